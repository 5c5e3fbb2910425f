namespace LotDrawing.CountryReviews.Deadlines;

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
