namespace LotDrawing.Procedures;

/// <summary>How a chain came to its first valid drawing.</summary>
public enum ChainStart
{
    /// <summary>There was none.</summary>
    None,

    /// <summary>The lots of every seat gave it at once.</summary>
    Lots,

    /// <summary>The lots were repaired by sweeps, from the same stream.</summary>
    Repair,

    /// <summary>The solver gave one, as repair found none.</summary>
    Solver,
}
