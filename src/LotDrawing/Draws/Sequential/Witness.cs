using LotDrawing.Pots;

namespace LotDrawing.Draws.Sequential;

/// <summary>A whole drawing that shows that what is drawn so far can be completed. Every change of it can be undone.</summary>
internal sealed class Witness
{
    private readonly SeatLots[] drawn;
    private readonly LiveLoads loads;
    private readonly int[] firstLot;
    private readonly int[] nextLot;
    private readonly int[] previousLot;
    private readonly List<(int Lot, int Before)> changes = [];

    internal Witness(DrawPlan plan)
    {
        drawn = new SeatLots[plan.SeatCount];
        loads = new LiveLoads(plan);
        Clashes = new SeatClashes(plan, drawn);
        firstLot = new int[plan.States.Length];
        nextLot = new int[2 * drawn.Length];
        previousLot = new int[2 * drawn.Length];
        Array.Fill(drawn, new SeatLots(-1, -1));
    }

    /// <summary>What each seat holds.</summary>
    internal ReadOnlySpan<SeatLots> Drawn => drawn;

    internal LiveLoads Loads => loads;

    internal SeatClashes Clashes { get; }

    /// <summary>How many changes were made since the witness was last taken over.</summary>
    internal int Changes => changes.Count;

    /// <summary>The State that a lot drew, or −1.</summary>
    internal int this[int lot] => (lot & 1) == 0 ? drawn[lot >> 1].Principal : drawn[lot >> 1].Additional;

    /// <summary>A lot that drew this State, or −1; <see cref="Next"/> gives the others.</summary>
    internal int First(int state) => firstLot[state];

    internal int Next(int lot) => nextLot[lot];

    internal (int Lot, int Before) Change(int number) => changes[number];

    /// <summary>Takes over a whole drawing.</summary>
    internal void Take(ReadOnlySpan<SeatLots> drawing)
    {
        Array.Fill(drawn, new SeatLots(-1, -1));
        Array.Fill(firstLot, -1);
        loads.Clear();
        for (int seat = 0; seat < drawing.Length; seat++)
        {
            Enter(2 * seat, drawing[seat].Principal);
            Enter((2 * seat) + 1, drawing[seat].Additional);
        }

        changes.Clear();
    }

    /// <summary>Lets a lot have drawn another State, or with −1 none.</summary>
    internal void Put(int lot, int state)
    {
        changes.Add((lot, this[lot]));
        Set(lot, state);
    }

    /// <summary>Takes changes back until there are only so many.</summary>
    internal void Undo(int count)
    {
        while (changes.Count > count)
        {
            var (lot, before) = changes[^1];
            changes.RemoveAt(changes.Count - 1);
            Set(lot, before);
        }
    }

    /// <summary>Makes all changes stay.</summary>
    internal void Keep() => changes.Clear();

    private void Set(int lot, int state)
    {
        if (this[lot] is var before and >= 0)
        {
            loads.Leave(new SeatLots(before, -1));
            int previous = previousLot[lot];
            int next = nextLot[lot];
            if (previous >= 0)
                nextLot[previous] = next;
            else
                firstLot[before] = next;
            if (next >= 0)
                previousLot[next] = previous;
        }

        Enter(lot, state);
    }

    private void Enter(int lot, int state)
    {
        drawn[lot >> 1] = (lot & 1) == 0 ? drawn[lot >> 1] with { Principal = state } : drawn[lot >> 1] with { Additional = state };
        if (state < 0)
            return;
        loads.Enter(new SeatLots(state, -1));
        nextLot[lot] = firstLot[state];
        previousLot[lot] = -1;
        if (firstLot[state] >= 0)
            previousLot[firstLot[state]] = lot;
        firstLot[state] = lot;
    }
}
