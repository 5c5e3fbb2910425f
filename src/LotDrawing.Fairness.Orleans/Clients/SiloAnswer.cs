namespace LotDrawing.Fairness.Orleans;

/// <summary>Looks at what a silo answers for a run before anything is added.</summary>
internal static class SiloAnswer
{
    /// <summary>The tally of a run's first blocks, or what is wrong with it.</summary>
    /// <param name="packed">The answer.</param>
    /// <param name="tally">An empty tally of the audit, which takes it.</param>
    /// <param name="first">The run's first block.</param>
    /// <param name="end">The run's end.</param>
    internal static string? Read(byte[]? packed, AuditTally tally, long first, long end)
    {
        if (packed is null)
            return "no tally";
        if (PackedTally.Read(packed, tally) is { } fault)
            return fault.ToString();
        long next = first + tally.Counted.Count;
        if (next > end || !IsRange(tally.Counted, first, next))
            return $"blocks {tally.Blocks}; expected the first of {first}..{end}";
        var (meant, until) = (DrawBlocks.ReferenceBlocks(first), DrawBlocks.ReferenceBlocks(next));
        bool isCompared = tally.Compares && !(tally.ReferenceGaveUp && tally.Compared.Count == 0);
        return IsRange(tally.Compared, meant, isCompared ? until : meant) ? null : $"reference blocks {tally.Compared}; expected {meant}..{until}";
    }

    private static bool IsRange(BlockSet blocks, long first, long end) =>
        first == end ? blocks.Ranges.Count == 0 : blocks.Ranges.Count == 1 && blocks.Ranges[0] == (first, end);
}
