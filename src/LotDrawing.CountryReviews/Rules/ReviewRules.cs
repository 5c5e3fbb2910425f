using System.Collections.Immutable;

namespace LotDrawing.CountryReviews;

/// <summary>The rules of the country reviews as data, each with the paragraph it comes from.</summary>
/// <remarks>Take <see cref="UntocReviews.Rules"/>, or change it by <c>with</c>. What follows a repetition of the
/// drawing is written down in docs/clocks.md: no text at hand says it.
/// Immutable; any number of threads may use it.</remarks>
public sealed record ReviewRules
{
    /// <summary>The day on which each group's reviews start; the first group's is <c>GroupStarts[0]</c>.</summary>
    public required ImmutableArray<DateOnly> GroupStarts { get; init; }

    /// <summary>Where <see cref="GroupStarts"/> comes from.</summary>
    public required Citation GroupStartsSource { get; init; }

    /// <summary>Each State party to a review appoints one focal point, counted from the start.</summary>
    public required TimeRule FocalPoint { get; init; }

    /// <summary>A focal point who leaves without a successor is replaced, counted from the day of leaving.</summary>
    public required TimeRule FocalPointVacancy { get; init; }

    /// <summary>Each State party to a review appoints governmental experts, counted from the start.</summary>
    public required TimeRule Experts { get; init; }

    /// <summary>The preliminary consultation is held, counted from the start.</summary>
    public required TimeRule PreliminaryConsultation { get; init; }

    /// <summary>The State under review submits its self-assessment questionnaire, counted from the start.</summary>
    public required TimeRule Questionnaire { get; init; }

    /// <summary>Each reviewing State gives written feedback, counted from the day it received the questionnaire.</summary>
    public required TimeRule WrittenFeedback { get; init; }

    /// <summary>The lists of observations and their summary follow the written feedback; no limit is stated for them.</summary>
    public required Citation Observations { get; init; }

    /// <summary>How many working languages a review has.</summary>
    public required LanguageRule Languages { get; init; }

    /// <summary>Observers may read and never change or act.</summary>
    public required Citation Observers { get; init; }

    /// <summary>Missing or unanswering focal points and disagreement on languages are grounds for a repetition of the drawing.</summary>
    public required Citation RepetitionGrounds { get; init; }

    /// <summary>The support that the secretariat gives, and the dialogue with stakeholders.</summary>
    public required Citation Support { get; init; }

    /// <summary>The clocks of a reviewing State that a repetition brings in, and everything else that follows one.</summary>
    public required Citation AfterRepetition { get; init; }

    /// <summary>The day on which this group's reviews start.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public DateOnly StartOf(int group)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(group, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(group, GroupStarts.Length);
        return GroupStarts[group - 1];
    }

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

    /// <summary>A time limit with the paragraph it comes from.</summary>
    public sealed record TimeRule
    {
        /// <summary>Creates it from its parts.</summary>
        public TimeRule(TimeLimit limit, Citation source) =>
            (Limit, Source) = (limit, source);

        /// <summary>Within how long.</summary>
        public TimeLimit Limit { get; init; }

        /// <summary>Where the rule comes from.</summary>
        public Citation Source { get; init; }
    }

    /// <inheritdoc/>
    public bool Equals(ReviewRules? other) =>
        other is not null && GroupStarts.SequenceEqual(other.GroupStarts)
        && GroupStartsSource == other.GroupStartsSource
        && FocalPoint == other.FocalPoint
        && FocalPointVacancy == other.FocalPointVacancy
        && Experts == other.Experts
        && PreliminaryConsultation == other.PreliminaryConsultation
        && Questionnaire == other.Questionnaire
        && WrittenFeedback == other.WrittenFeedback
        && Observations == other.Observations
        && Languages == other.Languages
        && Observers == other.Observers
        && RepetitionGrounds == other.RepetitionGrounds
        && Support == other.Support
        && AfterRepetition == other.AfterRepetition;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(GroupStarts.Length, GroupStartsSource);
}
