using System.Collections.Immutable;

namespace LotDrawing.CountryReviews.Deadlines;

/// <summary>The steps in order, and their names in words.</summary>
public static class StepNames
{
    /// <summary>All steps, in the order in which they fall due.</summary>
    public static ImmutableArray<Step> All { get; } =
        [Step.FocalPoint, Step.Experts, Step.PreliminaryConsultation, Step.Questionnaire, Step.WrittenFeedback];

    /// <summary>The step in words.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a step.</exception>
    public static string Name(this Step step) => step switch
    {
        Step.FocalPoint => "focal point",
        Step.Experts => "governmental experts",
        Step.PreliminaryConsultation => "preliminary consultation",
        Step.Questionnaire => "self-assessment questionnaire",
        Step.WrittenFeedback => "written feedback",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Not a step."),
    };
}
