namespace LotDrawing.Procedures;

/// <summary>How long a chain runs for a plan, and what that was measured on.</summary>
/// <param name="Sweeps">The length: how many sweeps that end in a valid drawing.</param>
/// <param name="IsMeasured">Whether it follows from the figures below; false when the caller set it.</param>
/// <param name="Mixes">Whether the two pilot chains, from independent starts, forgot their starts and came to agree.</param>
/// <param name="PilotSweeps">How many valid sweeps each pilot chain was watched for.</param>
/// <param name="Lag">After how many sweeps each seat agrees with its past hardly more often than with another chain: the slowest seat's.</param>
/// <param name="SlowestStay">How many sweeps the seat that changes least often keeps its principal, on average.</param>
/// <param name="StillSeats">How many seats with more than one State in the pot never changed: others force them, or they are stuck.</param>
public sealed record ChainLength(int Sweeps, bool IsMeasured, bool Mixes, int PilotSweeps, int Lag, int SlowestStay, int StillSeats)
{
    /// <summary>The length is at least this many times <see cref="Lag"/>.</summary>
    public const int LagMargin = 10;

    /// <summary>The length is at least this many times <see cref="SlowestStay"/>.</summary>
    public const int StayMargin = 8;

    internal static ChainLength Of(int sweeps) => new(sweeps, false, true, 0, 0, 0, 0);

    internal static ChainLength Measured(bool mixes, int pilotSweeps, int lag, int slowestStay, int stillSeats) =>
        new(Math.Max(LagMargin * lag, StayMargin * slowestStay), true, mixes, pilotSweeps, lag, slowestStay, stillSeats);
}
