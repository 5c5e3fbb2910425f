using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>Changes the feasible completion so that one lot has drawn a given State, and repairs what that breaks.</summary>
/// <remarks>
/// docs/sequential.md, section 3. Two kinds. <i>Exact</i>: no rule may be broken when it is done; where it succeeds, the answer
/// is yes, where not, nothing is known. <i>Relaxed</i>: what two open seats forbid each other is forgotten, and an open seat may
/// have an additional State or not, whatever its principal; what remains is a flow from lots to States with loads, and
/// augmenting paths decide it. Where that fails, the answer is no.
/// </remarks>
internal sealed class Repair
{
    private const int MostRounds = 16;

    private readonly DrawPlan plan;
    private readonly LotPots pots;
    private readonly PartialDrawing held;
    private readonly FeasibleCompletion completion;
    private readonly RepairMoves moves;
    private readonly AugmentingPaths paths;
    private readonly uint[] flows;
    private readonly int least;
    private readonly int most;
    private Cause cause;
    private uint lastInfeasible;

    internal Repair(DrawPlan plan, LotPots pots, PartialDrawing held, FeasibleCompletion completion)
    {
        (this.plan, this.pots, this.held, this.completion) = (plan, pots, held, completion);
        (least, most) = (plan.Load.Min, plan.Load.Max);
        flows = pots.Instruments.Length == 0 ? [0] : [0, .. pots.Instruments, LotPots.All];
        moves = new RepairMoves(plan, pots, held, completion);
        paths = new AugmentingPaths(plan, held, completion, moves);
    }

    private enum Step
    {
        Sound,
        Repaired,
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
    internal bool TryExact(LotId lot, int state, int turn) => Try(lot, state, isRelaxed: false, turn);

    /// <summary>Whether every flow exists when the lot has drawn the State: that of principals, and for each instrument that of those who
    /// cover it. The completion is left as it was.</summary>
    /// <param name="lot">An open lot.</param>
    /// <param name="state">A State of its pot.</param>
    internal bool FlowsExist(LotId lot, int state)
    {
        // The one that did not exist last is tried first.
        if (!FlowExists(lot, state, lastInfeasible))
            return false;
        foreach (uint instrument in flows)
        {
            if (instrument != lastInfeasible && !FlowExists(lot, state, instrument))
            {
                lastInfeasible = instrument;
                return false;
            }
        }

        return true;
    }

    /// <summary>After a flow was found not to exist for one State in a lot: whether it does not exist for another State in it,
    /// for the same reason.</summary>
    /// <remarks>The States reached are a set whose lots can only go to one another and are as many as they may serve, so that
    /// one more of them is too many; or a set that only its own lots can go to, and these are too few, so that none
    /// outside it can be drawn. What is open and who is wanted is the same for both States when they miss the same
    /// instruments, but for what each forbids: its own seats the State under review, and the review itself.
    /// Where that could matter, nothing is said.</remarks>
    internal bool IsOutLikewise(LotId lot, int failed, int state)
    {
        int owner = plan.OwnerOf(lot.Seat);
        bool mutual = owner >= 0 && plan.NoMutual;
        if (plan.Conflicts.AnyClasses || (!lot.IsAdditional && pots.Missing(lot.Seat, failed) != pots.Missing(lot.Seat, state)))
            return false;
        return cause switch
        {
            Cause.TooMany => paths.IsReached(state) && !(mutual && !paths.IsReached(owner)),
            Cause.TooFew => !paths.IsReached(state) && !paths.IsReached(failed) && !(mutual && paths.IsReached(owner)),
            _ => false,
        };
    }

    /// <summary>Whether one flow exists. With an instrument: each open seat that reviews it (others: the rarest that they review) has a
    /// lot that draws a party to it, and perhaps another; with all: a lot that draws a principal party to all that it reviews or an
    /// additional State, and perhaps another that draws a principal that misses some; without (0): each has a principal, and perhaps an
    /// additional State.</summary>
    private bool FlowExists(LotId lot, int state, uint instrument)
    {
        int before = completion.ChangeCount;
        moves.Covered = instrument;
        foreach (int seat in held.OpenSeats)
        {
            // The principal lot stands for the one that covers the instrument.
            LotId principal = LotId.PrincipalOf(seat);
            SeatLots lots = completion.Drawn[seat];
            uint cover = pots.ToCover(seat, instrument);
            if (cover == 0 || seat == lot.Seat || held.IsHeld(principal) || pots.IsPartyTo(lots.Principal, cover))
                continue;
            completion.Put(principal, lots.Additional);
            completion.Put(principal.Additional, lots.Principal);
        }

        held.Assume(lot, state);
        bool exists = Try(lot, state, isRelaxed: true, turn: 0);
        held.Assume(lot, -1);
        completion.Undo(before);
        moves.Covered = 0;
        return exists;
    }

    private bool Try(LotId lot, int state, bool isRelaxed, int turn)
    {
        int before = completion.ChangeCount;
        moves.Begin(isRelaxed, lot, turn);
        cause = Cause.Other;
        if (moves.TryMove(lot, state) && TrySettle(before))
            return true;
        completion.Undo(before);
        return false;
    }

    /// <summary>Repairs what the changes since then have broken, one after another.</summary>
    private bool TrySettle(int since)
    {
        for (int round = 0; round < MostRounds; round++)
        {
            Step step = RepairOne(since);
            if (step != Step.Repaired)
                return step == Step.Sound;
        }

        return false;
    }

    private Step RepairOne(int since)
    {
        for (int i = since; i < completion.ChangeCount; i++)
        {
            var (lot, before) = completion.ChangeAt(i);
            int state = completion[lot];
            if (!moves.IsRelaxed && !moves.Fits(lot.Seat))
                return Step.Stuck;
            if (!moves.IsRelaxed && state >= 0 && moves.Clashes(lot, state))
                return TryPart(lot, state) ? Step.Repaired : Step.Stuck;
            if (state >= 0 && completion.Loads[state] > most)
                return paths.TryRelieve(state) ? Step.Repaired : Stuck(state == completion[moves.Pinned] ? Cause.TooMany : Cause.Other);
            if (before >= 0 && completion.Loads[before] < least)
                return paths.TrySupply(before) ? Step.Repaired : Stuck(Cause.TooFew);
        }

        return Step.Sound;
    }

    private Step Stuck(Cause why)
    {
        cause = why;
        return Step.Stuck;
    }

    /// <summary>Parts a lot from one that it clashes with: either draws another State.</summary>
    private bool TryPart(LotId lot, int state)
    {
        if (moves.IsMovable(lot))
            return paths.TryReroute(lot);
        PlanTables tables = plan.Tables;
        int owner = tables.Seats[lot.Seat].Owner;
        int first = tables.Seats[lot.Seat].ReviewStart;
        foreach (LotId other in LotsOf(first, tables.OwnSeats[owner]))
        {
            if (other != lot && moves.IsMovable(other) && completion[other] is var drawn and >= 0
                && (drawn == state || plan.Conflicts.ShareClass(drawn, state)))
                return paths.TryReroute(other);
        }

        first = tables.FirstSeat[state];
        if (!plan.NoMutual || first < 0)
            return false;
        foreach (LotId other in LotsOf(first, tables.OwnSeats[state]))
        {
            if (moves.IsMovable(other) && completion[other] == owner)
                return paths.TryReroute(other);
        }

        return false;
    }

    private static IEnumerable<LotId> LotsOf(int firstSeat, int seats) =>
        Enumerable.Range(LotId.PrincipalOf(firstSeat).Index, LotId.Count(seats)).Select(index => new LotId(index));
}
