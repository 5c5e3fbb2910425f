namespace LotDrawing.Procedures;

/// <summary>What one draw by the chain procedure took.</summary>
/// <param name="Start">How it came to its first valid drawing.</param>
/// <param name="StartSweeps">After how many sweeps.</param>
/// <param name="Sweeps">How many sweeps ended in a valid drawing after that: the chain's length.</param>
/// <param name="SweepsRun">How many sweeps that took, those that ended with a breach included.</param>
/// <param name="Steps">How many redraws and swaps were tried, from the first lot on.</param>
/// <param name="Accepted">How many of them were accepted.</param>
/// <param name="Lots">How many lots were drawn, from the first on.</param>
public sealed record ChainFigures(ChainStart Start, long StartSweeps, long Sweeps, long SweepsRun, long Steps, long Accepted, long Lots);
