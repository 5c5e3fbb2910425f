namespace LotDrawing.CountryReviews.Rules;

/// <summary>How many working languages a review has.</summary>
/// <param name="Usual">The most languages without further conditions.</param>
/// <param name="Exceptional">The most languages in exceptional circumstances, when the State under review and all its
/// reviewing States agree.</param>
/// <param name="Source">Where both come from.</param>
/// <param name="TranslationSource">Where it comes from that the secretariat does not translate between the languages
/// of a review that has more than one.</param>
public sealed record LanguageRule(int Usual, int Exceptional, Citation Source, Citation TranslationSource);
