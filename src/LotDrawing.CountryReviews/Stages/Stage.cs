using System.Collections.Immutable;

namespace LotDrawing.CountryReviews;

/// <summary>Where a review stands. Each stage lasts until the step that opens the next.</summary>
public enum Stage
{
    /// <summary>Nothing has been begun.</summary>
    NotBegun,

    /// <summary>The preliminary consultation is being arranged or has been held; the questionnaire is not begun.</summary>
    PreliminaryConsultation,

    /// <summary>The State under review works on its self-assessment questionnaire.</summary>
    SelfAssessmentQuestionnaire,

    /// <summary>The questionnaire is with the reviewing States, and not all of them have given written feedback.</summary>
    WrittenFeedback,

    /// <summary>All feedback is given; the lists of observations and their summary are being prepared.</summary>
    ListsOfObservations,

    /// <summary>The summary is agreed. A completed review takes no further events.</summary>
    Completed,
}

/// <summary>The stages in order, and their names in words.</summary>
internal static class StageNames
{
    /// <summary>All stages, from the first to the last.</summary>
    internal static ImmutableArray<Stage> All { get; } =
        [Stage.NotBegun, Stage.PreliminaryConsultation, Stage.SelfAssessmentQuestionnaire, Stage.WrittenFeedback, Stage.ListsOfObservations, Stage.Completed];

    /// <summary>The stages of a review that is advancing: preliminary consultation or later.</summary>
    internal static ImmutableArray<Stage> Advancing { get; } = [.. All.Where(stage => stage != Stage.NotBegun)];

    /// <summary>The stage in words.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a stage.</exception>
    internal static string Name(this Stage stage) => stage switch
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
