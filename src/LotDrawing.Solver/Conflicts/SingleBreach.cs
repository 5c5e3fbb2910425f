using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.Solver.Deciding;

namespace LotDrawing.Solver.Conflicts;

/// <summary>Which one rule a drawing breaks, read from the rules themselves. For drawings of which no principal stays in force and each seat
/// holds what its pots can give.</summary>
internal sealed class SingleBreach(SeatChoices choices, ActiveRules rules)
{
    private readonly DrawPlan plan = choices.Plan;
    private readonly int[] classRules = [.. rules.ClassRules];
    private readonly int[] loads = new int[choices.Plan.States.Length];
    private int found;
    private bool isMore;

    /// <summary>The number of the rule, of those kept, that this drawing breaks and no other; −1 when it breaks none, or several.</summary>
    internal int Of(SeatLots[] drawing)
    {
        (found, isMore) = (-1, false);
        for (int state = 0; state < loads.Length; state++)
            loads[state] = plan.LoadInForce(state);
        for (int seat = 0; seat < drawing.Length && !isMore; seat++)
            Look(drawing, seat);
        for (int state = 0; state < loads.Length && !isMore; state++)
        {
            if (rules.Most(state) && loads[state] > plan.Load.Max)
                Break(rules.MostNumber(state));
            if (rules.Least(state) && loads[state] < plan.Load.Min)
                Break(rules.LeastNumber(state));
        }

        return isMore ? -1 : found;
    }

    private void Look(SeatLots[] drawing, int seat)
    {
        var (principal, additional) = (drawing[seat].Principal, drawing[seat].Additional);
        if (principal < 0)
        {
            if (rules.Seat(seat))
                Break(seat);
            return;
        }

        loads[principal]++;
        if (additional >= 0)
            loads[additional]++;
        else if (rules.Covered && choices[seat].Pots.Length > 0 && choices[seat].PotOf[Array.IndexOf(choices[seat].Principals, principal)] >= 0)
            Break(rules.CoveredNumber);
        if (plan.OwnerOf(seat) is not (var owner and >= 0))
            return;
        if (rules.NoMutual && (Sits(drawing, owner, principal) || (additional >= 0 && Sits(drawing, owner, additional))))
            Break(rules.NoMutualNumber);
        Class(principal, additional);
        foreach (int other in choices.OwnSeats[owner])
        {
            if (other >= seat)
                continue;
            SeatLots there = drawing[other];
            if (rules.NoneTwice && (there.Contains(principal) || (additional >= 0 && there.Contains(additional))))
                Break(rules.NoneTwiceNumber);
            foreach (int one in (ReadOnlySpan<int>)[principal, additional])
            {
                Class(there.Principal, one);
                Class(there.Additional, one);
            }
        }
    }

    /// <summary>Whether the State under review sits in a review of that one.</summary>
    private bool Sits(SeatLots[] drawing, int state, int owner)
    {
        foreach (int seat in choices.OwnSeats[owner])
        {
            if (drawing[seat].Contains(state))
                return true;
        }

        return false;
    }

    private void Class(int a, int b)
    {
        foreach (int rule in classRules)
        {
            if (a >= 0 && b >= 0 && plan.Conflicts.ClassOf(rule, a) == plan.Conflicts.ClassOf(rule, b))
                Break(rules.InOneReviewNumber(rule));
        }
    }

    private void Break(int number)
    {
        isMore |= found >= 0 && found != number;
        found = number;
    }
}
