using LotDrawing.Pots;

namespace LotDrawing.Draws.Sequential;

/// <summary>Changes the witness so that one lot has drawn a given State, and mends what that breaks.</summary>
/// <remarks>
/// SEQUENTIAL.md, section 3. Two kinds. <i>Strict</i>: no rule may be broken when it is done; where it succeeds, the answer
/// is yes, where not, nothing is known. <i>Loose</i>: what two open seats forbid each other is forgotten, and an open seat may
/// have an additional State or not, whatever its principal; what remains is a flow from lots to States with loads, and
/// augmenting paths decide it. Where that fails, the answer is no.
/// </remarks>
internal sealed class Mending
{
    private const int MostRounds = 16;

    private readonly DrawPlan plan;
    private readonly LotPots pots;
    private readonly HeldLots held;
    private readonly Witness witness;
    private readonly Paths paths;
    private readonly List<(int Lot, int State)> moves = [];
    private readonly int least;
    private readonly int most;
    private bool isLoose;
    private uint covered;
    private Cause cause;
    private int pinned = -1;
    private int turn;

    /// <summary>Whether a path of moves failed after some of them: the paths found are of a witness that is no more, so that the search ends.</summary>
    private bool isHalfway;

    internal Mending(DrawPlan plan, LotPots pots, HeldLots held, Witness witness)
    {
        (this.plan, this.pots, this.held, this.witness) = (plan, pots, held, witness);
        (least, most) = (plan.Load.Min, plan.Load.Max);
        paths = new Paths(plan.States.Length);
    }

    private enum Step
    {
        Sound,
        Mended,
        Stuck,
    }

    private enum Cause
    {
        Other,
        TooMany,
        TooFew,
    }

    /// <summary>The States that the last search for a path reached.</summary>
    internal ReadOnlySpan<int> Reached => paths.Reached;

    /// <summary>Tries to let the lot have drawn the State without breaking a rule. When it fails, nothing has changed.</summary>
    /// <param name="lot">An open lot.</param>
    /// <param name="state">A State of its pot.</param>
    /// <param name="turn">From where pots are searched: another number finds other ways.</param>
    internal bool TryStrict(int lot, int state, int turn) => Try(lot, state, loose: false, turn);

    /// <summary>Whether the flow exists when the lot has drawn the State. The witness is left as it was.</summary>
    /// <param name="lot">An open lot.</param>
    /// <param name="state">A State of its pot.</param>
    /// <param name="instrument">With an instrument: each open seat that reviews it (others: the rarest that they review) has a
    /// lot that draws a party to it, and perhaps another; without (0): each has a principal, and perhaps an additional State.</param>
    internal bool FlowExists(int lot, int state, uint instrument)
    {
        int before = witness.Changes;
        covered = instrument;
        foreach (int seat in held.OpenSeats)
        {
            // The first lot stands for the one that covers the instrument.
            SeatLots lots = witness.Drawn[seat];
            uint cover = pots.ToCover(seat, instrument);
            if (cover == 0 || 2 * seat == (lot & ~1) || held.IsHeld(2 * seat) || pots.IsPartyTo(lots.Principal, cover))
                continue;
            witness.Put(2 * seat, lots.Additional);
            witness.Put((2 * seat) + 1, lots.Principal);
        }

        held.Lay(lot, state);
        bool exists = Try(lot, state, loose: true, turn: 0);
        held.Lay(lot, -1);
        witness.Undo(before);
        covered = 0;
        return exists;
    }

    /// <summary>After a flow was found not to exist for one State in a lot: whether it does not exist for another State in it,
    /// for the same reason.</summary>
    /// <remarks>The States reached are a set whose lots can only go to one another and are as many as they may serve, so that
    /// one more of them is too many; or a set that only its own lots can go to, and these are too few, so that none
    /// outside it can be drawn. What is open and who is wanted is the same for both States when they miss the same
    /// instruments, but for what each forbids: its own seats the State under review, and the review itself.
    /// Where that could matter, nothing is said.</remarks>
    internal bool IsOutLikewise(int lot, int failed, int state)
    {
        int seat = lot >> 1;
        int owner = plan.OwnerOf(seat);
        bool mutual = owner >= 0 && plan.NoMutual;
        if (plan.Regions is not null || ((lot & 1) == 0 && pots.Missing(seat, failed) != pots.Missing(seat, state)))
            return false;
        return cause switch
        {
            Cause.TooMany => paths.IsReached(state) && !(mutual && !paths.IsReached(owner)),
            Cause.TooFew => !paths.IsReached(state) && !paths.IsReached(failed) && !(mutual && paths.IsReached(owner)),
            _ => false,
        };
    }

    /// <summary>Mends the loads of a witness in which every lot has drawn something of its pot. False when that cannot be:
    /// then <paramref name="state"/> is one of those whose loads are at fault.</summary>
    internal bool TryBalance(out int state)
    {
        (isLoose, pinned, turn) = (true, -1, 0);
        for (state = 0; state < plan.States.Length; state++)
        {
            while (witness.Loads[state] > most)
            {
                if (!TryRelieve(state))
                    return false;
            }

            while (witness.Loads[state] < least)
            {
                if (!TrySupply(state))
                    return false;
            }
        }

        return true;
    }

    private bool Try(int lot, int state, bool loose, int turn)
    {
        int before = witness.Changes;
        (isLoose, pinned, this.turn, cause) = (loose, lot, turn, Cause.Other);
        if (TryMove(lot, state) && TrySettle(before))
            return true;
        witness.Undo(before);
        return false;
    }

