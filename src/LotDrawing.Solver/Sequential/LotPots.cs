using System.Numerics;
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

/// <summary>The pots of single lots.</summary>
internal sealed class LotPots
{
    private readonly PlanTables tables;
    private readonly PotMembers principals;
    private readonly SeatClass[] classes;

    internal LotPots(DrawPlan plan)
    {
        tables = plan.Tables;
        principals = new PotMembers(plan);
        var known = new Dictionary<(int, uint, int, uint, bool), SeatClass>();
        classes = new SeatClass[plan.SeatCount];
        for (int seat = 0; seat < classes.Length; seat++)
        {
            ref readonly PlanTables.Seat s = ref tables.Seats[seat];
            var key = (s.PotStart, s.PotCount, s.AdditionalRow, s.UnderReview, s.StepOver == int.MaxValue);
            if (!known.TryGetValue(key, out SeatClass? same))
                known.Add(key, same = new SeatClass(tables, in s));
            classes[seat] = same;
        }

        uint underReview = tables.Seats.Aggregate(0u, (all, seat) => all | seat.UnderReview);
        Instruments = [.. Enumerable.Range(0, 32).Select(bit => 1u << bit).Where(instrument => (underReview & instrument) != 0)];
    }

    /// <summary>Asks for all instruments at once instead of one.</summary>
    internal const uint All = uint.MaxValue;

    /// <summary>The instruments that are under review in some seat, each as a mask; empty where none needs an additional State.</summary>
    internal uint[] Instruments { get; }

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

    /// <summary>Whether the State could be the seat's additional, for some principal.</summary>
    internal bool MayBeAdditional(int seat, int state) =>
        state != tables.Seats[seat].StepOver && classes[seat].MayBeAdditional[state];

    /// <summary>Whether the State is party to these instruments.</summary>
    internal bool IsPartyTo(int state, uint instruments) => (tables.Instruments[state] & instruments) == instruments;

    /// <summary>What one of the seat's lots must cover: this instrument where it is under review, else the one with the fewest parties;
    /// all that are under review, or 0, where that was asked for.</summary>
    internal uint ToCover(int seat, uint instrument)
    {
        uint underReview = tables.Seats[seat].UnderReview;
        return instrument is 0 or All ? instrument & underReview : (underReview & instrument) != 0 ? instrument : classes[seat].Rarest;
    }

    /// <summary>Who can be the lot that covers the instrument: its parties, whichever lot of the seat draws them. Of all instruments: the
    /// principals that need no additional State, and the additional States of the others.</summary>
    internal LotPot Covering(int seat, uint instrument)
    {
        SeatClass own = classes[seat];
        int[] states = instrument == All ? own.CoveringAll : own.Covering[BitOperations.TrailingZeroCount((tables.Seats[seat].UnderReview & instrument) != 0 ? instrument : own.Rarest)];
        int owner = tables.Seats[seat].StepOver;
        bool steps = owner != int.MaxValue && Array.BinarySearch(states, owner) >= 0;
        return new LotPot(states, 0, states.Length - (steps ? 1 : 0), steps ? owner : int.MaxValue);
    }

    /// <summary>What seats with the same tables share.</summary>
    private sealed class SeatClass
    {
        internal SeatClass(PlanTables tables, in PlanTables.Seat seat)
        {
            uint extra = seat.StepOver == int.MaxValue ? 0u : 1;
            bool[] drawable = new bool[tables.Instruments.Length];
            foreach (int state in tables.Entries.AsSpan(seat.PotStart, (int)(seat.PotCount + extra)))
                drawable[state] = true;
            MayBeAdditional = new bool[tables.Instruments.Length];
            for (uint missing = seat.UnderReview; missing != 0; missing = (missing - 1) & seat.UnderReview)
            {
                PlanTables.Additional pot = tables.Additionals[seat.AdditionalRow + (int)missing];
                if (pot.Count == 0)
                    continue;
                foreach (int state in tables.Entries.AsSpan(pot.Start, (int)(pot.Count + extra)))
                    drawable[state] = MayBeAdditional[state] = true;
            }

            int fewest = int.MaxValue;
            Covering = new int[32][];
            for (uint left = seat.UnderReview; left != 0; left &= left - 1)
            {
                uint instrument = left & (~left + 1);
                int parties = tables.Instruments.Count(of => (of & instrument) != 0);
                if (parties < fewest)
                    (Rarest, fewest) = (instrument, parties);
                Covering[BitOperations.TrailingZeroCount(left)] =
                    [.. Enumerable.Range(0, drawable.Length).Where(state => drawable[state] && (tables.Instruments[state] & instrument) != 0)];
            }

            uint all = seat.UnderReview;
            CoveringAll = [.. Enumerable.Range(0, drawable.Length).Where(state => MayBeAdditional[state] || (drawable[state] && (tables.Instruments[state] & all) == all))];
        }

        /// <summary>By State, whether it is in some additional pot.</summary>
        internal bool[] MayBeAdditional { get; }

        /// <summary>The instrument under review with the fewest parties, or 0.</summary>
        internal uint Rarest { get; }

        /// <summary>By instrument's bit, the parties to it that can be drawn.</summary>
        internal int[][] Covering { get; }

        /// <summary>Principals that need no additional State, and additional States.</summary>
        internal int[] CoveringAll { get; }
    }
}
