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

    /// <summary>How many sweeps over the open seats look for a completion.</summary>
    private const int MostSweeps = 100;

    private readonly DrawPlan plan;
    private readonly LotPots pots;
    private readonly PartialDrawing held;
    private readonly BacktrackingSearch backtracking;
    private readonly ICompletability? solver;
    private readonly LiveDrawing live;

    internal CompletionSearch(DrawPlan plan, LotPots pots, PartialDrawing held, BacktrackingSearch backtracking, ICompletability? solver)
    {
        (this.plan, this.pots, this.held, this.backtracking, this.solver) = (plan, pots, held, backtracking, solver);
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
        if (backtracking.CanComplete(LotId.None, -1) is { } can)
            return can ? new Result(DrawEnd.Drawn, [.. backtracking.Completion], "") : new Result(DrawEnd.Infeasible, [], SeatDraw.NoneFits);

        return solver?.Complete(plan, held.Drawn) switch
        {
            Completion.Feasible feasible => new Result(DrawEnd.Drawn, feasible.Drawing, ""),
            Completion.Infeasible => new Result(DrawEnd.Infeasible, [], SeatDraw.NoneFits),
            Completion.NotDecided notDecided => new Result(DrawEnd.NotDecided, [], $"whether a valid drawing exists: {notDecided.Reason}"),
            _ => new Result(DrawEnd.NotDecided, [], "whether a valid drawing exists is beyond matching and flow, and there is no solver"),
        };
    }

    /// <summary>A completion with this State in the lot, by redraws and swaps of the open seats; empty when none was found.</summary>
    /// <param name="lot">An open lot.</param>
    /// <param name="state">A State of its pot.</param>
    /// <param name="known">The known completion, from which it starts.</param>
    internal ReadOnlySpan<SeatLots> BySweeps(LotId lot, int state, FeasibleCompletion known)
    {
        var lots = new SimulationStream(1);
        int seat = lot.Seat;
        var start = known.Drawn.ToArray();
        start[seat] = lot.IsAdditional ? start[seat] with { Additional = state } : new SeatLots(state, AdditionalFor(state, seat, known, ref lots));
        live.Take(start);
        var others = held.OpenSeats.ToArray().Where(other => other != seat).ToArray();
        for (int sweep = 0; live.Breaches > 0 && sweep < MostSweeps && others.Length > 0; sweep++)
            live.Sweep(others, ref lots);
        return live.Breaches == 0 ? live.Drawn : [];
    }

    /// <summary>The solver's answer; null when there is no solver.</summary>
    internal Completion? BySolver(LotId lot, int state)
    {
        held.Assume(lot, state);
        Completion? answer = solver?.Complete(plan, held.Drawn);
        held.Assume(lot, -1);
        return answer;
    }

    /// <summary>An additional State for the principal, if it needs one: one that may serve in one more review, if any may.</summary>
    private int AdditionalFor(int principal, int seat, FeasibleCompletion known, ref SimulationStream lots)
    {
        LotPot pot = pots.Additional(seat, principal);
        if (pot.Count == 0)
            return -1;
        int first = (int)lots.Below((uint)pot.Count);
        for (int i = 0; i < pot.Count; i++)
        {
            int state = pot[(first + i) % pot.Count];
            if (known.Loads.IfMore(state) <= 0 && !held.Forbids(LotId.AdditionalOf(seat), state))
                return state;
        }

        return pot[first];
    }
}
