using System.Collections.Immutable;

namespace LotDrawing.CountryReviews;

/// <summary>How the question of a review's working languages stands: not taken up, agreed, or without agreement.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public abstract record LanguageOutcome
{
    private protected LanguageOutcome()
    {
    }

    /// <summary>The question was not put yet, or a repetition of the drawing has opened it again.</summary>
    public static LanguageOutcome NotTakenUp { get; } = new LanguagesNotTakenUp();

    /// <summary>The question of the languages is open and has not been discussed.</summary>
    public sealed record LanguagesNotTakenUp : LanguageOutcome
    {
        internal LanguagesNotTakenUp()
        {
        }
    }

    /// <summary>The States agreed on the working languages.</summary>
    public sealed record AgreedLanguages : LanguageOutcome
    {
        /// <summary>Creates it from its parts.</summary>
        public AgreedLanguages(DateOnly on, ImmutableArray<WorkingLanguage> languages, string? circumstances) =>
            (On, Languages, Circumstances) = (on, languages, circumstances);

        /// <summary>The day of the agreement.</summary>
        public DateOnly On { get; init; }

        /// <summary>The languages in the order of their letters, each once.</summary>
        public ImmutableArray<WorkingLanguage> Languages { get; init; }

        /// <summary>The exceptional circumstances, where there are more languages than usual; else null.</summary>
        public string? Circumstances { get; init; }

        /// <summary>Whether the review has more than one language: the secretariat then does not translate between them.</summary>
        public bool NoTranslation => Languages.Length > 1;

        /// <summary>The letters of the languages, joined by a plus sign: <c>A+E</c>.</summary>
        public string Combination => string.Join('+', Languages.Select(language => language.Letter()));

        /// <inheritdoc/>
        public bool Equals(AgreedLanguages? other) =>
            other is not null && On == other.On && Circumstances == other.Circumstances && Languages.SequenceEqual(other.Languages);

        /// <inheritdoc/>
        public override int GetHashCode() => On.GetHashCode();
    }

    /// <summary>The States discussed the languages and did not agree: a state of its own, and grounds for a repetition.</summary>
    public sealed record NoLanguageAgreement : LanguageOutcome
    {
        /// <summary>Creates it from its parts.</summary>
        public NoLanguageAgreement(DateOnly on, ImmutableArray<string> dissenting) =>
            (On, Dissenting) = (on, dissenting);

        /// <summary>The day on which they found so.</summary>
        public DateOnly On { get; init; }

        /// <summary>The codes of the reviewing States that could not agree, in ordinal order; empty when not recorded.</summary>
        public ImmutableArray<string> Dissenting { get; init; }

        /// <inheritdoc/>
        public bool Equals(NoLanguageAgreement? other) =>
            other is not null && On == other.On && Dissenting.SequenceEqual(other.Dissenting);

        /// <inheritdoc/>
        public override int GetHashCode() => On.GetHashCode();
    }
}
