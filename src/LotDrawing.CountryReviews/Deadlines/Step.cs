using System.Collections.Immutable;

namespace LotDrawing.CountryReviews;

/// <summary>What has a deadline in a review.</summary>
public enum Step
{
    /// <summary>A State appoints its focal point.</summary>
    FocalPoint,

    /// <summary>A State appoints its first governmental expert.</summary>
    Experts,

    /// <summary>The preliminary consultation is held.</summary>
    PreliminaryConsultation,

    /// <summary>The State under review submits its questionnaire.</summary>
    Questionnaire,

    /// <summary>A reviewing State gives its written feedback.</summary>
    WrittenFeedback,
}

/// <summary>The steps in order, and their names in words.</summary>
internal static class StepNames
{
    /// <summary>All steps, in the order in which they fall due.</summary>
    internal static ImmutableArray<Step> All { get; } =
        [Step.FocalPoint, Step.Experts, Step.PreliminaryConsultation, Step.Questionnaire, Step.WrittenFeedback];

    /// <summary>The step in words.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a step.</exception>
    internal static string Name(this Step step) => step switch
    {
        Step.FocalPoint => "focal point",
        Step.Experts => "governmental experts",
        Step.PreliminaryConsultation => "preliminary consultation",
        Step.Questionnaire => "self-assessment questionnaire",
        Step.WrittenFeedback => "written feedback",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Not a step."),
    };
}
