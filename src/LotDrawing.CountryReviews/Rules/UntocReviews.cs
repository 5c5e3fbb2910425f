using static LotDrawing.CountryReviews.ReviewRules;

namespace LotDrawing.CountryReviews;

/// <summary>The country reviews of the Mechanism for the Review of the Implementation of the United Nations Convention
/// against Transnational Organized Crime and the Protocols thereto.</summary>
public static class UntocReviews
{
    private const string Pr = "Procedures and rules (Conference resolution 9/1, annex)";
    private const string Gl = "Guidelines for conducting the country reviews (Conference resolution 10/1)";

    /// <summary>What the secretariat's public pages say where no paragraph is at hand.</summary>
    internal const string Faq = "UNODC, Review Mechanism, frequently asked questions";

    private const string Overview = "UNODC, Review Mechanism, overview, steps of a phase";

    /// <summary>The rules.</summary>
    public static ReviewRules Rules { get; } = new()
    {
        GroupStarts = [new DateOnly(2020, 12, 1), new DateOnly(2021, 11, 1), new DateOnly(2022, 11, 1)],
        GroupStartsSource = new Citation($"{Gl}, para. 4; {Pr}", "17 and 28"),
        FocalPoint = new TimeRule(TimeLimit.OfWeeks(2), new Citation($"{Pr}, para. 18; {Gl}", "5")),
        FocalPointVacancy = new TimeRule(TimeLimit.OfWeeks(2), new Citation($"By analogy with {Pr}", "18", confirmed: false)),
        Experts = new TimeRule(TimeLimit.OfWeeks(4), new Citation(Gl, "6")),
        PreliminaryConsultation = new TimeRule(TimeLimit.OfWeeks(6), new Citation(Gl, "11")),
        Questionnaire = new TimeRule(TimeLimit.OfMonths(6), new Citation(Overview, "")),
        WrittenFeedback = new TimeRule(TimeLimit.OfMonths(6), new Citation(Overview, "")),
        Observations = new Citation(Overview, ""),
        Languages = new LanguageRule(2, 3, new Citation(Pr, "50"), new Citation(Pr, "54")),
        Observers = new Citation(Faq, ""),
        RepetitionGrounds = new Citation(Pr, "28"),
        Support = new Citation(Pr, "53 and 54"),
        AfterRepetition = new Citation("Rule of this package (docs/clocks.md)", "", confirmed: false),
    };
}
