namespace LotDrawing.Fairness.Orleans;

/// <summary>How far a run of blocks has come.</summary>
internal enum RunState
{
    /// <summary>It waits, or is counted.</summary>
    Counting,

    /// <summary>It is counted, or was cancelled: the blocks of the tally are whole, from the first on.</summary>
    Counted,

    /// <summary>The procedure gave up in one of its blocks.</summary>
    GaveUp,

    /// <summary>It cannot be counted anywhere.</summary>
    Failed,

    /// <summary>The silo has too little memory for it; another may have enough.</summary>
    NoMemory,

    /// <summary>The silo does not know it: it was not asked about for too long.</summary>
    Unknown,
}

/// <summary>What a silo says of a run.</summary>
[GenerateSerializer]
[Immutable]
[Alias("lotdrawing.run-answer")]
internal sealed class RunAnswer
{
    [Id(0)]
    public RunState State { get; init; }

    /// <summary>How many draws are counted.</summary>
    [Id(1)]
    public long Draws { get; init; }

    /// <summary>The tally once it is counted, packed.</summary>
    [Id(2)]
    public byte[]? Tally { get; init; }

    /// <summary>Why it failed.</summary>
    [Id(3)]
    public string? Fault { get; init; }
}
