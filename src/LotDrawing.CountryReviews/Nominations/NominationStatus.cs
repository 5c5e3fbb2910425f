using System.Collections.Immutable;

namespace LotDrawing.CountryReviews;

/// <summary>Which focal points of a review are missing. Complete when none is.</summary>
/// <remarks>Whether a review advances is another question: one can advance while a reviewing State's nomination is
/// missing, and one can be neither advancing nor awaiting: complete, and not begun.
/// Immutable; any number of threads may use it.</remarks>
public sealed record NominationStatus
{
    /// <summary>Creates it from its parts.</summary>
    public NominationStatus(bool stateUnderReviewMissing, ImmutableArray<string> reviewingStatesMissing) =>
        (StateUnderReviewMissing, ReviewingStatesMissing) = (stateUnderReviewMissing, reviewingStatesMissing);

    /// <summary>Whether the State under review has no focal point.</summary>
    public bool StateUnderReviewMissing { get; init; }

    /// <summary>The codes of the reviewing States that have no focal point, seat by seat.</summary>
    public ImmutableArray<string> ReviewingStatesMissing { get; init; }

    /// <summary>Whether the focal points of the State under review and of all its reviewing States are there.</summary>
    public bool IsComplete => !StateUnderReviewMissing && ReviewingStatesMissing.IsEmpty;

    /// <inheritdoc/>
    public bool Equals(NominationStatus? other) =>
        other is not null && StateUnderReviewMissing == other.StateUnderReviewMissing && ReviewingStatesMissing.SequenceEqual(other.ReviewingStatesMissing);

    /// <inheritdoc/>
    public override int GetHashCode() => (StateUnderReviewMissing ? 1 : 0) + (2 * ReviewingStatesMissing.Length);
}

/// <summary>The two answers about one review, advancing and awaiting nominations, and what the second rests on.</summary>
public static class Nominations
{
    /// <summary>Which focal points of the review are missing.</summary>
    public static NominationStatus NominationStatus(this CountryReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return new NominationStatus(
            review.FocalPointOf(review.State) is null,
            [.. review.Drawn.ReviewingStates.Where(state => review.FocalPointOf(state) is null)]);
    }

    /// <summary>Whether the review is advancing: at the preliminary consultation or later.</summary>
    public static bool IsAdvancing(this CountryReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return review.Stage != Stage.NotBegun;
    }

    /// <summary>Whether the review awaits nominations: some are missing, and it is not completed.</summary>
    public static bool IsAwaitingNominations(this CountryReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return review.Stage != Stage.Completed && !review.NominationStatus().IsComplete;
    }
}
