using LotDrawing.Rules;

namespace LotDrawing.Procedures;

/// <summary>One chain: its way to a first valid drawing, and on from there.</summary>
internal sealed class ChainRun(DrawPlan plan)
{
    /// <summary>A chain gives up when fewer than one sweep in this many ends in a valid drawing.</summary>
    private const long FewestValid = 1_000;

    private readonly LiveDrawing live = new(plan);

    internal ReadOnlySpan<SeatLots> Drawn => live.Drawn;

    internal DrawAccount.ChainStart Start { get; private set; }

    internal long StartSweeps { get; private set; }

    internal long Sweeps { get; private set; }

    internal long SweepsRun { get; private set; }

    internal ChainFigures Figures => new(Start, StartSweeps, Sweeps, SweepsRun, live.Steps, live.Accepted, live.Lots);

    /// <summary>Draws every seat and repairs until no rule is broken; the solver is the last resort.</summary>
    internal DrawEnd Begin<TLots>(ref TLots lots, int limit, ICompletability? solver)
        where TLots : struct, ILotSource
    {
        (Start, StartSweeps, Sweeps, SweepsRun) = (DrawAccount.ChainStart.None, 0, 0, 0);
        live.ClearCounts();
        live.DrawAll(ref lots);
        while (live.Breaches > 0 && StartSweeps < limit)
        {
            live.Sweep(ref lots);
            StartSweeps++;
        }

        if (live.Breaches == 0)
        {
            Start = StartSweeps == 0 ? DrawAccount.ChainStart.Lots : DrawAccount.ChainStart.Repair;
            return DrawEnd.Drawn;
        }

        if (solver is null)
            return DrawEnd.GaveUp;
        var open = new SeatLots[plan.SeatCount];
        Array.Fill(open, new SeatLots(-1, -1));
        switch (solver.Complete(plan, open))
        {
            case Completion.Feasible possible:
                live.Take(possible.Drawing.AsSpan());
                Start = DrawAccount.ChainStart.Solver;
                return DrawEnd.Drawn;
            case Completion.Infeasible:
                return DrawEnd.Infeasible;
            default:
                return DrawEnd.NotDecided;
        }
    }

    /// <summary>Runs until so many more sweeps ended in a valid drawing. False when too few of them did.</summary>
    internal bool Advance<TLots>(ref TLots lots, long sweeps)
        where TLots : struct, ILotSource
    {
        long run = 0;
        for (long valid = 0; valid < sweeps; run++)
        {
            if (run >= (sweeps + 1) * FewestValid)
                return false;
            live.Sweep(ref lots);
            SweepsRun++;
            if (live.Breaches > 0)
                continue;
            valid++;
            Sweeps++;
        }

        return true;
    }
}

/// <summary>What one draw by the chain procedure took.</summary>
internal sealed record ChainFigures
{
    /// <summary>Creates it from its parts.</summary>
    internal ChainFigures(DrawAccount.ChainStart start, long startSweeps, long sweeps, long sweepsRun, long steps, long accepted, long lots) =>
        (Start, StartSweeps, Sweeps, SweepsRun, Steps, Accepted, Lots) = (start, startSweeps, sweeps, sweepsRun, steps, accepted, lots);

    /// <summary>How it came to its first valid drawing.</summary>
    internal DrawAccount.ChainStart Start { get; init; }

    /// <summary>After how many sweeps.</summary>
    internal long StartSweeps { get; init; }

    /// <summary>How many sweeps ended in a valid drawing after that: the chain's length.</summary>
    internal long Sweeps { get; init; }

    /// <summary>How many sweeps that took, those that ended with a breach included.</summary>
    internal long SweepsRun { get; init; }

    /// <summary>How many redraws and swaps were tried, from the first lot on.</summary>
    internal long Steps { get; init; }

    /// <summary>How many of them were accepted.</summary>
    internal long Accepted { get; init; }

    /// <summary>How many lots were drawn, from the first on.</summary>
    internal long Lots { get; init; }
}
