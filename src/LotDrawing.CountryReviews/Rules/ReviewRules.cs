using System.Collections.Immutable;

namespace LotDrawing.CountryReviews.Rules;

/// <summary>The rules of the country reviews as data, each with the paragraph it comes from.</summary>
/// <remarks>Take <see cref="UntocReviews.Rules"/>, or change it by <c>with</c>. What follows a repetition of the
/// drawing is written down in docs/clocks.md: no text at hand says it.</remarks>
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
}
