using System.Collections.Immutable;
using LotDrawing.CountryReviews.Languages;

namespace LotDrawing.CountryReviews.Reports;

/// <summary>How many reviews have these working languages.</summary>
/// <param name="Languages">The languages in the order of their letters.</param>
/// <param name="Reviews">How many.</param>
public sealed record LanguageCount(ImmutableArray<WorkingLanguage> Languages, int Reviews)
{
    /// <summary>The letters joined by a plus sign: <c>A+E</c>.</summary>
    public string Combination => string.Join('+', Languages.Select(language => language.Letter()));
}
