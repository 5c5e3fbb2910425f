using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>A whole drawing that shows that what is drawn so far can be completed. Every change of it can be undone.</summary>
internal sealed class Witness
{
    private readonly SeatLots[] drawn;
    private readonly LiveLoads loads;
    private readonly int[] firstLot;
    private readonly int[] nextLot;
    private readonly int[] previousLot;
    private readonly List<Made> changes = [];

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

    /// <summary>Which lot a change was of, and whom it had drawn before.</summary>
    internal (int Lot, int Before) Change(int number) => (changes[number].Lot, changes[number].Before);

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
        changes.Add(new Made(lot, this[lot], previousLot[lot], nextLot[lot]));
        Leave(lot);
        Enter(lot, state);
    }

    /// <summary>Takes changes back until there are only so many. Everything is as it was, the order of a State's lots too: what
    /// was found once is found again.</summary>
    internal void Undo(int count)
    {
        while (changes.Count > count)
        {
            Made made = changes[^1];
            changes.RemoveAt(changes.Count - 1);
            Leave(made.Lot);
            Enter(made.Lot, made.Before);
            if (made.Before >= 0 && made.Previous >= 0)
                PutBehind(made.Lot, made.Previous, made.Next);
        }
    }

    /// <summary>Makes all changes stay.</summary>
    internal void Keep() => changes.Clear();

    private void Leave(int lot)
    {
        if (this[lot] is not (var before and >= 0))
            return;
        loads.Leave(new SeatLots(before, -1));
        Unlink(lot, before);
    }

    private void Unlink(int lot, int state)
    {
        int previous = previousLot[lot];
        int next = nextLot[lot];
        if (previous >= 0)
            nextLot[previous] = next;
        else
            firstLot[state] = next;
        if (next >= 0)
            previousLot[next] = previous;
    }

    /// <summary>Moves a State's first lot to where it was before, between two others.</summary>
    private void PutBehind(int lot, int previous, int next)
    {
        Unlink(lot, this[lot]);
        (previousLot[lot], nextLot[lot]) = (previous, next);
        nextLot[previous] = lot;
        if (next >= 0)
            previousLot[next] = lot;
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

    /// <summary>One change: the lot, whom it had drawn, and between which lots of that State it stood.</summary>
    private readonly record struct Made(int Lot, int Before, int Previous, int Next);
}
