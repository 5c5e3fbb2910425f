using System.Collections.Immutable;

namespace LotDrawing;

/// <summary>One country review: the State under review, the group it is reviewed in, and its reviewing States by seat.</summary>
/// <param name="State">The code of the State under review.</param>
/// <param name="Group">The number of its group, from 1.</param>
/// <param name="Seats">Its seats in the mechanism's order. A seat that is not filled is not listed.</param>
public sealed record Review(string State, int Group, ImmutableArray<FilledSeat> Seats)
{
    /// <summary>All reviewing States, seat by seat, each principal before its additional.</summary>
    public IEnumerable<string> ReviewingStates => Seats.SelectMany(seat => seat.States);

    /// <summary>The seat of this id, or null when it is not filled.</summary>
    public FilledSeat? Seat(string id)
    {
        foreach (FilledSeat seat in Seats)
        {
            if (seat.Seat == id)
                return seat;
        }

        return null;
    }

    /// <summary>Whether the State of this code is among the reviewing States.</summary>
    public bool IsReviewedBy(string code)
    {
        foreach (FilledSeat seat in Seats)
        {
            if (seat.Principal == code || seat.Additional == code)
                return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public bool Equals(Review? other) =>
        other is not null && State == other.State && Group == other.Group && Seats.SequenceEqual(other.Seats);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(State);
}
