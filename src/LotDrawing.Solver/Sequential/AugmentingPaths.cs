using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>Moves lots from State to State along augmenting paths, so that one State serves in one review more or fewer and all
/// between serve as before.</summary>
/// <remarks>docs/sequential.md, section 3. Breadth first, after J. Edmonds and R. Karp (Journal of the ACM 19, 1972).</remarks>
internal sealed class AugmentingPaths
{
    private readonly PartialDrawing held;
    private readonly FeasibleCompletion completion;
    private readonly RepairMoves moves;
    private readonly List<(LotId Lot, int State)> path = [];
    private readonly int least;
    private readonly int most;

    // One search: the States reached, in order, each with the lot it was reached by and the other end of that step.
    private readonly int[] reachedIn;
    private readonly LotId[] via;
    private readonly int[] target;
    private readonly int[] queue;
    private int search;
    private int count;

    /// <summary>Whether a path failed after some of its moves: the steps found are of a completion that is no more, so that the search ends.</summary>
    private bool isHalfway;

    internal AugmentingPaths(DrawPlan plan, PartialDrawing held, FeasibleCompletion completion, RepairMoves moves)
    {
        (this.held, this.completion, this.moves) = (held, completion, moves);
        (least, most) = (plan.Load.Min, plan.Load.Max);
        reachedIn = new int[plan.States.Length];
        via = new LotId[reachedIn.Length];
        target = new int[reachedIn.Length];
        queue = new int[reachedIn.Length];
    }

    private bool IsReached(int state) => reachedIn[state] == search;

    /// <summary>Lets this lot draw another State, with a path of further lots from there if need be.</summary>
    internal bool TryReroute(LotId lot)
    {
        Begin();
        return TryReplace(lot, lot) || (!isHalfway && TryLeave(lot, lot)) || (!isHalfway && TryForward(lot));
    }

    /// <summary>Lets a State serve in one review fewer: a path of lots from it to one that may serve in one more.</summary>
    internal bool TryRelieve(int state)
    {
        Begin();
        return TryReach(state, LotId.None, LotId.None) || TryForward(LotId.None);
    }

    /// <summary>Lets a State serve in one review more: a path of lots to it from one that may serve in one fewer.</summary>
    internal bool TrySupply(int state)
    {
        Begin();
        if (TryReachBack(state, LotId.None, -1))
            return true;
        for (int taken = 0; taken < count && !isHalfway; taken++)
        {
            int to = queue[taken];
            foreach (int seat in held.OpenSeats)
            {
                if (TryGive(LotId.PrincipalOf(seat), to) || (!isHalfway && TryGive(LotId.AdditionalOf(seat), to)))
                    return true;
                if (isHalfway)
                    return false;
            }
        }

        return false;
    }

    private void Begin()
    {
        search++;
        count = 0;
        isHalfway = false;
    }

    private void Reach(int state, LotId byLot, int towards)
    {
        reachedIn[state] = search;
        (via[state], target[state]) = (byLot, towards);
        queue[count++] = state;
    }

    private bool TryForward(LotId root)
    {
        for (int taken = 0; taken < count && !isHalfway; taken++)
        {
            for (LotId lot = completion.First(queue[taken]); !lot.IsNone && !isHalfway; lot = completion.Next(lot))
            {
                if (lot != root && moves.IsMovable(lot) && TryLeave(lot, root))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Reaches a State, and looks whether one of its lots could end the path.</summary>
    private bool TryReach(int state, LotId byLot, LotId root)
    {
        Reach(state, byLot, -1);
        for (LotId lot = completion.First(state); !lot.IsNone && !isHalfway; lot = completion.Next(lot))
        {
            if (lot != root && moves.IsMovable(lot) && TryReplace(lot, root))
                return true;
        }

        return false;
    }

    /// <summary>Looks whether a lot could go to the State that the settled lot has left: most paths end so.</summary>
    private bool TryReplace(LotId lot, LotId root)
    {
        int state = moves.Vacated;
        return state >= 0 && state != completion[lot] && completion.Loads[state] < most && !IsReached(state) && moves.CanTake(lot, state) && !moves.Clashes(lot, state)
            && TryForwardMoves(lot, state, root);
    }

    /// <summary>Looks where a lot could go; at the end of a path, goes.</summary>
    private bool TryLeave(LotId lot, LotId root)
    {
        LotPot pot = moves.PotOf(lot);
        for (int i = 0; i < pot.Count; i++)
        {
            int state = pot[i];
            if (IsReached(state) || state == completion[lot] || moves.Clashes(lot, state))
                continue;
            if (completion.Loads[state] < most)
                return TryForwardMoves(lot, state, root);
            if (TryReach(state, lot, root))
                return true;
            if (isHalfway)
                return false;
        }

        return false;
    }

    /// <summary>Looks whether this lot could go to that State; where its own can spare it, it does.</summary>
    private bool TryGive(LotId lot, int to)
    {
        int from = completion[lot];
        if (!moves.IsMovable(lot) || from == to || from < 0 || IsReached(from)
            || !moves.CanTake(lot, to) || moves.Clashes(lot, to))
            return false;
        if (completion.Loads[from] <= least)
            return TryReachBack(from, lot, to);

        path.Clear();
        path.Add((lot, to));
        for (int given = to; via[given] is { IsNone: false } step; given = target[given])
            path.Add((step, target[given]));
        return TryMoves();
    }

    /// <summary>Reaches a State, and looks whether the one whom the settled lot has drawn can give it a lot: most paths begin so.</summary>
    private bool TryReachBack(int state, LotId byLot, int towards)
    {
        Reach(state, byLot, towards);
        int drawn = completion[moves.Pinned];
        if (drawn < 0 || completion.Loads[drawn] <= least)
            return false;
        for (LotId lot = completion.First(drawn); !lot.IsNone && !isHalfway; lot = completion.Next(lot))
        {
            if (TryGive(lot, state))
                return true;
        }

        return false;
    }

    /// <summary>Moves the last lot of a path to the State at its end, and each before it to where the next one left.</summary>
    private bool TryForwardMoves(LotId lot, int state, LotId root)
    {
        path.Clear();
        while (!lot.IsNone)
        {
            path.Add((lot, state));
            state = completion[lot];
            lot = lot == root ? LotId.None : via[state];
        }

        return TryMoves();
    }

    private bool TryMoves()
    {
        foreach (var (lot, state) in path)
        {
            if (!moves.TryMove(lot, state))
            {
                isHalfway = true;
                return false;
            }
        }

        return true;
    }
}
