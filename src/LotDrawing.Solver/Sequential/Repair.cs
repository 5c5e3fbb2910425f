using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>Changes the feasible completion so that one lot has drawn a given State, and repairs what that breaks.</summary>
/// <remarks>docs/sequential.md, section 3. Where it succeeds, the answer is yes; where not, nothing is known.</remarks>
internal sealed class Repair
{
    private const int MostRounds = 16;

    private readonly DrawPlan plan;
    private readonly FeasibleCompletion completion;
    private readonly RepairMoves moves;
    private readonly AugmentingPaths paths;
    private readonly int least;
    private readonly int most;

    internal Repair(DrawPlan plan, LotPots pots, PartialDrawing held, FeasibleCompletion completion)
    {
        (this.plan, this.completion) = (plan, completion);
        (least, most) = (plan.Load.Min, plan.Load.Max);
        moves = new RepairMoves(plan, pots, held, completion);
        paths = new AugmentingPaths(plan, held, completion, moves);
    }

    private enum Step
    {
        Sound,
        Repaired,
        Stuck,
    }

    /// <summary>Tries to let the lot have drawn the State without breaking a rule. When it fails, nothing has changed.</summary>
    /// <param name="lot">An open lot.</param>
    /// <param name="state">A State of its pot.</param>
    internal bool TryExact(LotId lot, int state)
    {
        int before = completion.ChangeCount;
        (moves.Pinned, moves.Vacated) = (lot, completion[lot]);
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
            if (!moves.Fits(lot.Seat))
                return Step.Stuck;
            if (state >= 0 && moves.Clashes(lot, state))
                return TryPart(lot, state) ? Step.Repaired : Step.Stuck;
            if (state >= 0 && completion.Loads[state] > most)
                return paths.TryRelieve(state) ? Step.Repaired : Step.Stuck;
            if (before >= 0 && completion.Loads[before] < least)
                return paths.TrySupply(before) ? Step.Repaired : Step.Stuck;
        }

        return Step.Sound;
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
