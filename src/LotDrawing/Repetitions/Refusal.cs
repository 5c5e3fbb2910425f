using System.Collections.Immutable;
using System.Globalization;
using LotDrawing.Rules;

namespace LotDrawing.Repetitions;

/// <summary>Why a request is refused, with what a person needs to see that it is right.</summary>
/// <remarks>docs/record-format.md, section 4, says when each reason holds.</remarks>
public abstract record Refusal
{
    private Refusal(RefusalReason reason) => Reason = reason;

    /// <summary>The reason as a record names it.</summary>
    public RefusalReason Reason { get; }

    /// <summary>The reason in words, with the paragraph it comes from where there is one.</summary>
    public abstract string Text { get; }

    /// <inheritdoc/>
    public sealed override string ToString() => Text;

    /// <summary>The State never had a review.</summary>
    /// <param name="State">Its code.</param>
    public sealed record NotUnderReview(string State) : Refusal(RefusalReason.NotUnderReview)
    {
        /// <inheritdoc/>
        public override string Text => $"{State} is not a State under review";
    }

    /// <summary>The State's review ended by a withdrawal.</summary>
    /// <param name="State">Its code.</param>
    /// <param name="Date">When it ended.</param>
    public sealed record ReviewWithdrawn(string State, DateOnly Date) : Refusal(RefusalReason.ReviewWithdrawn)
    {
        /// <inheritdoc/>
        public override string Text => $"the review of {State} ended by its withdrawal on {Day(Date)}";
    }

    /// <summary>A seat asked for is not one of the mechanism's.</summary>
    /// <param name="Seat">The seat.</param>
    /// <param name="Known">The seats that there are.</param>
    public sealed record UnknownSeat(string Seat, ImmutableArray<string> Known) : Refusal(RefusalReason.SeatNotFilled)
    {
        /// <inheritdoc/>
        public override string Text => $"there is no seat {Seat}; the seats are {string.Join(", ", Known)}";

        /// <inheritdoc/>
        public bool Equals(UnknownSeat? other) => other is not null && Seat == other.Seat && Known.SequenceEqual(other.Known);

        /// <inheritdoc/>
        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Seat);
    }

    /// <summary>A seat asked for is not filled.</summary>
    /// <param name="State">The code of the State under review.</param>
    /// <param name="Seat">The seat.</param>
    public sealed record SeatNotFilled(string State, string Seat) : Refusal(RefusalReason.SeatNotFilled)
    {
        /// <inheritdoc/>
        public override string Text => $"the seat {Seat} of {State} is not filled";
    }

    /// <summary>A seat asked for is drawn again at this meeting already.</summary>
    /// <param name="State">The code of the State under review.</param>
    /// <param name="Seat">The seat.</param>
    public sealed record AskedTwice(string State, string Seat) : Refusal(RefusalReason.AskedTwice)
    {
        /// <inheritdoc/>
        public override string Text => $"the seat {Seat} of {State} is drawn again at this meeting already, at an earlier request";
    }

    /// <summary>The State has had all its ordinary repetitions.</summary>
    /// <param name="State">Its code.</param>
    /// <param name="Dates">When each was granted.</param>
    /// <param name="Source">Where the allowance comes from.</param>
    public sealed record AllowanceUsed(string State, ImmutableArray<DateOnly> Dates, Citation Source) : Refusal(RefusalReason.AllowanceUsed)
    {
        /// <inheritdoc/>
        public override string Text => Dates.IsEmpty
            ? $"there are no ordinary repetitions ({Source})"
            : $"{State} has used up its {Dates.Length} ordinary repetition{(Dates.Length == 1 ? "" : "s")}, on {string.Join(", ", Dates.Select(Day))} ({Source})";

        /// <inheritdoc/>
        public bool Equals(AllowanceUsed? other) =>
            other is not null && State == other.State && Dates.SequenceEqual(other.Dates) && Source == other.Source;

        /// <inheritdoc/>
        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(State);
    }

    /// <summary>The request is exceptional and gives no grounds.</summary>
    /// <param name="Source">Where exceptional repetitions come from.</param>
    public sealed record ExceptionalWithoutGrounds(Citation Source) : Refusal(RefusalReason.ExceptionalWithoutGrounds)
    {
        /// <inheritdoc/>
        public override string Text => $"an exceptional repetition needs grounds, and none are given ({Source})";
    }

    /// <summary>The request is exceptional, and the mechanism has no exceptional repetitions.</summary>
    /// <param name="Source">Where repetitions come from.</param>
    public sealed record ExceptionalNotProvided(Citation Source) : Refusal(RefusalReason.ExceptionalNotProvided)
    {
        /// <inheritdoc/>
        public override string Text => $"the rules have no exceptional repetitions ({Source})";
    }

    /// <summary>Nobody is left in the pot of a seat asked for.</summary>
    /// <param name="Faults">Every such seat, and why in one line.</param>
    /// <param name="Exclusions">Of the first such seat: each State of the seat's side that is not in the pot, with every reason.</param>
    public sealed record PotEmpty(ImmutableArray<PlanFault> Faults, ImmutableArray<Exclusion> Exclusions) : Refusal(RefusalReason.PotEmpty)
    {
        /// <inheritdoc/>
        public override string Text => $"nobody is left in the pot: {string.Join("; ", Faults)}";

        /// <inheritdoc/>
        public bool Equals(PotEmpty? other) =>
            other is not null && Faults.SequenceEqual(other.Faults) && Exclusions.SequenceEqual(other.Exclusions);

        /// <inheritdoc/>
        public override int GetHashCode() => Faults.Length;
    }

    /// <summary>Pots have States in them, but no drawing of the seats keeps the rules.</summary>
    /// <param name="State">The code of the State under review.</param>
    public sealed record NoValidDrawing(string State) : Refusal(RefusalReason.NoValidDrawing)
    {
        /// <inheritdoc/>
        public override string Text => $"no drawing of these seats of {State} keeps the rules, all other drawings being in force";
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
