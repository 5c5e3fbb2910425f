using LotDrawing.Draws;

namespace LotDrawing.Fairness.References;

/// <summary>What the seats hold in the present attempt; what an earlier attempt left counts as empty.</summary>
internal sealed class Attempts(int seats)
{
    private readonly SeatLots[] lots = new SeatLots[seats];
    private readonly long[] drawnIn = new long[seats];
    private long attempt = 1;

    /// <summary>All seats, once each was drawn in this attempt.</summary>
    internal ReadOnlySpan<SeatLots> Seats => lots;

    /// <summary>Empties all seats.</summary>
    internal void Begin() => attempt++;

    internal void Put(int seat, SeatLots drawn)
    {
        lots[seat] = drawn;
        drawnIn[seat] = attempt;
    }

    /// <summary>Whether this State was drawn for one of these seats in this attempt.</summary>
    internal bool Hold((int First, int End) seats, int state)
    {
        for (int seat = seats.First; seat < seats.End; seat++)
        {
            if (lots[seat].Contains(state) && drawnIn[seat] == attempt)
                return true;
        }

        return false;
    }

    /// <summary>Whether the seat was drawn in this attempt, and what for.</summary>
    internal bool IsDrawn(int seat, out SeatLots drawn)
    {
        drawn = lots[seat];
        return drawnIn[seat] == attempt;
    }
}
