using System.Collections.Immutable;

namespace LotDrawing.CountryReviews.Reports;

/// <summary>The working languages of the reviews in which they have been taken up.</summary>
/// <param name="Reviews">In how many reviews they have been taken up: agreed, or found to be without agreement.</param>
/// <param name="One">How many reviews have one language.</param>
/// <param name="Two">How many have two.</param>
/// <param name="Three">How many have three, in exceptional circumstances.</param>
/// <param name="NoAgreement">The reviews without agreement, in ordinal order.</param>
/// <param name="Combinations">How many reviews have which languages, fewest languages first, then most reviews first.</param>
/// <param name="NoTranslation">The reviews with more than one language, between which the secretariat does not translate.</param>
/// <param name="WithoutConsultation">How many took the languages up without having held a preliminary consultation.</param>
public sealed record LanguageFigures(
    int Reviews,
    int One,
    int Two,
    int Three,
    ImmutableArray<string> NoAgreement,
    ImmutableArray<LanguageCount> Combinations,
    ImmutableArray<string> NoTranslation,
    int WithoutConsultation);
