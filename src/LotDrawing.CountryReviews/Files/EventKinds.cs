namespace LotDrawing.CountryReviews;

/// <summary>The kinds of events in a status file, and the members that each has besides <c>kind</c> and <c>date</c>.</summary>
internal static class EventKinds
{
    internal const string Appointed = "appointed";
    internal const string Replaced = "replaced";
    internal const string Withdrawn = "withdrawn";
    internal const string FocalPointSilent = "focal-point-silent";
    internal const string FocalPointAnswered = "focal-point-answered";
    internal const string ConsultationOpened = "consultation-opened";
    internal const string ConsultationHeld = "consultation-held";
    internal const string LanguagesAgreed = "languages-agreed";
    internal const string LanguagesNotAgreed = "languages-not-agreed";
    internal const string QuestionnaireBegun = "questionnaire-begun";
    internal const string QuestionnaireSubmitted = "questionnaire-submitted";
    internal const string FeedbackGiven = "feedback-given";
    internal const string ObservationsSubmitted = "observations-submitted";
    internal const string SummaryAgreed = "summary-agreed";
    internal const string DrawingRepeated = "drawing-repeated";
    internal const string Training = "training";
    internal const string ConsultationFacilitated = "consultation-facilitated";
    internal const string NeedsSurvey = "needs-survey";
    internal const string Dialogue = "dialogue";

    /// <summary>Every kind with its members.</summary>
    internal static IReadOnlyDictionary<string, string[]> Members { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [Appointed] = ["review", "person", "role"],
        [Replaced] = ["review", "person", "successor", "role"],
        [Withdrawn] = ["review", "person", "role"],
        [FocalPointSilent] = ["review", "state"],
        [FocalPointAnswered] = ["review", "state"],
        [ConsultationOpened] = ["review", "by"],
        [ConsultationHeld] = ["review", "by"],
        [LanguagesAgreed] = ["review", "by", "languages", "agreedBy", "circumstances"],
        [LanguagesNotAgreed] = ["review", "by", "dissenting"],
        [QuestionnaireBegun] = ["review", "by"],
        [QuestionnaireSubmitted] = ["review", "by"],
        [FeedbackGiven] = ["review", "by"],
        [ObservationsSubmitted] = ["review", "by"],
        [SummaryAgreed] = ["review", "by"],
        [DrawingRepeated] = ["review", "seats"],
        [Training] = ["officials", "people"],
        [ConsultationFacilitated] = ["review"],
        [NeedsSurvey] = ["state"],
        [Dialogue] = [],
    };

    /// <summary>The members that may be left out.</summary>
    internal static string[] Optional { get; } = ["agreedBy", "circumstances", "dissenting", "people"];
}
