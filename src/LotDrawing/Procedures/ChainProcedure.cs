using LotDrawing.Rules;

namespace LotDrawing.Procedures;

/// <summary>The chain procedure: a Markov chain of lots and swaps whose drawings come to follow the law, for load bounds
/// that bind too tightly for the exact procedure.</summary>
/// <remarks>
/// docs/chain.md specifies it and proves its law: the law in the limit. How long it runs is
/// measured once for the plan, in the constructor, and is part of every outcome.
/// Holds the result and the figures of its last draw. After the constructor, drawing allocates nothing.
/// For one thread at a time.
/// </remarks>
public sealed class ChainProcedure : ISeatProcedure
{
    private readonly ChainRun run;
    private readonly Options options;
    private readonly ICompletability? solver;
    private readonly DrawEnd pilotStart;

    /// <summary>Prepares to draw a plan, any number of times: measures the chain's length, unless the options state one.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">Where it differs from the default; null for the default.</param>
    /// <param name="solver">Who gives a first valid drawing where repair finds none, or null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The options state less than one sweep, or a negative limit.</exception>
    public ChainProcedure(DrawPlan plan, Options? options = null, ICompletability? solver = null)
        : this(plan, options, solver, null)
    {
    }

    /// <summary>The same with the pilot on other streams, one for each of its two chains.</summary>
    internal ChainProcedure(DrawPlan plan, Options? options, ICompletability? solver, LotStream[]? pilots)
    {
        ArgumentNullException.ThrowIfNull(plan);
        this.options = options ?? new Options();
        if (this.options.Sweeps is { } sweeps)
            ArgumentOutOfRangeException.ThrowIfLessThan(sweeps, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(this.options.StartLimit, nameof(options));
        this.solver = solver;
        run = new ChainRun(plan);
        (Length, pilotStart) = this.options.Sweeps is { } stated
            ? (ChainLength.Of(stated), DrawEnd.Drawn)
            : pilots is null ? ChainPilot.Measure(plan, this.options.StartLimit, solver)
            : ChainPilot.Measure(plan, this.options.StartLimit, solver, pilots);
    }

    /// <summary>How long the chain runs.</summary>
    public ChainLength Length { get; }

    /// <summary>What the last completed draw gave, by seat.</summary>
    public ReadOnlySpan<SeatLots> Drawn => run.Drawn;

    /// <summary>What the last draw took.</summary>
    internal ChainFigures Figures => run.Figures;

    /// <inheritdoc/>
    public long Lots => run.Figures.Lots;

    /// <inheritdoc/>
    public DrawAccount Account => new DrawAccount.Chain(Length, Figures);

    /// <summary>Draws all seats; <see cref="Drawn"/> holds a drawing only when the end is <see cref="DrawEnd.Drawn"/>.</summary>
    /// <param name="lots">Where the lots come from; the stream runs on, also from one draw to the next.</param>
    public DrawEnd Draw<TLots>(ref TLots lots)
        where TLots : struct, ILotSource
    {
        if (pilotStart != DrawEnd.Drawn)
            return pilotStart;
        if (!Length.Mixes)
            return DrawEnd.GaveUp;
        DrawEnd start = run.Begin(ref lots, options.StartLimit, solver);
        if (start != DrawEnd.Drawn)
            return start;
        return run.Advance(ref lots, Length.Sweeps) ? DrawEnd.Drawn : DrawEnd.GaveUp;
    }

    /// <summary>How the chain procedure runs, where it differs from the default.</summary>
    public sealed record Options
    {
        /// <summary>How many sweeps to the start, unless told otherwise.</summary>
        public const int DefaultStartLimit = 2_000;

        /// <summary>How many sweeps after the start, at least 1; null for the length measured for the plan (<see cref="ChainLength"/>).</summary>
        public int? Sweeps { get; init; }

        /// <summary>After how many sweeps without a valid drawing the solver is asked for a start.</summary>
        public int StartLimit { get; init; } = DefaultStartLimit;
    }
}

/// <summary>How long a chain runs for a plan, and what that was measured on.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
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
