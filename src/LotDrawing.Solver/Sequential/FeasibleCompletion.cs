using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>A whole drawing that shows that what is drawn so far can be completed. Every change of it can be undone.</summary>
internal sealed class FeasibleCompletion
{
    private readonly SeatLots[] drawn;
    private readonly LotId[] first;
    private readonly LotId[] next;
    private readonly LotId[] previous;
    private readonly List<Change> changes = [];

    internal FeasibleCompletion(DrawPlan plan)
    {
        drawn = new SeatLots[plan.SeatCount];
        Loads = new LiveLoads(plan);
        Clashes = new SeatClashes(plan, drawn);
        first = new LotId[plan.States.Length];
        next = new LotId[LotId.Count(drawn.Length)];
        previous = new LotId[next.Length];
        Array.Fill(drawn, new SeatLots(-1, -1));
    }

    /// <summary>What each seat holds.</summary>
    internal ReadOnlySpan<SeatLots> Drawn => drawn;

    internal LiveLoads Loads { get; }

    internal SeatClashes Clashes { get; }

    /// <summary>How many changes were made since a drawing was last taken over or the changes kept.</summary>
    internal int ChangeCount => changes.Count;

    /// <summary>The State that a lot drew, or −1.</summary>
    internal int this[LotId lot] => lot.Of(drawn[lot.Seat]);

    /// <summary>A lot that drew this State, or none; <see cref="Next"/> gives the others.</summary>
    internal LotId First(int state) => first[state];

    internal LotId Next(LotId lot) => next[lot.Index];

    /// <summary>Which lot a change was of, and whom it had drawn before.</summary>
    internal (LotId Lot, int Before) ChangeAt(int index) => (changes[index].Lot, changes[index].Before);

    /// <summary>Takes over a whole drawing.</summary>
    internal void Take(ReadOnlySpan<SeatLots> drawing)
    {
        Array.Fill(drawn, new SeatLots(-1, -1));
        Array.Fill(first, LotId.None);
        Loads.Clear();
        for (int seat = 0; seat < drawing.Length; seat++)
        {
            Enter(LotId.PrincipalOf(seat), drawing[seat].Principal);
            Enter(LotId.AdditionalOf(seat), drawing[seat].Additional);
        }

        changes.Clear();
    }

    /// <summary>Lets a lot have drawn another State, or with −1 none.</summary>
    internal void Put(LotId lot, int state)
    {
        changes.Add(new Change(lot, this[lot], previous[lot.Index], next[lot.Index]));
        Leave(lot);
        Enter(lot, state);
    }

    /// <summary>Takes changes back until there are only so many. Everything is as it was, the order of a State's lots too: a repair
    /// that was found once is found again.</summary>
    internal void Undo(int count)
    {
        while (changes.Count > count)
        {
            Change change = changes[^1];
            changes.RemoveAt(changes.Count - 1);
            Leave(change.Lot);
            Enter(change.Lot, change.Before);
            if (change.Before >= 0 && !change.Previous.IsNone)
                PutBehind(change.Lot, change.Previous, change.Next);
        }
    }

    /// <summary>Makes all changes stay.</summary>
    internal void Keep() => changes.Clear();

    private void Enter(LotId lot, int state)
    {
        drawn[lot.Seat] = lot.In(drawn[lot.Seat], state);
        if (state < 0)
            return;
        Loads.Enter(new SeatLots(state, -1));
        next[lot.Index] = first[state];
        previous[lot.Index] = LotId.None;
        if (!first[state].IsNone)
            previous[first[state].Index] = lot;
        first[state] = lot;
    }

    private void Leave(LotId lot)
    {
        if (this[lot] is not (var before and >= 0))
            return;
        Loads.Leave(new SeatLots(before, -1));
        Unlink(lot, before);
    }

    private void Unlink(LotId lot, int state)
    {
        LotId behind = previous[lot.Index];
        LotId ahead = next[lot.Index];
        if (behind.IsNone)
            first[state] = ahead;
        else
            next[behind.Index] = ahead;
        if (!ahead.IsNone)
            previous[ahead.Index] = behind;
    }

    /// <summary>Moves a State's first lot to where it was before, between two others.</summary>
    private void PutBehind(LotId lot, LotId behind, LotId ahead)
    {
        Unlink(lot, this[lot]);
        (previous[lot.Index], next[lot.Index]) = (behind, ahead);
        next[behind.Index] = lot;
        if (!ahead.IsNone)
            previous[ahead.Index] = lot;
    }

    /// <summary>One change: the lot, whom it had drawn, and between which lots of that State it stood.</summary>
    private readonly record struct Change(LotId Lot, int Before, LotId Previous, LotId Next);
}
