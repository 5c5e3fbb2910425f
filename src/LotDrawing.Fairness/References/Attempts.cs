using LotDrawing.Procedures;

namespace LotDrawing.Fairness;

/// <summary>What the seats hold in the present attempt. Most attempts end early, so only what was put is taken away again.</summary>
internal sealed class Attempts
{
    private static readonly SeatLots Empty = new(-1, -1);

    private readonly SeatLots[] lots;
    private readonly int[] filled;
    private int count;

    internal Attempts(int seats)
    {
        lots = new SeatLots[seats];
        filled = new int[seats];
        Array.Fill(lots, Empty);
    }

    /// <summary>All seats; those not drawn in this attempt are empty.</summary>
    internal ReadOnlySpan<SeatLots> Seats => lots;

    /// <summary>How many seats are filled.</summary>
    internal int Count => count;

    /// <summary>Empties the seats filled last, until so many are left.</summary>
    internal void BackTo(int left)
    {
        foreach (int seat in filled.AsSpan(left, count - left))
            lots[seat] = Empty;
        count = left;
    }

    /// <summary>Fills a seat with its principal State.</summary>
    internal void Put(int seat, int principal)
    {
        lots[seat] = new SeatLots(principal, -1);
        filled[count++] = seat;
    }

    /// <summary>Adds the additional State.</summary>
    internal void Add(int seat, int additional) => lots[seat] = new SeatLots(lots[seat].Principal, additional);

    /// <summary>Whether this State was drawn for one of these seats.</summary>
    internal bool Hold((int First, int End) seats, int state)
    {
        unchecked
        {
            bool holds = false;
            for (int seat = seats.First; seat < seats.End; seat++)
                holds |= lots[seat].Contains(state);
            return holds;
        }
    }
}
