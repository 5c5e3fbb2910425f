using LotDrawing.Procedures;

namespace LotDrawing.Repetitions;

/// <summary>Drawings in force as numbers, changed in place: who sits in each seat, where each State serves, and how often.</summary>
internal sealed class SeatsInForce
{
    private readonly Roster roster;
    private readonly Mechanism mechanism;
    private readonly int groupCount;
    private readonly int[] groups;
    private readonly SeatLots[] seats;

    /// <param name="roster">All States.</param>
    /// <param name="mechanism">The rules.</param>
    /// <param name="drawing">One review of each State, with every seat filled.</param>
    internal SeatsInForce(Roster roster, Mechanism mechanism, Drawing drawing)
    {
        this.roster = roster;
        this.mechanism = mechanism;
        int perReview = mechanism.Seats.Length;
        groupCount = drawing.Groups.Length;
        groups = new int[roster.Count];
        seats = new SeatLots[roster.Count * perReview];
        Owners = new int[seats.Length];
        Loads = new int[roster.Count];
        Served = new ServedSeats(roster.Count, seats.Length);
        foreach (Review review in drawing.Reviews)
        {
            int state = roster.IndexOf(review.State);
            groups[state] = review.Group;
            foreach (FilledSeat filled in review.Seats)
            {
                int number = (state * perReview) + mechanism.SeatIndex(filled.Seat);
                Owners[number] = state;
                Put(number, new SeatLots(roster.IndexOf(filled.Principal), filled.Additional is null ? -1 : roster.IndexOf(filled.Additional)));
            }
        }
    }

    /// <summary>Who sits where, by seat.</summary>
    internal ReadOnlySpan<SeatLots> Seats => seats;

    /// <summary>By seat, the State under review.</summary>
    internal int[] Owners { get; }

    /// <summary>By State, in how many reviews it serves.</summary>
    internal int[] Loads { get; }

    /// <summary>By State, where it serves.</summary>
    internal ServedSeats Served { get; }

    /// <summary>Puts others in a seat.</summary>
    internal void Replace(int seat, SeatLots drawn)
    {
        SeatLots old = seats[seat];
        Served.Remove(old.Principal, 2 * seat);
        Loads[old.Principal]--;
        if (old.Additional >= 0)
        {
            Served.Remove(old.Additional, (2 * seat) + 1);
            Loads[old.Additional]--;
        }

        Put(seat, drawn);
    }

    internal Drawing ToDrawing() => new(groupCount, roster.States.Select((state, i) => new Review(
        state.Code,
        groups[i],
        [.. mechanism.Seats.Select((rule, k) =>
        {
            SeatLots sitting = seats[(i * mechanism.Seats.Length) + k];
            return new FilledSeat(rule.Id, roster.States[sitting.Principal].Code, sitting.Additional < 0 ? null : roster.States[sitting.Additional].Code);
        })])));

    private void Put(int seat, SeatLots drawn)
    {
        seats[seat] = drawn;
        Served.Add(drawn.Principal, 2 * seat);
        Loads[drawn.Principal]++;
        if (drawn.Additional >= 0)
        {
            Served.Add(drawn.Additional, (2 * seat) + 1);
            Loads[drawn.Additional]++;
        }
    }
}
