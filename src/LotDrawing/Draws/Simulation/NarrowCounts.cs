namespace LotDrawing.Draws.Simulation;

/// <summary>The counts of all pots in half a word each, where they are so small that two lots come from one word.</summary>
internal sealed class NarrowCounts
{
    private NarrowCounts(uint[] counts, int[] ranksBefore)
    {
        // Sixteen are read at a time: eight more, of pots of one.
        Counts = [.. counts.Select(count => (ushort)count), .. Enumerable.Repeat((ushort)1, LaneTables.Lanes)];
        Rejected = [.. Counts.Select(count => (ushort)((ushort.MaxValue + 1) % count))];
        RanksBefore = [.. ranksBefore.Select(rank => (short)Math.Min(rank, short.MaxValue)), .. new short[LaneTables.Lanes]];
    }

    /// <summary>By seat: how many are in the principal pot.</summary>
    internal ushort[] Counts { get; }

    /// <summary>By seat: 2¹⁶ mod its count.</summary>
    internal ushort[] Rejected { get; }

    /// <summary>By seat: as <see cref="LaneTables.RanksBefore"/>.</summary>
    internal short[] RanksBefore { get; }

    /// <summary>Null when a pot is too large.</summary>
    internal static NarrowCounts? Of(uint[] counts, int[] ranksBefore) =>
        counts.All(count => count <= LaneLots.NarrowLimit) ? new NarrowCounts(counts, ranksBefore) : null;
}
