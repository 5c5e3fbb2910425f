using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>What is held, and lots that are tried on top of it and taken back.</summary>
internal sealed class Trial
{
    private readonly DrawPlan plan;
    private readonly SeatLots[] drawn;
    private readonly SeatClashes clashes;
    private readonly LiveLoads loads;

    internal Trial(DrawPlan plan)
    {
        this.plan = plan;
        drawn = new SeatLots[plan.SeatCount];
        clashes = new SeatClashes(plan, drawn);
        loads = new LiveLoads(plan);
    }

    internal ReadOnlySpan<SeatLots> Drawn => drawn;

    internal void Begin(HeldLots held)
    {
        held.Drawn.CopyTo(drawn);
        loads.CopyFrom(held.Loads);
    }

    /// <summary>Whether the State must serve in more reviews.</summary>
    internal bool IsWanted(int state) => loads[state] < plan.Load.Min;

    /// <summary>Whether the lot can draw the State, as far as loads and what is drawn tell.</summary>
    internal bool IsOpen(int lot, int state)
    {
        int seat = lot >> 1;
        if (loads[state] >= plan.Load.Max || clashes.Of(seat, state) > 0)
            return false;
        int other = (lot & 1) == 0 ? drawn[seat].Additional : drawn[seat].Principal;
        return plan.Regions is not { } regions || other < 0 || regions[other] != regions[state];
    }

    internal void Put(int lot, int state)
    {
        loads.Enter(new SeatLots(state, -1));
        Set(lot, state);
    }

    internal void Take(int lot, int state)
    {
        loads.Leave(new SeatLots(state, -1));
        Set(lot, -1);
    }

    private void Set(int lot, int state) =>
        drawn[lot >> 1] = (lot & 1) == 0 ? drawn[lot >> 1] with { Principal = state } : drawn[lot >> 1] with { Additional = state };
}
