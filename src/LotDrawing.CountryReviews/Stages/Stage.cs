namespace LotDrawing.CountryReviews.Stages;

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
