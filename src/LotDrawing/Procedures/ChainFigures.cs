namespace LotDrawing.Procedures;

/// <summary>What one draw by the chain procedure took.</summary>
public sealed record ChainFigures
{
    /// <summary>Creates it from its parts.</summary>
    public ChainFigures(ChainStart start, long startSweeps, long sweeps, long sweepsRun, long steps, long accepted, long lots) =>
        (Start, StartSweeps, Sweeps, SweepsRun, Steps, Accepted, Lots) = (start, startSweeps, sweeps, sweepsRun, steps, accepted, lots);

    /// <summary>How it came to its first valid drawing.</summary>
    public ChainStart Start { get; init; }

    /// <summary>After how many sweeps.</summary>
    public long StartSweeps { get; init; }

    /// <summary>How many sweeps ended in a valid drawing after that: the chain's length.</summary>
    public long Sweeps { get; init; }

    /// <summary>How many sweeps that took, those that ended with a breach included.</summary>
    public long SweepsRun { get; init; }

    /// <summary>How many redraws and swaps were tried, from the first lot on.</summary>
    public long Steps { get; init; }

    /// <summary>How many of them were accepted.</summary>
    public long Accepted { get; init; }

    /// <summary>How many lots were drawn, from the first on.</summary>
    public long Lots { get; init; }
}
