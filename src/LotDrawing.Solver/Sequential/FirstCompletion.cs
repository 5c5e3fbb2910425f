using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>A valid drawing of a whole plan, or why there is none: what every draw's witness begins with.</summary>
/// <remarks>Nothing here depends on a draw's lots: it is a property of the plan, found once.</remarks>
internal sealed class FirstCompletion
{
    private const int MostSweeps = 2_000;

    private readonly HeldLots held;
    private readonly LotPots pots;

    private FirstCompletion(DrawPlan plan)
    {
        held = new HeldLots(plan);
        pots = new LotPots(plan);
    }

    /// <summary>How a search for a first completion ended.</summary>
    /// <param name="End">Drawn where there is one, impossible, or not decided.</param>
    /// <param name="Drawing">The completion.</param>
    /// <param name="Reason">Why there is none, or why that is not known.</param>
    internal readonly record struct Result(DrawEnd End, ImmutableArray<SeatLots> Drawing, string Reason);

    internal static Result Find(DrawPlan plan, bool flowDecides, ICompletability? solver)
    {
        var first = new FirstCompletion(plan);
        if (LoadFlow.Find(plan, out string? whyInfeasible) is not { } flow)
            return new Result(DrawEnd.Infeasible, [], whyInfeasible!);
        if (flowDecides)
            return new Result(DrawEnd.Drawn, [.. flow], "");

        var live = new LiveDrawing(plan);
        var lots = new SimulationStream(1);
        live.DrawAll(ref lots);
        for (int sweep = 0; live.Breaches > 0 && sweep < MostSweeps; sweep++)
            live.Sweep(ref lots);
        if (live.Breaches == 0)
            return new Result(DrawEnd.Drawn, [.. live.Drawn], "");
        if (SmallSearch.HasValidDrawing(plan, first.pots, first.held, out SmallSearch search) is { } has)
            return has ? new Result(DrawEnd.Drawn, [.. search.Completion], "") : new Result(DrawEnd.Infeasible, [], SeatDraw.NoneFits);

        return solver?.Complete(plan, first.held.Drawn) switch
        {
            Completion.Feasible possible => new Result(DrawEnd.Drawn, possible.Drawing, ""),
            Completion.Infeasible => new Result(DrawEnd.Infeasible, [], SeatDraw.NoneFits),
            Completion.NotDecided notDecided => new Result(DrawEnd.NotDecided, [], $"whether a valid drawing exists: {notDecided.Reason}"),
            _ => new Result(DrawEnd.NotDecided, [], "whether a valid drawing exists is beyond matching and flow, and there is no solver"),
        };
    }
}
