using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>What has been drawn so far, and which seats are open.</summary>
internal sealed class HeldLots
{
    private readonly DrawPlan plan;
    private readonly SeatLots[] drawn;
    private readonly bool[] isHeld;
    private readonly int[] openSeats;

    internal HeldLots(DrawPlan plan)
    {
        this.plan = plan;
        drawn = new SeatLots[plan.SeatCount];
        isHeld = new bool[2 * drawn.Length];
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
    internal bool IsHeld(int lot) => isHeld[lot];

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
                Hold(2 * seat, staying);
        }
    }

    /// <summary>A lot has been drawn; with −1 there is none to draw.</summary>
    internal void Hold(int lot, int state)
    {
        Lay(lot, state);
        isHeld[lot] = true;
        if (state >= 0)
            Loads.Enter(new SeatLots(state, -1));
    }

    /// <summary>All of a seat has been drawn.</summary>
    internal void Close(int seat)
    {
        int place = OpenSeats.BinarySearch(seat);
        Array.Copy(openSeats, place + 1, openSeats, place, OpenCount - place - 1);
        OpenCount--;
    }

    /// <summary>Supposes that a lot drew a State, so that others clash with it; −1 takes that back.</summary>
    internal void Lay(int lot, int state) =>
        drawn[lot >> 1] = (lot & 1) == 0 ? drawn[lot >> 1] with { Principal = state } : drawn[lot >> 1] with { Additional = state };
}
