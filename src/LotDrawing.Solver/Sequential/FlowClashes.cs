using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>What the open lots of a flow forbid one another: rules that no flow knows.</summary>
internal sealed class FlowClashes(DrawPlan plan, LotPots pots, LotFlow flow, OpenLots open)
{
    /// <summary>Whether lots forbid one another only what the flow itself can keep to: those of one review, which all may draw the same States. Nothing is
    /// ever branched on then, so that they stay interchangeable.</summary>
    internal bool FitAFlow => !plan.NoMutual && Array.TrueForAll(plan.Tables.Seats, seat => seat.UnderReview == 0 && seat.Owner >= 0)
        && Enumerable.Range(0, plan.SeatCount).All(seat => plan.Pot(seat).AsSpan().SequenceEqual(plan.Pot(plan.Tables.Seats[seat].ReviewStart).AsSpan()));

    /// <summary>Whether this State in the lot breaks a rule together with what the other open lots have drawn.</summary>
    internal bool Any(int lot, int state) => With(lot, state) >= 0 || IsUnfit(lot, state);

    /// <summary>Whether the State in this lot would not fit what the seat's other lot has drawn.</summary>
    private bool IsUnfit(int lot, int state)
    {
        int seat = lot >> 1;
        if (open.HasPrincipal(seat) || plan.Tables.Seats[seat].UnderReview == 0)
            return false;
        int other = flow.Drawn[lot ^ 1];
        bool isCover = (lot & 1) == 0;
        return other < 0 ? isCover && (!pots.IsPrincipal(seat, state) || pots.Missing(seat, state) != 0)
            : !pots.Additional(seat, isCover ? other : state).Contains(isCover ? state : other);
    }

    /// <summary>An open lot by which a rule excludes this State in this lot; −1 where there is none.</summary>
    internal int With(int lot, int state)
    {
        if (WithSibling(lot, state) is var sibling and >= 0)
            return sibling;
        PlanTables tables = plan.Tables;
        int owner = tables.Seats[lot >> 1].Owner;
        if (!plan.NoMutual || owner < 0 || tables.FirstSeat[state] is not (var first and >= 0))
            return -1;
        var (from, end) = open.LotsBeside(first);
        for (int other = from; other < end; other++)
        {
            if (flow.Drawn[other] == owner)
                return other;
        }

        return -1;
    }

    /// <summary>The same among the lots of its review.</summary>
    internal int WithSibling(int lot, int state)
    {
        var (first, end) = open.LotsBeside(lot >> 1);
        for (int other = first; other < end; other++)
        {
            if (other != lot && flow.Drawn[other] is var there and >= 0 && (there == state || plan.Conflicts.ShareClass(there, state)))
                return other;
        }

        return -1;
    }
}
