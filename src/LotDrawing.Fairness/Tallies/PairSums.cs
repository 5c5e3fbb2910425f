namespace LotDrawing.Fairness;

/// <summary>The sums of <see cref="TogetherCounter"/> over its blocks: of two bits, of two States in one group, of what came again.</summary>
/// <remarks>32 bits are enough: pairs are counted in fewer than 2²² draws of an audit.</remarks>
internal sealed class PairSums
{
    private readonly TogetherShape shape;
    private readonly Numbering numbering;
    private readonly int[][] both; // by bit, counts by bit
    private readonly int[][] after;
    private readonly int[][] sameGroup; // by State, counts by State
    private readonly long[] repeats; // by slot
    private readonly TogetherCounts sums; // what is not counted in pairs

    internal PairSums(TogetherShape shape, Numbering numbering, BitColumns columns, BitColumns[] inGroup)
    {
        (this.shape, this.numbering) = (shape, numbering);
        both = [.. Enumerable.Range(0, shape.Bits).Select(_ => columns.NewCounts())];
        after = [.. both.Select(_ => columns.NewCounts())];
        sameGroup = [.. Enumerable.Range(0, shape.States).Select(_ => inGroup[0].NewCounts())];
        repeats = new long[numbering.Slots];
        sums = new TogetherCounts(shape, withPairs: false);
    }

    /// <summary>Adds a block of so many draws, at least one.</summary>
    internal void Add(BitColumns columns, BitColumns before, BitColumns[] inGroup, int draws)
    {
        sums.Totals[0] += draws;
        sums.Totals[1] += draws - 1;
        (int lastWord, int lastBit) = Math.DivRem(draws - 1, DrawBatch.MostDraws);
        for (int i = 0; i < both.Length; i++)
        {
            sums.Ones[i] += columns.Ones(i);
            sums.Firsts[i] += (long)(columns[i, 0] & 1);
            sums.Lasts[i] += (long)(columns[i, lastWord] >> lastBit & 1);
            columns.AddBoth(columns, i, i + 1, both[i]);
            before.AddBoth(columns, i, 0, after[i]);
        }

        foreach (BitColumns group in inGroup)
        {
            for (int i = 0; i < sameGroup.Length; i++)
                group.AddBoth(group, i, i + 1, sameGroup[i]);
        }
    }

    /// <summary>Adds a block's seats that hold the State of the draw before.</summary>
    internal void Add(int[] repeatsBySlot, long repeated, long squares)
    {
        for (int slot = 0; slot < repeats.Length; slot++)
            repeats[slot] += repeatsBySlot[slot];
        sums.Totals[2] += repeated;
        sums.Totals[3] += squares;
    }

    /// <summary>Adds everything to a total in the plan's order, and starts anew.</summary>
    internal void MoveTo(TogetherCounts total)
    {
        if (sums.Draws == 0)
            return;
        foreach (var (to, from) in total.Parts.Zip(sums.Parts))
            Tally.Sum(to.Cells, from.Cells);
        int bits = shape.Bits;
        for (int i = 0; i < bits; i++)
        {
            Move(both[i], total.Both.AsSpan(i * bits, bits), i + 1);
            Move(after[i], total.After.AsSpan(i * bits, bits), 0);
        }

        for (int i = 0; i < sameGroup.Length; i++)
            Move(sameGroup[i], total.SameGroup.AsSpan(i * shape.States, shape.States), i + 1);
        for (int seat = 0; seat < shape.Seats; seat++)
            total.Repeats[seat] += repeats[numbering.SlotOf[seat]];
        Array.Clear(repeats);
        foreach (var (_, cells) in sums.Parts)
            Array.Clear(cells);
    }

    private static void Move(int[] from, Span<long> to, int first)
    {
        for (int i = first; i < to.Length; i++)
            to[i] += from[i];
        Array.Clear(from);
    }
}
