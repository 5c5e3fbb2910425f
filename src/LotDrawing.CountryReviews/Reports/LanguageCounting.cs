using static LotDrawing.CountryReviews.LanguageOutcome;
using static LotDrawing.CountryReviews.StatusReport;

namespace LotDrawing.CountryReviews;

/// <summary>Counts the working languages.</summary>
internal static class LanguageCounting
{
    internal static LanguageFigures Count(IReadOnlyCollection<CountryReview> reviews)
    {
        var agreed = reviews.Select(review => review.Languages).OfType<AgreedLanguages>().ToList();
        return new LanguageFigures(
            reviews.Count(review => review.Languages is not LanguagesNotTakenUp),
            agreed.Count(languages => languages.Languages.Length == 1),
            agreed.Count(languages => languages.Languages.Length == 2),
            agreed.Count(languages => languages.Languages.Length == 3),
            [.. reviews.Where(review => review.Languages is NoLanguageAgreement).Select(review => review.State)],
            [.. agreed.GroupBy(languages => languages.Combination, StringComparer.Ordinal)
                .Select(same => new LanguageCount(same.First().Languages, same.Count()))
                .OrderBy(count => count.Languages.Length).ThenByDescending(count => count.Reviews).ThenBy(count => count.Combination, StringComparer.Ordinal)],
            [.. reviews.Where(review => review.Languages is AgreedLanguages { NoTranslation: true }).Select(review => review.State)],
            reviews.Count(review => review.Languages is not LanguagesNotTakenUp && review.ConsultationsOn.IsEmpty));
    }
}
