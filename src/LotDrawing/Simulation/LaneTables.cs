using LotDrawing.Rules;

namespace LotDrawing.Simulation;

/// <summary>A plan laid out for eight seats at a time: one array a field, components as runs of seats.</summary>
/// <remarks>
/// Places: States are numbered anew so that those whose seats of the first kind are connected are adjacent; after the last,
/// up to a multiple of eight, slots are padding. A seat lies at kind × <see cref="Width"/> + its State's position.
/// Entries of pots: the position in the low 16 bits, the instruments the State is party to in the next 8.
/// </remarks>
internal sealed class LaneTables
{
    internal const int Lanes = 8;
    internal const int MaxPositions = 0xFFFF; // the last number stands for no State

    private static readonly Comparer<int> ByPosition = Comparer<int>.Create((a, b) => (a & 0xFFFF).CompareTo(b & 0xFFFF));

    private LaneTables(PlanTables tables, int[] positionOf, int width)
    {
        int kinds = tables.UniformSeats;
        Width = width;
        PositionOf = positionOf;
        StateAt = new int[width];
        Array.Fill(StateAt, -1);
        StateOrNobody = new int[width + 1];
        StateOrNobody[width] = -1;
        for (int state = 0; state < positionOf.Length; state++)
            StateOrNobody[positionOf[state]] = StateAt[positionOf[state]] = state;

        int seats = kinds * width;
        int slack = seats + Lanes; // the last eight of a run may reach beyond it
        Counts = new(slack);
        RanksBefore = new(slack);
        Starts = new(slack);
        UnderReview = new(slack);
        Rows = new(slack);
        OwnPot = new(seats);
        OwnInstruments = new(slack);
        Counts.Items.Fill(1);
        var entries = new List<int>();
        var known = new Dictionary<(int, uint, bool), int>();
        int Table(int start, uint count, bool withOwner)
        {
            if (!known.TryGetValue((start, count, withOwner), out int at))
            {
                known.Add((start, count, withOwner), at = entries.Count);
                entries.AddRange(tables.Entries.AsSpan(start, (int)count + (withOwner ? 1 : 0)).ToArray()
                    .Select(Entry).OrderBy(entry => entry & 0xFFFF));
                entries.Add(0); // stepping over may look one further
            }

            return at;
        }

        int Entry(int state) => positionOf[state] | ((int)tables.Instruments[state] << 16);

        // Padding slots draw themselves from a pot of one, and are party to everything, so that they need no other State.
        int padding = entries.Count;
        for (int position = 0; position < width; position++)
            entries.Add(position | 0xFF0000);
        var additionals = new List<PlanTables.Additional>();
        var rows = new Dictionary<(int, bool), int>();
        int masks = (int)System.Numerics.BitOperations.RoundUpToPowerOf2(tables.Instruments.Max() + 1);
        for (int at = 0; at < seats; at++)
        {
            int state = StateAt[at % width];
            RanksBefore.Items[at] = int.MaxValue;
            Starts.Items[at] = padding + (at % width);
            if (state < 0)
                continue;

            PlanTables.Seat seat = tables.Seats[(state * kinds) + (at / width)];
            bool withOwner = seat.StepOver != int.MaxValue;
            Counts.Items[at] = seat.PotCount;
            Starts.Items[at] = Table(seat.PotStart, seat.PotCount, withOwner);
            RanksBefore.Items[at] = withOwner ? entries.BinarySearch(Starts.Items[at], (int)seat.PotCount + 1, Entry(state), ByPosition) - Starts.Items[at] - 1 : int.MaxValue;
            UnderReview.Items[at] = seat.UnderReview;
            OwnInstruments.Items[at] = tables.Instruments[state] << 16;
            OwnPot.Items[at] = withOwner ? 1u : 0u;
            if (!rows.TryGetValue((seat.AdditionalRow, withOwner), out int row))
            {
                rows.Add((seat.AdditionalRow, withOwner), row = additionals.Count);
                for (int mask = 0; mask < masks; mask++)
                {
                    var pot = seat.AdditionalRow + mask < tables.Additionals.Length ? tables.Additionals[seat.AdditionalRow + mask] : default;
                    additionals.Add(pot.Count == 0 ? default : new PlanTables.Additional(Table(pot.Start, pot.Count, withOwner), pot.Count));
                }
            }

            Rows.Items[at] = (uint)row;
        }

        Entries = new([.. entries]);
        Narrow = NarrowPots.Of(this, slack);
        Additionals = new([.. additionals]);
        RunBits = new(seats);
        Sweeps = [.. Enumerable.Range(0, tables.ComponentCount).Select(component => RunOf(tables, component, kinds))
            .GroupBy(run => run.From / width, (kind, runs) => SweepOf(kind, [.. runs]))];
    }

    /// <summary>How many positions there are, a multiple of eight.</summary>
    internal int Width { get; }

    internal int[] PositionOf { get; }

    internal int[] StateAt { get; }

    /// <summary>As <see cref="StateAt"/>, and after the last index −1 for no State.</summary>
    internal int[] StateOrNobody { get; }

