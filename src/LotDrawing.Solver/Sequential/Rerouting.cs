using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>Moves lots from State to State along paths, so that one State serves in one review more or fewer and all between serve as before.</summary>
/// <remarks>docs/sequential.md, section 3: augmenting paths, breadth first.</remarks>
internal sealed class Rerouting
{
    private readonly LotPots pots;
    private readonly HeldLots held;
    private readonly Witness witness;
    private readonly MendingTerms terms;
    private readonly Paths paths;
    private readonly List<(int Lot, int State)> moves = [];
    private readonly int least;
    private readonly int most;

    /// <summary>Whether a path of moves failed after some of them: the paths found are of a witness that is no more, so that the search ends.</summary>
    private bool isHalfway;

    internal Rerouting(DrawPlan plan, LotPots pots, HeldLots held, Witness witness, MendingTerms terms)
    {
        (this.pots, this.held, this.witness, this.terms) = (pots, held, witness, terms);
        (least, most) = (plan.Load.Min, plan.Load.Max);
        paths = new Paths(plan.States.Length);
    }

    /// <summary>Whether the last search for a path reached this State.</summary>
    internal bool IsReached(int state) => paths.IsReached(state);

    /// <summary>Lets a lot have drawn a State, and sees to the additional State when it is a principal.</summary>
    internal bool TryMove(int lot, int state)
    {
        witness.Put(lot, state);
        if ((lot & 1) != 0 || (terms.IsLoose && lot != terms.Pinned))
            return true;
        int additional = witness[lot + 1];
        LotPots.Pot pot = pots.Additional(lot >> 1, state);
        if (pot.Count == 0)
        {
            if (additional >= 0)
                witness.Put(lot + 1, -1);
            return true;
        }

        if (additional >= 0 && pot.Contains(additional) && !terms.Clashes(lot + 1, additional))
            return true;
        int spare = Spare(lot + 1, pot);
        if (spare >= 0)
            witness.Put(lot + 1, spare);
        return spare >= 0;
    }

    /// <summary>A State for an additional lot, if possible one that may serve in one more review.</summary>
    private int Spare(int lot, LotPots.Pot pot)
    {
        int spare = -1;
        for (int i = 0; i < pot.Count; i++)
        {
            int state = pot[(i + terms.Turn) % pot.Count];
            if (held.Loads[state] >= most || terms.Clashes(lot, state))
                continue;
            spare = state;
            if (witness.Loads[state] < most)
                break;
        }

        return spare;
    }

    /// <summary>Lets this lot draw another State, with a path of further lots from there if need be.</summary>
    internal bool TryReroute(int lot)
    {
        Begin();
        return TryLeave(lot, lot) || TryForward(lot);
    }

    /// <summary>Lets a State serve in one review fewer: a path of lots from it to one that may serve in one more.</summary>
    internal bool TryRelieve(int state)
    {
        Begin();
        paths.Reach(state, byLot: -1);
        return TryForward(root: -1);
    }

    private bool TryForward(int root)
    {
        while (!isHalfway && paths.TryNext(out int from))
        {
            for (int lot = witness.First(from); lot >= 0 && !isHalfway; lot = witness.Next(lot))
            {
                if (lot != root && terms.IsMovable(lot))
                {
                    if (TryLeave(lot, root))
                        return true;
                }
            }
        }

        return false;
    }

    /// <summary>Looks where a lot could go; at the end of a path, goes.</summary>
    private bool TryLeave(int lot, int root)
    {
        if (terms.IsLoose && terms.IsOptional(lot))
            return TryApply(lot, -1, root);
        LotPots.Pot pot = terms.PotOf(lot);
        for (int i = 0; i < pot.Count; i++)
        {
            int state = pot[(i + terms.Turn) % pot.Count];
            if (paths.IsReached(state) || state == witness[lot] || terms.Clashes(lot, state))
                continue;
            if (witness.Loads[state] < most)
                return TryApply(lot, state, root);
            paths.Reach(state, lot);
        }

        return false;
    }

    /// <summary>Moves the last lot of a path to the State at its end, and each before it to where the next one left.</summary>
    private bool TryApply(int lot, int state, int root)
    {
        moves.Clear();
        while (lot >= 0)
        {
            moves.Add((lot, state));
            state = witness[lot];
            lot = lot == root ? -1 : paths.Via(state);
        }

        return TryMoves();
    }

    /// <summary>Lets a State serve in one review more: a path of lots to it from one that may serve in one fewer.</summary>
    internal bool TrySupply(int state)
    {
        Begin();
        paths.Reach(state, byLot: -1);
        while (!isHalfway && paths.TryNext(out int to))
        {
            foreach (int seat in held.OpenSeats)
            {
                if (TryGive(2 * seat, to) || (!isHalfway && TryGive((2 * seat) + 1, to)))
                    return true;
                if (isHalfway)
                    return false;
            }
        }

        return false;
    }

    /// <summary>Looks whether this lot could go to that State; where its own can spare it, it does.</summary>
    private bool TryGive(int lot, int to)
    {
        int from = witness[lot];
        if (!terms.IsMovable(lot) || from == to || (from >= 0 ? paths.IsReached(from) : !(terms.IsLoose && terms.IsOptional(lot)))
            || !terms.CanTake(lot, to) || terms.Clashes(lot, to))
            return false;
        if (from >= 0 && witness.Loads[from] <= least)
        {
            paths.Reach(from, lot, to);
            return false;
        }

        moves.Clear();
        moves.Add((lot, to));
        for (int given = to; paths.Via(given) is var via and >= 0; given = paths.Target(given))
            moves.Add((via, paths.Target(given)));
        return TryMoves();
    }

    private bool TryMoves()
    {
        foreach (var (lot, state) in moves)
        {
            if (!TryMove(lot, state))
            {
                isHalfway = true;
                return false;
            }
        }

        return true;
    }

    private void Begin()
    {
        paths.Begin();
        isHalfway = false;
    }
}
