using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>Says, for one lot after another, which States of its pot leave the drawing completable: exactly, or not at all.</summary>
/// <remarks>docs/sequential.md, section 3. A feasible completion is kept, so that most answers are seen at once.</remarks>
internal sealed class CandidateStates
{
    /// <summary>In how many ways a completion is repaired after it is known that the flows exist.</summary>
    private const int MostTurns = 6;

    private readonly DrawPlan plan;
    private readonly LotPots pots;
    private readonly PartialDrawing held;
    private readonly FeasibleCompletion completion;
    private readonly Repair repair;
    private readonly FlowBranching branching;
    private readonly CompletionSearch search;
    private readonly CompletionSearch.Result first;
    private readonly bool flowDecides;
    private readonly List<Candidate> candidates = [];
    private readonly List<int> barred = [];
    private readonly List<int> leftOut = [];
    private readonly List<SeatLots[]> left = [];
    private readonly bool[] isOut;

    internal CandidateStates(DrawPlan plan, PartialDrawing held, ICompletability? solver)
    {
        (this.plan, this.held) = (plan, held);
        pots = new LotPots(plan);
        completion = new FeasibleCompletion(plan);
        repair = new Repair(plan, pots, held, completion);
        branching = new FlowBranching(plan, pots, held);
        search = new CompletionSearch(plan, held, branching, solver);
        isOut = new bool[plan.States.Length];

        // Then no two open seats forbid each other anything, and no seat needs an additional State.
        flowDecides = Array.TrueForAll(plan.Tables.Seats, seat =>
            seat.UnderReview == 0 && (seat.Owner < 0 || (!plan.NoMutual && plan.Tables.OwnSeats[seat.Owner] == 1)));
        first = search.First(flowDecides);
    }

    internal LotPots Pots => pots;

    /// <summary>The States of the last lot's pot that leave the drawing completable.</summary>
    internal ImmutableArray<int> Open => [.. candidates.Select(one => one.State)];

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
        candidates.Clear();
        barred.Clear();
        leftOut.Clear();
        left.Clear();
        Questions += pot.Count;
        for (int i = 0; i < pot.Count; i++)
            isOut[pot[i]] = false;
        for (int i = 0; i < pot.Count; i++)
        {
            int state = pot[i];
            if (held.Forbids(lot, state))
                barred.Add(state);
            else if (isOut[state])
                leftOut.Add(state);
            else if (completion[lot] == state || IsFree(lot, state))
                candidates.Add(new Candidate(state, left.Count, 0));
            else if (!TryDecide(lot, state, pot))
                return false;
        }

        return true;
    }

    /// <summary>Takes the State at this index among those that leave the drawing completable.</summary>
    internal int Take(LotId lot, int index)
    {
        var (state, from, turn) = candidates[index];
        if (from < left.Count)
            completion.Take(left[from]);

        // A completion that was left for another has its lots in another order now, so that another turn may be the one.
        for (int tried = 0; completion[lot] != state; tried++)
        {
            if (tried == MostTurns)
                throw new InvalidOperationException("What repaired the completion before does not again: a fault of this library.");
            if (repair.TryExact(lot, state, (turn + tried) % MostTurns))
                break;
        }

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

    private bool TryDecide(LotId lot, int state, LotPot pot)
    {
        if (TryRepair(lot, state, turn: 0))
            return true;
        if (flowDecides || !repair.FlowsExist(lot, state))
        {
            ByFlow++;
            leftOut.Add(state);
            for (int i = 0; i < pot.Count; i++)
                isOut[pot[i]] |= repair.IsOutLikewise(lot, state, pot[i]);
            return true;
        }

        for (int turn = 1; turn < MostTurns; turn++)
        {
            if (TryRepair(lot, state, turn))
                return true;
        }

        switch (branching.CanComplete(lot, state, completion.Drawn))
        {
            case true:
                Adopt(state, branching.Completion);
                return true;
            case false:
                leftOut.Add(state);
                return true;
            default:
                return TrySolver(lot, state);
        }
    }

    private bool TryRepair(LotId lot, int state, int turn)
    {
        int before = completion.ChangeCount;
        if (!repair.TryExact(lot, state, turn))
            return false;
        completion.Undo(before);
        Repaired++;
        candidates.Add(new Candidate(state, left.Count, turn));
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
                Adopt(state, feasible.Drawing.AsSpan());
                return true;
            case Completion.Infeasible:
                BySolver++;
                leftOut.Add(state);
                return true;
            case var undecided:
                BySolver++;
                Reason = $"{question}: {(undecided as Completion.NotDecided)?.Reason}";
                return false;
        }
    }

    /// <summary>Goes on from another completion: one that has the State in the lot.</summary>
    private void Adopt(int state, ReadOnlySpan<SeatLots> other)
    {
        left.Add(completion.Drawn.ToArray());
        completion.Take(other);
        candidates.Add(new Candidate(state, left.Count, 0));
    }

    /// <summary>One State that leaves the drawing completable, and how to show it: from which completion, repaired how.</summary>
    /// <param name="State">The State.</param>
    /// <param name="From">Which of the completions that were left since; their number for the one that is known now.</param>
    /// <param name="Turn">From where pots were searched.</param>
    private readonly record struct Candidate(int State, int From, int Turn);
}
