using LotDrawing.Rules;

namespace LotDrawing.Procedures;

/// <summary>One chain: its way to a first valid drawing, and on from there.</summary>
internal sealed class ChainRun(DrawPlan plan)
{
    /// <summary>A chain gives up when fewer than one sweep in this many ends in a valid drawing.</summary>
    private const long FewestValid = 1_000;

    private readonly LiveDrawing live = new(plan);

    internal ReadOnlySpan<SeatLots> Drawn => live.Drawn;

    internal ChainStart Start { get; private set; }

    internal long StartSweeps { get; private set; }

    internal long Sweeps { get; private set; }

    internal long SweepsRun { get; private set; }

    internal ChainFigures Figures => new(Start, StartSweeps, Sweeps, SweepsRun, live.Steps, live.Accepted, live.Lots);

    /// <summary>Draws every seat and repairs until no rule is broken; the solver is the last resort.</summary>
    internal DrawEnd Begin<TLots>(ref TLots lots, int limit, ICompletability? solver)
        where TLots : struct, ILotSource
    {
        (Start, StartSweeps, Sweeps, SweepsRun) = (ChainStart.None, 0, 0, 0);
        live.ClearCounts();
        live.DrawAll(ref lots);
        while (live.Breaches > 0 && StartSweeps < limit)
        {
            live.Sweep(ref lots);
            StartSweeps++;
        }

        if (live.Breaches == 0)
        {
            Start = StartSweeps == 0 ? ChainStart.Lots : ChainStart.Repair;
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
                Start = ChainStart.Solver;
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
