namespace LotDrawing.CountryReviews.Rules;

/// <summary>How many working languages a review has.</summary>
public sealed record LanguageRule
{
    /// <summary>Creates it from its parts.</summary>
    public LanguageRule(int usual, int exceptional, Citation source, Citation translationSource) =>
        (Usual, Exceptional, Source, TranslationSource) = (usual, exceptional, source, translationSource);

    /// <summary>The most languages without further conditions.</summary>
    public int Usual { get; init; }

    /// <summary>The most languages in exceptional circumstances, when the State under review and all its
    /// reviewing States agree.</summary>
    public int Exceptional { get; init; }

    /// <summary>Where both come from.</summary>
    public Citation Source { get; init; }

    /// <summary>Where it comes from that the secretariat does not translate between the languages
    /// of a review that has more than one.</summary>
    public Citation TranslationSource { get; init; }
}
