using System.Collections.Immutable;
using static LotDrawing.CountryReviews.StatusReport;

namespace LotDrawing.CountryReviews;

/// <summary>Preliminary consultations and working languages.</summary>
internal static class LanguagesSection
{
    internal static IEnumerable<Block> Of(StatusReport report)
    {
        LanguageFigures figures = report.Languages;
        yield return new Heading("Preliminary consultations and working languages");
        yield return new Paragraph($"{Words.Sentence(Words.Count(report.ConsultationsHeld, "preliminary consultation"))} {Words.Verb(report.ConsultationsHeld, "has", "have")} been held.");
        yield return new Paragraph(Sentences(report, figures));
        if (!figures.NoTranslation.IsEmpty)
        {
            yield return new Paragraph(
                $"The secretariat does not translate between the languages of {Words.Verb(figures.NoTranslation.Length, "the review", $"the {Words.Number(figures.NoTranslation.Length)} reviews")} that {Words.Verb(figures.NoTranslation.Length, "has", "have")} more than one, for want of funds ({report.TranslationSource}): {Words.List(report.ByName(figures.NoTranslation))}.");
        }

        if (figures.Reviews > 0)
        {
            yield return new Table(
                "Working languages",
                [new Column("Languages"), new Column("Reviews", Numbers: true)],
                [
                    .. figures.Combinations.Select(count => (ImmutableArray<string>)[Names(count), Words.Digits(count.Reviews)]),
                    ["No agreement", Words.Digits(figures.NoAgreement.Length)],
                    ["Languages taken up", Words.Digits(figures.Reviews)],
                ]);
        }
    }

    private static string Sentences(StatusReport report, LanguageFigures figures)
    {
        if (figures.Reviews == 0)
            return "The working languages have not been taken up in any review.";
        var parts = new List<string>();
        foreach ((int size, int reviews, string what) in new[] { (1, figures.One, "one language"), (2, figures.Two, "two languages"), (3, figures.Three, "three languages, in exceptional circumstances") })
        {
            if (reviews > 0)
                parts.Add($"{Words.Number(reviews)} {Words.Verb(reviews, "has", "have")} {what} ({string.Join(", ", figures.Combinations.Where(count => count.Languages.Length == size).Select(count => $"{Names(count)} {Words.Number(count.Reviews)}"))})");
        }

        int none = figures.NoAgreement.Length;
        if (none > 0)
            parts.Add($"{Words.Number(none)} {Words.Verb(none, "is", "are")} without agreement ({Words.List(report.ByName(figures.NoAgreement))})");
        string without = figures.WithoutConsultation == 0 ? ""
            : $" In {Words.Number(figures.WithoutConsultation)} of them this was done without a preliminary consultation having been held.";
        return $"The working languages have been taken up in {Words.Count(figures.Reviews, "review")}: {string.Join("; ", parts)}.{without}";
    }

    private static string Names(LanguageCount count) => Words.List(count.Languages.Select(language => language.Name()));
}
