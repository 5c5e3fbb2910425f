using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>Says, for one lot after another, which States of its pot leave the drawing completable: exactly, or not at all.</summary>
/// <remarks>docs/sequential.md, section 3. A feasible completion is kept, so that most answers are seen at once.</remarks>
internal sealed class CandidateStates
{
    private readonly DrawPlan plan;
    private readonly LotPots pots;
    private readonly PartialDrawing held;
    private readonly FeasibleCompletion completion;
    private readonly Repair repair;
    private readonly FlowBranching branching;
    private readonly CompletionSearch search;
    private readonly CompletionSearch.Result first;
    private readonly List<int> open = [];
    private readonly List<int> barred = [];
    private readonly List<int> leftOut = [];
    private readonly List<int> undecided = [];

    // By State of the last lot's pot: whether it leaves the drawing completable, and a completion that has it where the known one has it not and cannot be repaired to have it.
    private readonly bool[] isOpen;
    private readonly SeatLots[]?[] shown;

    internal CandidateStates(DrawPlan plan, PartialDrawing held, ICompletability? solver)
    {
        (this.plan, this.held) = (plan, held);
        pots = new LotPots(plan);
        completion = new FeasibleCompletion(plan);
        repair = new Repair(plan, pots, held, completion);
        branching = new FlowBranching(plan, pots, held);
        isOpen = new bool[plan.States.Length];
        shown = new SeatLots[]?[plan.States.Length];
        search = new CompletionSearch(plan, held, branching, solver);

        // Then no two open seats forbid each other anything, and no seat needs an additional State.
        bool flowDecides = Array.TrueForAll(plan.Tables.Seats, seat =>
            seat.UnderReview == 0 && (seat.Owner < 0 || (!plan.NoMutual && plan.Tables.OwnSeats[seat.Owner] == 1)));
        first = search.First(flowDecides);
    }

    internal LotPots Pots => pots;

    /// <summary>The States of the last lot's pot that leave the drawing completable.</summary>
    internal ImmutableArray<int> Open => [.. open];

    /// <summary>The States of the last lot's pot that would break a rule at once.</summary>
    internal ImmutableArray<int> Barred => [.. barred];

    /// <summary>The States of the last lot's pot that would break none at once, but leave no way to complete the drawing.</summary>
    internal ImmutableArray<int> LeftOut => [.. leftOut];

    /// <summary>Why there is no drawing, or an answer could not be found.</summary>
    internal string Reason { get; private set; } = "";

    internal int Questions { get; private set; }

    internal int Repaired { get; private set; }

    internal int ByFlow { get; private set; }

    internal int BySolver { get; private set; }

    /// <summary>Begins a draw with a completion of the whole plan; says if there is none.</summary>
    internal DrawEnd Begin()
    {
        (Questions, Repaired, ByFlow, BySolver) = (0, 0, 0, 0);
        Reason = first.Reason;
        if (first.End == DrawEnd.Drawn)
            completion.Take(first.Drawing.AsSpan());
        return first.End;
    }

    /// <summary>Finds out of each State of the lot's pot whether it leaves the drawing completable. False when one answer
    /// could not be found.</summary>
    internal bool TrySort(LotId lot, LotPot pot)
    {
        undecided.Clear();
        barred.Clear();
        Questions += pot.Count;
        for (int i = 0; i < pot.Count; i++)
        {
            int state = pot[i];
            isOpen[state] = false;
            if (held.Forbids(lot, state))
                barred.Add(state);
            else if (completion[lot] == state || IsFree(lot, state))
                Show(state, null);
            else
                undecided.Add(state);
        }

        Repairs(lot);
        if (!TryDecide(lot))
            return false;
        open.Clear();
        leftOut.Clear();
        for (int i = 0, next = 0; i < pot.Count; i++)
        {
            if (next < barred.Count && barred[next] == pot[i])
                next++;
            else
                (isOpen[pot[i]] ? open : leftOut).Add(pot[i]);
        }

        return true;
    }

