namespace LotDrawing.Fairness;

/// <summary>Whether counts that come from elsewhere can be those of draws: looked at before they are added to any other.</summary>
/// <remarks>Every draw puts each State into one group, fills each seat once, gives each State one load: so these counts add up to the number of draws,
/// whatever was drawn. It finds what was damaged or made up in some way, not what was made up well.</remarks>
internal static class TallyCheck
{
    /// <summary>What contradicts itself, or the blocks that it is said to be of; or null.</summary>
    internal static string? Contradiction(Tally tally, BlockSet blocks)
    {
        if (long.Min(long.Min(tally.Draws, tally.Lots), long.Min(tally.Voids, tally.Moments.Draws)) < 0 || tally.Parts.Any(part => part.Cells.AsSpan().ContainsAnyExceptInRange(0, long.MaxValue)))
            return "a count below 0";
        var shape = tally.Shape;
        long inPairs = shape.Together is null ? 0 : TogetherShape.CountOf(blocks);
        if (tally.Moments.Draws != DrawBlocks.MomentDraws(blocks) || tally.Together.Draws != inPairs * BlockTally.MostDraws || tally.Together.Followed != inPairs * (BlockTally.MostDraws - 1))
            return "squares or pairs of other draws than these blocks have";
        (string Of, long[] Cells, int Width)[] rows =
        [
            ("principals of a seat", tally.PrincipalCells, shape.Width),
            ("additionals of a seat", tally.AdditionalCells, shape.Width),
            ("groups of a State", tally.GroupCells, shape.Groups),
            ("loads of a State", tally.LoadCells, shape.LoadBins),
            ("participants of a group", tally.ParticipantCells, shape.States + 1),
            ("numbers of additional States", tally.AdditionalNumbers, shape.Seats + 1),
        ];
        foreach (var (of, cells, width) in rows)
        {
            for (int row = 0; row < cells.Length; row += width)
            {
                if (!AddUpTo(tally.Draws, cells.AsSpan(row, width)))
                    return $"{of} that do not add up to {tally.Draws} draws";
            }
        }

        return null;
    }

    /// <summary>Whether these, none below 0, add up to the number.</summary>
    private static bool AddUpTo(long number, ReadOnlySpan<long> cells)
    {
        foreach (long cell in cells)
        {
            if (cell > number)
                return false;
            number -= cell;
        }

        return number == 0;
    }
}
