using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>Looks for a feasible completion from scratch: of a whole plan, or with a State in one more lot where the known completion
/// could not be repaired.</summary>
/// <remarks>Its streams are its own and have fixed seeds: nothing here depends on a draw's lots, nor do the lots on what is found.</remarks>
internal sealed class CompletionSearch
{
    private const int MostFirstSweeps = 2_000;

    private readonly DrawPlan plan;
    private readonly PartialDrawing held;
    private readonly FlowBranching branching;
    private readonly ICompletability? solver;
    private readonly LiveDrawing live;

    internal CompletionSearch(DrawPlan plan, PartialDrawing held, FlowBranching branching, ICompletability? solver)
    {
        (this.plan, this.held, this.branching, this.solver) = (plan, held, branching, solver);
        live = new LiveDrawing(plan);
    }

    /// <summary>How a search for a first completion ended.</summary>
    /// <param name="End">Drawn where there is one; infeasible, or not decided.</param>
    /// <param name="Drawing">The completion.</param>
    /// <param name="Reason">Why there is none, or why that is not known.</param>
    internal readonly record struct Result(DrawEnd End, ImmutableArray<SeatLots> Drawing, string Reason);

    /// <summary>A valid drawing of the whole plan, of which nothing is held yet: what the known completion of every draw begins with.</summary>
    /// <param name="flowDecides">Whether a flow that keeps the load bounds is a valid drawing.</param>
    internal Result First(bool flowDecides)
    {
        if (LoadFlow.Find(plan, out string? whyInfeasible) is not { } flow)
            return new Result(DrawEnd.Infeasible, [], whyInfeasible!);
        if (flowDecides)
            return new Result(DrawEnd.Drawn, [.. flow], "");

        var lots = new SimulationStream(1);
        live.DrawAll(ref lots);
        for (int sweep = 0; live.Breaches > 0 && sweep < MostFirstSweeps; sweep++)
            live.Sweep(ref lots);
        if (live.Breaches == 0)
            return new Result(DrawEnd.Drawn, [.. live.Drawn], "");
        if (branching.CanComplete(LotId.None, [], live.Drawn) is { } can)
            return can ? new Result(DrawEnd.Drawn, [.. branching.Completion], "") : new Result(DrawEnd.Infeasible, [], SeatDraw.NoneFits);

        return solver?.Complete(plan, held.Drawn) switch
        {
            Completion.Feasible feasible => new Result(DrawEnd.Drawn, feasible.Drawing, ""),
            Completion.Infeasible => new Result(DrawEnd.Infeasible, [], SeatDraw.NoneFits),
            Completion.NotDecided notDecided => new Result(DrawEnd.NotDecided, [], $"whether a valid drawing exists: {notDecided.Reason}"),
            _ => new Result(DrawEnd.NotDecided, [], "whether a valid drawing exists is beyond matching and flow, and there is no solver"),
        };
    }

    /// <summary>The solver's answer; null when there is no solver.</summary>
    internal Completion? BySolver(LotId lot, int state)
    {
        held.Assume(lot, state);
        Completion? answer = solver?.Complete(plan, held.Drawn);
        held.Assume(lot, -1);
        return answer;
    }
}
