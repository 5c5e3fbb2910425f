namespace LotDrawing.Draws.Simulation;

/// <summary>The counts of all pots in half a word each, where they are so small that two lots come from one word.</summary>
internal sealed class NarrowCounts
{
    private NarrowCounts(ReadOnlySpan<uint> counts, ReadOnlySpan<int> ranksBefore)
    {
        // Sixteen are read at a time: eight more, of pots of one.
        int length = counts.Length + LaneTables.Lanes;
        (Counts, Rejected, RanksBefore) = (new(length), new(length), new(length));
        Counts.Items.Fill(1);
        for (int seat = 0; seat < counts.Length; seat++)
        {
            Counts.Items[seat] = (ushort)counts[seat];
            Rejected.Items[seat] = (ushort)((ushort.MaxValue + 1) % counts[seat]);
            RanksBefore.Items[seat] = (short)Math.Min(ranksBefore[seat], short.MaxValue);
        }
    }

    /// <summary>By seat: how many are in the principal pot.</summary>
    internal Pinned<ushort> Counts { get; }

    /// <summary>By seat: 2¹⁶ mod its count.</summary>
    internal Pinned<ushort> Rejected { get; }

    /// <summary>By seat: as <see cref="LaneTables.RanksBefore"/>.</summary>
    internal Pinned<short> RanksBefore { get; }

    /// <summary>Null when a pot is too large.</summary>
    internal static NarrowCounts? Of(ReadOnlySpan<uint> counts, ReadOnlySpan<int> ranksBefore) =>
        counts.ContainsAnyExceptInRange(0u, LaneLots.NarrowLimit) ? null : new NarrowCounts(counts, ranksBefore);
}
