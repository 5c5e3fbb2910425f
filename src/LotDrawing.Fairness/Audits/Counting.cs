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
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed record Counting
{
    /// <summary>Creates it from its parts.</summary>
    public Counting(Tally tally, long wanted, CountingEnd end) =>
        (Tally, Wanted, End) = (tally, wanted, end);

    /// <summary>The counts, of whole blocks of draws.</summary>
    public Tally Tally { get; init; }

    /// <summary>How many draws were wanted.</summary>
    public long Wanted { get; init; }

    /// <summary>How it ended.</summary>
    public CountingEnd End { get; init; }
}
