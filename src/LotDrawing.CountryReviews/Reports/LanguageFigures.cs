using System.Collections.Immutable;

namespace LotDrawing.CountryReviews.Reports;

/// <summary>The working languages of the reviews in which they have been taken up.</summary>
public sealed record LanguageFigures
{
    /// <summary>Creates it from its parts.</summary>
    public LanguageFigures(
        int reviews, int one, int two, int three, ImmutableArray<string> noAgreement, ImmutableArray<LanguageCount> combinations, ImmutableArray<string> noTranslation, int withoutConsultation) =>
        (Reviews, One, Two, Three, NoAgreement, Combinations, NoTranslation, WithoutConsultation) = (reviews, one, two, three, noAgreement, combinations, noTranslation, withoutConsultation);

    /// <summary>In how many reviews they have been taken up: agreed, or found to be without agreement.</summary>
    public int Reviews { get; init; }

    /// <summary>How many reviews have one language.</summary>
    public int One { get; init; }

    /// <summary>How many have two.</summary>
    public int Two { get; init; }

    /// <summary>How many have three, in exceptional circumstances.</summary>
    public int Three { get; init; }

    /// <summary>The reviews without agreement, in ordinal order.</summary>
    public ImmutableArray<string> NoAgreement { get; init; }

    /// <summary>How many reviews have which languages, fewest languages first, then most reviews first.</summary>
    public ImmutableArray<LanguageCount> Combinations { get; init; }

    /// <summary>The reviews with more than one language, between which the secretariat does not translate.</summary>
    public ImmutableArray<string> NoTranslation { get; init; }

    /// <summary>How many took the languages up without having held a preliminary consultation.</summary>
    public int WithoutConsultation { get; init; }
}
