using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>A drawing that has begun: what some lots have drawn, and which seats are open.</summary>
internal sealed class PartialDrawing
{
    private readonly DrawPlan plan;
    private readonly SeatLots[] drawn;
    private readonly bool[] isHeld;
    private readonly int[] openSeats;

    internal PartialDrawing(DrawPlan plan)
    {
        this.plan = plan;
        drawn = new SeatLots[plan.SeatCount];
        isHeld = new bool[LotId.Count(drawn.Length)];
        openSeats = new int[drawn.Length];
        Loads = new LiveLoads(plan);
        Clashes = new SeatClashes(plan, drawn);
        Clear();
    }

    /// <summary>What each seat holds; −1 where that is open.</summary>
    internal ReadOnlySpan<SeatLots> Drawn => drawn;

    internal LiveLoads Loads { get; }

    internal SeatClashes Clashes { get; }

    /// <summary>How many seats are open.</summary>
    internal int OpenCount { get; private set; }

    /// <summary>The open seats, ascending.</summary>
    internal ReadOnlySpan<int> OpenSeats => openSeats.AsSpan(0, OpenCount);

    /// <summary>Whether a lot has been drawn, or is not drawn here.</summary>
    internal bool IsHeld(LotId lot) => isHeld[lot.Index];

    /// <summary>Nothing is drawn, but for principals that stay in force.</summary>
    internal void Clear()
    {
        Loads.Clear();
        Array.Clear(isHeld);
        Array.Fill(drawn, new SeatLots(-1, -1));
        OpenCount = drawn.Length;
        for (int seat = 0; seat < drawn.Length; seat++)
        {
            openSeats[seat] = seat;
            if (plan.PrincipalInForce(seat) is var staying and >= 0)
                Hold(LotId.PrincipalOf(seat), staying);
        }
    }

    /// <summary>A lot has been drawn; with −1 there is none to draw.</summary>
    internal void Hold(LotId lot, int state)
    {
        isHeld[lot.Index] = true;
        if (state >= 0)
            Put(lot, state);
        else
            Assume(lot, -1);
    }

    /// <summary>All of a seat has been drawn.</summary>
    internal void Close(int seat)
    {
        int index = OpenSeats.BinarySearch(seat);
        Array.Copy(openSeats, index + 1, openSeats, index, OpenCount - index - 1);
        OpenCount--;
    }

    /// <summary>Takes over what another drawing of the same plan holds, to try further lots on top of it. Its open seats stay.</summary>
    internal void CopyFrom(PartialDrawing other)
    {
        other.drawn.CopyTo(drawn, 0);
        Loads.CopyFrom(other.Loads);
    }

    /// <summary>Lets a lot draw a State for a try.</summary>
    internal void Put(LotId lot, int state)
    {
        Loads.Enter(new SeatLots(state, -1));
        Assume(lot, state);
    }

    /// <summary>Assumes that a lot drew a State, so that others clash with it, without counting its load; −1 takes that back.</summary>
    internal void Assume(LotId lot, int state) => drawn[lot.Seat] = lot.In(drawn[lot.Seat], state);

    /// <summary>Whether what is drawn forbids the State in this lot.</summary>
    internal bool Forbids(LotId lot, int state)
    {
        if (Loads[state] >= plan.Load.Max || Clashes.Of(lot.Seat, state) > 0)
            return true;
        SeatLots own = drawn[lot.Seat];
        return plan.Conflicts.ShareClass(lot.IsAdditional ? own.Principal : own.Additional, state);
    }
}