    /// <summary>Lets a lot have drawn a State, and sees to the additional State when it is a principal.</summary>
    private bool TryMove(int lot, int state)
    {
        witness.Put(lot, state);
        if ((lot & 1) != 0 || (isLoose && lot != pinned))
            return true;
        int additional = witness[lot + 1];
        LotPots.Pot pot = pots.Additional(lot >> 1, state);
        if (pot.Count == 0)
        {
            if (additional >= 0)
                witness.Put(lot + 1, -1);
            return true;
        }

        if (additional >= 0 && pot.Contains(additional) && !Clashes(lot + 1, additional))
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
            int state = pot[(i + turn) % pot.Count];
            if (held.Loads[state] >= most || Clashes(lot, state))
                continue;
            spare = state;
            if (witness.Loads[state] < most)
                break;
        }

        return spare;
    }

    /// <summary>Mends what the changes since then have broken, one after another.</summary>
    private bool TrySettle(int since)
    {
        for (int round = 0; round < MostRounds; round++)
        {
            switch (MendOne(since))
            {
                case Step.Sound:
                    return true;
                case Step.Stuck:
                    return false;
            }
        }

        return false;
    }

    private Step MendOne(int since)
    {
        for (int i = since; i < witness.Changes; i++)
        {
            var (lot, before) = witness.Change(i);
            int state = witness[lot];
            if (!isLoose && !Fits(lot >> 1))
                return Step.Stuck;
            if (!isLoose && state >= 0 && Clashes(lot, state))
                return TryPart(lot, state) ? Step.Mended : Step.Stuck;
            if (state >= 0 && witness.Loads[state] > most)
                return TryRelieve(state) ? Step.Mended : Stuck(state == witness[pinned] ? Cause.TooMany : Cause.Other);
            if (before >= 0 && witness.Loads[before] < least)
                return TrySupply(before) ? Step.Mended : Stuck(Cause.TooFew);
        }

        return Step.Sound;
    }

    private Step Stuck(Cause why)
    {
        cause = why;
        return Step.Stuck;
    }

    /// <summary>Whether the seat has an additional State just when its principal needs one, and a fitting one.</summary>
    private bool Fits(int seat)
    {
        SeatLots lots = witness.Drawn[seat];
        LotPots.Pot pot = pots.Additional(seat, lots.Principal);
        return pot.Count == 0 ? lots.Additional < 0 : lots.Additional >= 0 && pot.Contains(lots.Additional);
    }

    private bool IsMovable(int lot) => lot != pinned && !held.IsHeld(lot);

    /// <summary>Whether it is an additional lot whose principal is still free to be another.</summary>
    private bool IsOptional(int lot) => (lot & 1) != 0 && IsMovable(lot - 1);

    private bool Clashes(int lot, int state)
    {
        int seat = lot >> 1;
        if ((isLoose ? held.Clashes : witness.Clashes).Of(seat, state) > 0)
            return true;
        if (plan.Regions is not { } regions)
            return false;
        SeatLots own = isLoose ? held.Drawn[seat] : witness.Drawn[seat];
        int other = (lot & 1) == 0 ? own.Additional : own.Principal;
        return other >= 0 && regions[other] == regions[state];
    }

    /// <summary>Parts a lot from one that it clashes with: either draws another State.</summary>
    private bool TryPart(int lot, int state)
    {
        if (IsMovable(lot))
            return TryReroute(lot);
        PlanTables tables = plan.Tables;
        int owner = tables.Seats[lot >> 1].Owner;
        int first = tables.Seats[lot >> 1].ReviewStart;
        for (int other = 2 * first; other < 2 * (first + tables.OwnSeats[owner]); other++)
        {
            if (other != lot && IsMovable(other) && witness[other] is var drawn and >= 0
                && (drawn == state || (plan.Regions is { } regions && regions[drawn] == regions[state])))
                return TryReroute(other);
        }

        first = tables.FirstSeat[state];
        for (int other = 2 * first; plan.NoMutual && first >= 0 && other < 2 * (first + tables.OwnSeats[state]); other++)
        {
            if (IsMovable(other) && witness[other] == owner)
                return TryReroute(other);
        }

        return false;
    }

    /// <summary>Lets this lot draw another State, with a path of further lots from there if need be.</summary>
    private bool TryReroute(int lot)
    {
        Begin();
        return TryLeave(lot, lot) || TryForward(lot);
    }

    /// <summary>Lets a State serve in one review fewer: a path of lots from it to one that may serve in one more.</summary>
    private bool TryRelieve(int state)
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
                if (lot != root && IsMovable(lot))
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
        if (isLoose && IsOptional(lot))
            return TryApply(lot, -1, root);
        LotPots.Pot pot = PotOf(lot);
        for (int i = 0; i < pot.Count; i++)
        {
            int state = pot[(i + turn) % pot.Count];
            if (paths.IsReached(state) || state == witness[lot] || Clashes(lot, state))
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
    private bool TrySupply(int state)
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
        if (!IsMovable(lot) || from == to || (from >= 0 ? paths.IsReached(from) : !(isLoose && IsOptional(lot)))
            || !CanTake(lot, to) || Clashes(lot, to))
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

    private LotPots.Pot PotOf(int lot)
    {
        int seat = lot >> 1;
        if ((lot & 1) != 0)
            return pots.Additional(seat, witness[lot - 1]);
        return pots.ToCover(seat, covered) is var cover and not 0 ? pots.Covering(seat, cover) : pots.Principal(seat);
    }

    private bool CanTake(int lot, int state)
    {
        int seat = lot >> 1;
        if ((lot & 1) == 0 && pots.ToCover(seat, covered) == 0)
            return pots.IsPrincipal(seat, state);
        if (isLoose && IsOptional(lot))
            return pots.MayBeAdditional(seat, state) || (covered != 0 && pots.IsPrincipal(seat, state));
        return PotOf(lot).Contains(state);
    }
}
