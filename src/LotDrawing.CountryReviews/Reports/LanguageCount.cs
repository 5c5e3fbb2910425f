using System.Collections.Immutable;
using LotDrawing.CountryReviews.Languages;

namespace LotDrawing.CountryReviews.Reports;

/// <summary>How many reviews have these working languages.</summary>
public sealed record LanguageCount
{
    /// <summary>Creates it from its parts.</summary>
    public LanguageCount(ImmutableArray<WorkingLanguage> languages, int reviews) =>
        (Languages, Reviews) = (languages, reviews);

    /// <summary>The languages in the order of their letters.</summary>
    public ImmutableArray<WorkingLanguage> Languages { get; init; }

    /// <summary>How many.</summary>
    public int Reviews { get; init; }

    /// <summary>The letters joined by a plus sign: <c>A+E</c>.</summary>
    public string Combination => string.Join('+', Languages.Select(language => language.Letter()));
}
