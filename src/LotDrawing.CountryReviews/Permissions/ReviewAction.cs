namespace LotDrawing.CountryReviews;

/// <summary>What a person may do in a review.</summary>
public enum ReviewAction
{
    /// <summary>Read what the review holds.</summary>
    Read,

    /// <summary>Register who is appointed, replaced or withdrawn, as States notify it.</summary>
    RegisterNominations,

    /// <summary>Record that a focal point does not answer, or answers again.</summary>
    RecordAnswering,

    /// <summary>Open the preliminary consultation.</summary>
    OpenConsultation,

    /// <summary>Record that the preliminary consultation was held.</summary>
    HoldConsultation,

    /// <summary>Set the working languages, or find that there is no agreement on them.</summary>
    SetLanguages,

    /// <summary>Begin and draft the answers to the self-assessment questionnaire.</summary>
    DraftQuestionnaire,

    /// <summary>Clear and submit the questionnaire.</summary>
    SubmitQuestionnaire,

    /// <summary>Draft written feedback.</summary>
    DraftFeedback,

    /// <summary>Clear and give written feedback.</summary>
    GiveFeedback,

    /// <summary>Draft a list of observations.</summary>
    DraftObservations,

    /// <summary>Clear and submit a list of observations.</summary>
    SubmitObservations,

    /// <summary>Agree on the summary, which completes the review.</summary>
    AgreeSummary,

    /// <summary>Ask for a repetition of the drawing of the reviewing States.</summary>
    AskForRepetition,
}
