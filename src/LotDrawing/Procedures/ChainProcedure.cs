using LotDrawing.Rules;

namespace LotDrawing.Procedures;

/// <summary>The chain procedure: a Markov chain of lots and swaps whose drawings come to follow the law, for load bounds
/// that bind too tightly for the exact procedure.</summary>
/// <remarks>
/// docs/chain.md specifies it and proves its law: the law in the limit. How long it runs is
/// measured once for the plan, in the constructor, and is part of every outcome.
/// Holds the result and the figures of its last draw; one instance a thread. After the constructor, drawing allocates nothing.
/// </remarks>
public sealed class ChainProcedure : ISeatProcedure
{
    private readonly ChainRun run;
    private readonly ChainOptions options;
    private readonly ICompletability? solver;
    private readonly DrawEnd pilotStart;

    /// <summary>Prepares to draw a plan, any number of times: measures the chain's length, unless the options state one.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">Where it differs from the default; null for the default.</param>
    /// <param name="solver">Who gives a first valid drawing where repair finds none, or null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The options state less than one sweep, or a negative limit.</exception>
    public ChainProcedure(DrawPlan plan, ChainOptions? options = null, ICompletability? solver = null)
        : this(plan, options, solver, null)
    {
    }

    /// <summary>The same with the pilot on other streams, one for each of its two chains.</summary>
    internal ChainProcedure(DrawPlan plan, ChainOptions? options, ICompletability? solver, LotStream[]? pilots)
    {
        ArgumentNullException.ThrowIfNull(plan);
        this.options = options ?? new ChainOptions();
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
    public ChainFigures Figures => run.Figures;

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
}
