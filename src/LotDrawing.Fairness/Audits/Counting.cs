namespace LotDrawing.Fairness;

/// <summary>How counting ended.</summary>
public enum CountingEnd
{
    /// <summary>All draws that were wanted were counted.</summary>
    Finished,

    /// <summary>It was cancelled; the blocks counted so far are whole.</summary>
    Cancelled,

    /// <summary>The procedure gave up in some draw; its block was dropped.</summary>
    GaveUp,
}

/// <summary>What counting gave.</summary>
/// <param name="Tally">The counts, of whole blocks of draws.</param>
/// <param name="Wanted">How many draws were wanted.</param>
/// <param name="End">How it ended.</param>
internal sealed record Counting(Tally Tally, long Wanted, CountingEnd End);
