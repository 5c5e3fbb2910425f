using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>One lot of a plan: the principal's or the additional State's of a seat.</summary>
/// <param name="Index">Its index, seat after seat and the principal's first; −1 for no lot.</param>
internal readonly record struct LotId(int Index)
{
    internal static LotId None => new(-1);

    internal bool IsNone => Index < 0;

    internal int Seat => Index >> 1;

    internal bool IsAdditional => (Index & 1) != 0;

    /// <summary>The seat's principal lot.</summary>
    internal LotId Principal => new(Index & ~1);

    /// <summary>The seat's additional lot.</summary>
    internal LotId Additional => new(Index | 1);

    internal static LotId PrincipalOf(int seat) => new(2 * seat);

    internal static LotId AdditionalOf(int seat) => new((2 * seat) + 1);

    /// <summary>How many lots so many seats have.</summary>
    internal static int Count(int seats) => 2 * seats;

    /// <summary>What the seat holds when this lot has drawn the State.</summary>
    internal SeatLots In(SeatLots seat, int state) => IsAdditional ? seat with { Additional = state } : seat with { Principal = state };

    /// <summary>What this lot has drawn, of what the seat holds.</summary>
    internal int Of(SeatLots seat) => IsAdditional ? seat.Additional : seat.Principal;
}

/// <summary>One pot: so many entries of an ascending table, one State stepped over.</summary>
internal readonly record struct LotPot(int[] Entries, int Start, int Count, int StepOver)
{
    internal int this[int index]
    {
        get
        {
            int at = Start + index;
            return Entries[Entries[at] >= StepOver ? at + 1 : at];
        }
    }

    internal bool Contains(int state)
    {
        // The table has one more entry than can be drawn where the State under review is in it.
        int length = StepOver == int.MaxValue ? Count : Count == 0 ? 0 : Math.Min(Count + 1, Entries.Length - Start);
        return state != StepOver && Entries.AsSpan(Start, length).BinarySearch(state) >= 0;
    }
}

/// <summary>One kind of drawings of a seat: the principals who miss the same of what is under review, and who can be their additional State.</summary>
/// <param name="Principals">The principals.</param>
/// <param name="Additionals">The additional States, each of which fits each of the principals; null where none is needed.</param>
internal sealed record SeatKind(ulong[] Principals, ulong[]? Additionals);

/// <summary>The pots of single lots.</summary>
internal sealed class LotPots
{
    private readonly PlanTables tables;
    private readonly PotMembers principals;
    private readonly SeatKind[][] classes;

    internal LotPots(DrawPlan plan)
    {
        tables = plan.Tables;
        principals = new PotMembers(plan);
        var known = new Dictionary<(int, uint, int, uint, bool), SeatKind[]>();
        classes = new SeatKind[plan.SeatCount][];
        for (int seat = 0; seat < classes.Length; seat++)
        {
            ref readonly PlanTables.Seat s = ref tables.Seats[seat];
            var key = (s.PotStart, s.PotCount, s.AdditionalRow, s.UnderReview, s.StepOver == int.MaxValue);
            if (!known.TryGetValue(key, out SeatKind[]? same))
                known.Add(key, same = KindsOf(tables, in s));
            classes[seat] = same;
        }
    }

    /// <summary>The pot of the seat's principal lot.</summary>
    internal LotPot Principal(int seat)
    {
        ref readonly PlanTables.Seat s = ref tables.Seats[seat];
        return new LotPot(tables.Entries, s.PotStart, (int)s.PotCount, s.StepOver);
    }

    /// <summary>The pot of the seat's additional lot when this State is its principal; empty when none is needed.</summary>
    internal LotPot Additional(int seat, int principal)
    {
        ref readonly PlanTables.Seat s = ref tables.Seats[seat];
        uint missing = s.UnderReview & ~tables.Instruments[principal];
        if (missing == 0)
            return new LotPot(tables.Entries, 0, 0, int.MaxValue);
        PlanTables.Additional pot = tables.Additionals[s.AdditionalRow + (int)missing];
        return new LotPot(tables.Entries, pot.Start, (int)pot.Count, s.StepOver);
    }

    /// <summary>The instruments under review that this State is not party to, as a mask: 0 when as a principal it needs no
    /// additional State.</summary>
    internal uint Missing(int seat, int state) => tables.Seats[seat].UnderReview & ~tables.Instruments[state];

    internal bool IsPrincipal(int seat, int state) => principals.Contain(seat, state);

    /// <summary>The kinds of drawings that the seat can have; but for the State under review, which no seat of its own draws.</summary>
    internal ReadOnlySpan<SeatKind> Kinds(int seat) => classes[seat];

    /// <summary>The kind that the seat has with this principal.</summary>
    internal SeatKind KindOf(int seat, int principal) => Array.Find(classes[seat], kind => StateSet.Has(kind.Principals, principal))!;

    /// <summary>The kinds of seats with these tables, the one without an additional State first.</summary>
    private static SeatKind[] KindsOf(PlanTables tables, in PlanTables.Seat seat)
    {
        uint extra = seat.StepOver == int.MaxValue ? 0u : 1;
        uint underReview = seat.UnderReview;
        int row = seat.AdditionalRow;
        return [.. tables.Entries[seat.PotStart..(int)(seat.PotStart + seat.PotCount + extra)]
            .GroupBy(state => underReview & ~tables.Instruments[state])
            .OrderBy(kind => kind.Key)
            .Select(kind => new SeatKind(Set(kind), kind.Key == 0 ? null : Set(Pot(tables.Additionals[row + (int)kind.Key]))))];

        IEnumerable<int> Pot(PlanTables.Additional pot) => pot.Count == 0 ? [] : tables.Entries[pot.Start..(int)(pot.Start + pot.Count + extra)];

        ulong[] Set(IEnumerable<int> states)
        {
            ulong[] set = new ulong[StateSet.Words(tables.Instruments.Length)];
            foreach (int state in states)
                StateSet.Add(set, state);
            return set;
        }
    }
}