    /// <summary>By seat: how many are in the principal pot.</summary>
    internal Pinned<uint> Counts { get; }

    /// <summary>By seat: one less than the rank of the State itself in its table, or the greatest number when it is not in it.</summary>
    internal Pinned<int> RanksBefore { get; }

    /// <summary>By seat: where its principal pot's table starts.</summary>
    internal Pinned<int> Starts { get; }

    internal Pinned<uint> UnderReview { get; }

    /// <summary>By seat: the instruments that its State is party to, in the high half.</summary>
    internal Pinned<uint> OwnInstruments { get; }

    /// <summary>The principal pots for two lots a word; null when one is too large or not in one or two pieces.</summary>
    internal NarrowPots? Narrow { get; }

    /// <summary>By seat: where its row of additional pots starts.</summary>
    internal Pinned<uint> Rows { get; }

    /// <summary>By seat: 1 when the State itself lies in the seat's tables and is to be stepped over, else 0.</summary>
    internal Pinned<uint> OwnPot { get; }

    internal Pinned<int> Entries { get; }

    internal Pinned<PlanTables.Additional> Additionals { get; }

    /// <summary>By kind of seat, its components.</summary>
    internal Sweep[] Sweeps { get; }

    /// <summary>By seat: the bit of its component; of more than 64 components of a kind some share one.</summary>
    internal Pinned<ulong> RunBits { get; }

    /// <summary>Lays a plan out, or gives null when its components are not such runs or there are too many States.</summary>
    internal static LaneTables? Of(DrawPlan plan)
    {
        PlanTables tables = plan.Tables;
        if (tables.UniformSeats == 0 || tables.Instruments.Max() > 0xFF)
            return null;

        int kinds = tables.UniformSeats;
        int[] componentOf = new int[tables.Seats.Length];
        for (int component = 0; component < tables.ComponentCount; component++)
        {
            foreach (int seat in tables.SeatsOf(component))
                componentOf[seat] = component;
        }

        int[] positionOf = new int[plan.States.Length];
        int next = 0;
        foreach (var together in Enumerable.Range(0, positionOf.Length).GroupBy(state => componentOf[state * kinds]))
        {
            foreach (int state in together)
                positionOf[state] = next++;
        }

        next = (next + Lanes - 1) / Lanes * Lanes;
        if (next >= MaxPositions || !EachIsARun(tables, componentOf, positionOf, kinds))
            return null;
        return new LaneTables(tables, positionOf, next);
    }

    /// <summary>Whether each component holds seats of one kind only, and for each kind after the first either the same States
    /// as a component of the first kind or all of them.</summary>
    private static bool EachIsARun(PlanTables tables, int[] componentOf, int[] positionOf, int kinds)
    {
        for (int component = 0; component < tables.ComponentCount; component++)
        {
            var seats = tables.SeatsOf(component);
            int kind = seats[0] % kinds;
            int[] firsts = [.. seats.ToArray().Select(seat => componentOf[seat - (seat % kinds)]).Distinct()];
            bool oneKind = seats.ToArray().All(seat => seat % kinds == kind);
            bool all = seats.Length == positionOf.Length;
            bool same = firsts.Length == 1 && tables.SeatsOf(firsts[0]).Length == seats.Length;
            if (!oneKind || (!all && !same))
                return false;
        }

        return true;
    }

    private Run RunOf(PlanTables tables, int component, int kinds)
    {
        var seats = tables.SeatsOf(component);
        int kind = seats[0] % kinds;
        int from = int.MaxValue;
        int to = 0;
        foreach (int seat in seats)
        {
            from = Math.Min(from, PositionOf[seat / kinds]);
            to = Math.Max(to, PositionOf[seat / kinds] + 1);
        }

        return new Run((kind * Width) + from, (kind * Width) + to, seats.Length, 0);
    }

    private Sweep SweepOf(int kind, Run[] runs)
    {
        const int Bits = sizeof(ulong) * 8;
        Run[] marked = [.. runs.Select((run, i) => run with { Bits = 1UL << (i % Bits) })];
        foreach (Run run in marked)
            RunBits.Items[run.From..run.To].Fill(run.Bits);
        var all = new Run(kind * Width, (kind + 1) * Width, runs.Sum(run => run.Seats), marked.Aggregate(0UL, (bits, run) => bits | run.Bits));
        return new Sweep(all, [.. Enumerable.Range(0, Bits).Select(bit => marked.Where(run => run.Bits == 1UL << bit).ToArray())]);
    }

    /// <summary>All components of one kind of seat.</summary>
    /// <param name="All">All of its seats as one run.</param>
    /// <param name="ByBit">By number of their bit, the components.</param>
    internal sealed record Sweep(Run All, Run[][] ByBit);

    /// <summary>A component, or all of a kind: the seats from the first up to the second, how many of them stand for a State, and the
    /// bits of the components.</summary>
    internal readonly record struct Run(int From, int To, int Seats, ulong Bits);
}
