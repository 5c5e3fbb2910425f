namespace LotDrawing.Procedures;

/// <summary>How the chain procedure runs, where it differs from the default.</summary>
public readonly record struct ChainOptions
{
    /// <summary>How many sweeps to the start, unless told otherwise.</summary>
    public const int DefaultStartLimit = 2_000;

    /// <summary>Makes the default options.</summary>
    public ChainOptions()
    {
    }

    /// <summary>How many sweeps after the start, at least 1; null for the length measured for the plan (<see cref="ChainLength"/>).</summary>
    public int? Sweeps { get; init; }

    /// <summary>After how many sweeps without a valid drawing the solver is asked for a start.</summary>
    public int StartLimit { get; init; } = DefaultStartLimit;
}