    /// <summary>Takes the State at this index among those that leave the drawing completable.</summary>
    internal int Take(LotId lot, int index)
    {
        int state = open[index];
        if (shown[state] is { } drawing)
            completion.Take(drawing);
        else if (completion[lot] != state && !repair.TryExact(lot, state))
            throw new InvalidOperationException("What repaired the completion before does not again: a fault of this library.");
        completion.Keep();
        return state;
    }

    /// <summary>Whether the completion can have it without another change: what most answers come from.</summary>
    private bool IsFree(LotId lot, int state)
    {
        int seat = lot.Seat;
        if (plan.Conflicts.AnyClasses || completion.Clashes.Of(seat, state) > 0 || completion.Loads.IfMore(state) > 0 || completion.Loads.IfFewer(completion[lot]) > 0)
            return false;
        if (lot.IsAdditional)
            return true;
        int additional = completion[lot.Additional];
        if (pots.Missing(seat, state) == 0)
            return additional < 0 || completion.Loads.IfFewer(additional) <= 0;
        return additional >= 0 && pots.Additional(seat, state).Contains(additional);
    }

    /// <summary>Decides about the States to which the completion can be repaired, and after the first to which it cannot about all with which there is no flow.</summary>
    private void Repairs(LotId lot)
    {
        undecided.RemoveRange(0, undecided.TakeWhile(state => TryRepair(lot, state)).Count());
        if (undecided.Count == 0)
            return;
        int asked = undecided.Count;
        branching.Strike(lot, undecided, completion.Drawn);
        ByFlow += asked - undecided.Count;
        undecided.RemoveAll(state => TryRepair(lot, state));
    }

    private bool TryRepair(LotId lot, int state)
    {
        int before = completion.ChangeCount;
        if (!repair.TryExact(lot, state))
            return false;
        completion.Undo(before);
        Repaired++;
        Show(state, null);
        return true;
    }

    /// <summary>Decides about all States that repair leaves open, those together that either do or do not need an additional State.</summary>
    private bool TryDecide(LotId lot)
    {
        while (undecided.Count > 0)
        {
            bool isWhole = pots.Missing(lot.Seat, undecided[0]) == 0;
            int[] asked = branching.TakesMany ? [.. undecided.Where(state => lot.IsAdditional || (pots.Missing(lot.Seat, state) == 0) == isWhole)] : [undecided[0]];
            switch (branching.CanComplete(lot, asked, completion.Drawn))
            {
                case true:
                    SeatLots[] drawing = branching.Completion.ToArray();
                    Accept(lot.Of(drawing[lot.Seat]), drawing);
                    break;
                case false:
                    ByFlow += asked.Length;
                    undecided.RemoveAll(asked.Contains);
                    break;
                default:
                    if (!asked.All(state => TrySolver(lot, state)))
                        return false;
                    break;
            }
        }

        return true;
    }

    private bool TrySolver(LotId lot, int state)
    {
        string question = $"whether {plan.States[state]} in {plan.SeatNames[lot.Seat]} leaves the drawing completable";
        switch (search.BySolver(lot, state))
        {
            case null:
                Reason = $"{question} is beyond matching and flow, and there is no solver";
                return false;
            case Completion.Feasible feasible:
                BySolver++;
                Accept(state, [.. feasible.Drawing]);
                return true;
            case Completion.Infeasible:
                BySolver++;
                undecided.Remove(state);
                return true;
            case var answer:
                BySolver++;
                Reason = $"{question}: {(answer as Completion.NotDecided)?.Reason}";
                return false;
        }
    }

    private void Accept(int state, SeatLots[] drawing)
    {
        Show(state, drawing);
        undecided.Remove(state);
    }

    private void Show(int state, SeatLots[]? drawing) => (isOpen[state], shown[state]) = (true, drawing);
}
