using System.Collections.Immutable;

namespace LotDrawing.CountryReviews.Stages;

/// <summary>The stages in order, and their names in words.</summary>
public static class StageNames
{
    /// <summary>All stages, from the first to the last.</summary>
    public static ImmutableArray<Stage> All { get; } =
        [Stage.NotBegun, Stage.PreliminaryConsultation, Stage.SelfAssessmentQuestionnaire, Stage.WrittenFeedback, Stage.ListsOfObservations, Stage.Completed];

    /// <summary>The stages of a review that is advancing: preliminary consultation or later.</summary>
    public static ImmutableArray<Stage> Advancing { get; } = [.. All.Where(stage => stage != Stage.NotBegun)];

    /// <summary>The stage in words.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a stage.</exception>
    public static string Name(this Stage stage) => stage switch
    {
        Stage.NotBegun => "not begun",
        Stage.PreliminaryConsultation => "preliminary consultation",
        Stage.SelfAssessmentQuestionnaire => "self-assessment questionnaire",
        Stage.WrittenFeedback => "written feedback",
        Stage.ListsOfObservations => "lists of observations",
        Stage.Completed => "completed",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Not a stage."),
    };
}
