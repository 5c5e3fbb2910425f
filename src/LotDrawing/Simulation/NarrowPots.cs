namespace LotDrawing.Simulation;

/// <summary>The principal pots in half a word each, where they are so small that two lots come from one word, and each is a run of
/// positions or two runs: then the State drawn is reckoned from the lot, and nothing is read.</summary>
/// <remarks>A regional group without the State itself is two runs, and so are all others.</remarks>
internal sealed class NarrowPots
{
    private NarrowPots(int seats) =>
        (Counts, Rejected, FirstPositions, LastBefore, Skipped) = (new(seats), new(seats), new(seats), new(seats), new(seats));

    /// <summary>By seat: how many are in the principal pot.</summary>
    internal Pinned<ushort> Counts { get; }

    /// <summary>By seat: 2¹⁶ mod its count.</summary>
    internal Pinned<ushort> Rejected { get; }

    /// <summary>By seat: the position of the first in the pot.</summary>
    internal Pinned<short> FirstPositions { get; }

    /// <summary>By seat: the last lot before the gap between the runs.</summary>
    internal Pinned<short> LastBefore { get; }

    /// <summary>By seat: how many positions the gap is wide.</summary>
    internal Pinned<short> Skipped { get; }

    /// <summary>Null when a pot is too large or in more pieces.</summary>
    /// <param name="tables">The tables, but for this.</param>
    /// <param name="seats">How many seats, those included that eight or sixteen at a time may reach beyond the last.</param>
    internal static NarrowPots? Of(LaneTables tables, int seats)
    {
        if (tables.Counts.Items.ContainsAnyExceptInRange(1u, LaneLots.NarrowLimit) || tables.Width > short.MaxValue)
            return null;
        var narrow = new NarrowPots(seats + LaneTables.Lanes);
        narrow.Counts.Items.Fill(1);
        for (int seat = 0; seat < tables.OwnPot.Items.Length; seat++)
        {
            if (!narrow.TrySet(seat, PlacesOf(tables, seat)))
                return null;
        }

        return narrow;
    }

    private static int[] PlacesOf(LaneTables tables, int seat)
    {
        int[] positions = new int[tables.Counts.Items[seat]];
        for (int lot = 0; lot < positions.Length; lot++)
            positions[lot] = tables.Entries.Items[tables.Starts.Items[seat] + lot + (lot > tables.RanksBefore.Items[seat] ? 1 : 0)] & 0xFFFF;
        return positions;
    }

    private bool TrySet(int seat, int[] positions)
    {
        int gap = 1;
        while (gap < positions.Length && positions[gap] == positions[gap - 1] + 1)
            gap++;
        int skipped = gap < positions.Length ? positions[gap] - positions[gap - 1] - 1 : 0;
        Counts.Items[seat] = (ushort)positions.Length;
        Rejected.Items[seat] = (ushort)((ushort.MaxValue + 1) % positions.Length);
        FirstPositions.Items[seat] = (short)positions[0];
        LastBefore.Items[seat] = (short)(gap - 1);
        Skipped.Items[seat] = (short)skipped;
        return positions.Length == gap || positions[^1] == positions[0] + positions.Length - 1 + skipped;
    }
}
