using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>Changes the witness so that one lot has drawn a given State, and mends what that breaks.</summary>
/// <remarks>
/// docs/sequential.md, section 3. Two kinds. <i>Strict</i>: no rule may be broken when it is done; where it succeeds, the answer
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
    private readonly MendingTerms terms;
    private readonly Rerouting rerouting;
    private readonly int least;
    private readonly int most;
    private Cause cause;

    internal Mending(DrawPlan plan, LotPots pots, HeldLots held, Witness witness)
    {
        (this.plan, this.pots, this.held, this.witness) = (plan, pots, held, witness);
        (least, most) = (plan.Load.Min, plan.Load.Max);
        terms = new MendingTerms(plan, pots, held, witness);
        rerouting = new Rerouting(plan, pots, held, witness, terms);
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
        terms.Covered = instrument;
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
        terms.Covered = 0;
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
            Cause.TooMany => rerouting.IsReached(state) && !(mutual && !rerouting.IsReached(owner)),
            Cause.TooFew => !rerouting.IsReached(state) && !rerouting.IsReached(failed) && !(mutual && rerouting.IsReached(owner)),
            _ => false,
        };
    }

    private bool Try(int lot, int state, bool loose, int turn)
    {
        int before = witness.Changes;
        terms.Begin(loose, lot, turn);
        cause = Cause.Other;
        if (rerouting.TryMove(lot, state) && TrySettle(before))
            return true;
        witness.Undo(before);
        return false;
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
            if (!terms.IsLoose && !terms.Fits(lot >> 1))
                return Step.Stuck;
            if (!terms.IsLoose && state >= 0 && terms.Clashes(lot, state))
                return TryPart(lot, state) ? Step.Mended : Step.Stuck;
            if (state >= 0 && witness.Loads[state] > most)
                return rerouting.TryRelieve(state) ? Step.Mended : Stuck(state == witness[terms.Pinned] ? Cause.TooMany : Cause.Other);
            if (before >= 0 && witness.Loads[before] < least)
                return rerouting.TrySupply(before) ? Step.Mended : Stuck(Cause.TooFew);
        }

        return Step.Sound;
    }

    private Step Stuck(Cause why)
    {
        cause = why;
        return Step.Stuck;
    }

    /// <summary>Parts a lot from one that it clashes with: either draws another State.</summary>
    private bool TryPart(int lot, int state)
    {
        if (terms.IsMovable(lot))
            return rerouting.TryReroute(lot);
        PlanTables tables = plan.Tables;
        int owner = tables.Seats[lot >> 1].Owner;
        int first = tables.Seats[lot >> 1].ReviewStart;
        for (int other = 2 * first; other < 2 * (first + tables.OwnSeats[owner]); other++)
        {
            if (other != lot && terms.IsMovable(other) && witness[other] is var drawn and >= 0
                && (drawn == state || (plan.Regions is { } regions && regions[drawn] == regions[state])))
                return rerouting.TryReroute(other);
        }

        first = tables.FirstSeat[state];
        for (int other = 2 * first; plan.NoMutual && first >= 0 && other < 2 * (first + tables.OwnSeats[state]); other++)
        {
            if (terms.IsMovable(other) && witness[other] == owner)
                return rerouting.TryReroute(other);
        }

        return false;
    }
}
