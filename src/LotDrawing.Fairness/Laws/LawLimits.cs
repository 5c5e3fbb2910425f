namespace LotDrawing.Fairness.Laws;

/// <summary>How much a computation of a law may use before it is refused.</summary>
/// <remarks>Both are counted, not measured, so that the same draw is refused or not on every machine.</remarks>
public sealed record LawLimits
{
    /// <summary>The memory that the states kept may take, in bytes: 1 GiB by default.</summary>
    public long Bytes { get; init; } = 1L << 30;

    /// <summary>How many steps from one state to the next may be tried: 500 million by default, some minutes.</summary>
    public long Steps { get; init; } = 500_000_000;
}
