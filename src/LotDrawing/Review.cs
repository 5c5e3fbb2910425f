using System.Collections.Immutable;

namespace LotDrawing;

/// <summary>One country review: the State under review, the group it is reviewed in, and its reviewing States by seat.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed record Review
{
    private readonly ImmutableArray<FilledSeat> seats;

    /// <summary>Creates it from its parts.</summary>
    /// <exception cref="ArgumentException">A seat is listed twice.</exception>
    public Review(string state, int group, ImmutableArray<FilledSeat> seats) =>
        (State, Group, Seats) = (state, group, seats);

    private Review(string state, int group, ImmutableArray<FilledSeat> seats, bool _) =>
        (State, Group, this.seats) = (state, group, seats);

    /// <summary>The code of the State under review.</summary>
    public string State { get; init; }

    /// <summary>The number of its group, from 1.</summary>
    public int Group { get; init; }

    /// <summary>Its seats in the mechanism's order. A seat that is not filled is not listed.</summary>
    public ImmutableArray<FilledSeat> Seats { get => seats; init => seats = EachOnce(Given.List(value)); }

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

    /// <summary>A review as a record states it, which the verifier compares with what it derives: a seat may be named twice.</summary>
    internal static Review AsStated(string state, int group, ImmutableArray<FilledSeat> seats) => new(state, group, seats, false);

    private static ImmutableArray<FilledSeat> EachOnce(ImmutableArray<FilledSeat> seats)
    {
        // A review has a handful of seats, but what comes from a file may have any number.
        var seen = seats.Length > 16 ? new HashSet<string>(StringComparer.Ordinal) : null;
        for (int i = 0; i < seats.Length; i++)
        {
            bool again = seen is null ? IsAmong(seats.AsSpan(0, i), seats[i].Seat) : !seen.Add(seats[i].Seat);
            if (again)
                throw new ArgumentException($"The seat {seats[i].Seat} is listed twice; expected each seat once.", nameof(seats));
        }

        return seats;
    }

    private static bool IsAmong(ReadOnlySpan<FilledSeat> seats, string id)
    {
        foreach (FilledSeat seat in seats)
        {
            if (seat.Seat == id)
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

/// <summary>A seat with the States drawn for it.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed record FilledSeat
{
    /// <summary>Creates it from its parts.</summary>
    public FilledSeat(string seat, string principal, string? additional = null) =>
        (Seat, Principal, Additional) = (seat, principal, additional);

    /// <summary>The seat's id.</summary>
    public string Seat { get; init; }

    /// <summary>The code of the State drawn by the principal lot.</summary>
    public string Principal { get; init; }

    /// <summary>The code of the State drawn for the instruments that the principal is not party to, or null.</summary>
    public string? Additional { get; init; }

    /// <summary>The States drawn for the seat: the principal and, if there is one, the additional.</summary>
    public IEnumerable<string> States => Additional is null ? [Principal] : [Principal, Additional];
}
