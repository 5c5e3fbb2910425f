namespace LotDrawing.Procedures;

/// <summary>How long a chain runs for a plan, and what that was measured on.</summary>
public sealed record ChainLength
{
    /// <summary>Creates it from its parts.</summary>
    public ChainLength(int sweeps, bool isMeasured, bool mixes, int pilotSweeps, int lag, int slowestStay, int stillSeats) =>
        (Sweeps, IsMeasured, Mixes, PilotSweeps, Lag, SlowestStay, StillSeats) = (sweeps, isMeasured, mixes, pilotSweeps, lag, slowestStay, stillSeats);

    /// <summary>The length: how many sweeps that end in a valid drawing.</summary>
    public int Sweeps { get; init; }

    /// <summary>Whether it follows from the figures below; false when the caller set it.</summary>
    public bool IsMeasured { get; init; }

    /// <summary>Whether the two pilot chains, from independent starts, forgot their starts and came to agree.</summary>
    public bool Mixes { get; init; }

    /// <summary>How many valid sweeps each pilot chain was watched for.</summary>
    public int PilotSweeps { get; init; }

    /// <summary>After how many sweeps each seat agrees with its past hardly more often than with another chain: the slowest seat's.</summary>
    public int Lag { get; init; }

    /// <summary>How many sweeps the seat that changes least often keeps its principal, on average.</summary>
    public int SlowestStay { get; init; }

    /// <summary>How many seats with more than one State in the pot never changed: others force them, or they are stuck.</summary>
    public int StillSeats { get; init; }

    /// <summary>The length is at least this many times <see cref="Lag"/>.</summary>
    public const int LagMargin = 10;

    /// <summary>The length is at least this many times <see cref="SlowestStay"/>.</summary>
    public const int StayMargin = 8;

    internal static ChainLength Of(int sweeps) => new(sweeps, false, true, 0, 0, 0, 0);

    internal static ChainLength Measured(bool mixes, int pilotSweeps, int lag, int slowestStay, int stillSeats) =>
        new(Math.Max(LagMargin * lag, StayMargin * slowestStay), true, mixes, pilotSweeps, lag, slowestStay, stillSeats);
}
