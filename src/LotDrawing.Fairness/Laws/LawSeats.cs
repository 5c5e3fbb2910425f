using LotDrawing.Rules;

namespace LotDrawing.Fairness;

/// <summary>The seats of a draw in the sets that no rule joins: the law is a product over them.</summary>
/// <remarks>The plan's own components leave loads out, as the exact procedure draws without them; the law must not.</remarks>
internal static class LawSeats
{
    /// <summary>The sets of connected seats, the largest first: it decides whether the law can be computed.</summary>
    internal static List<int[]> Together(DrawPlan plan)
    {
        int[] parents = [.. Enumerable.Range(0, plan.SeatCount)];
        int Find(int seat)
        {
            while (parents[seat] != seat)
                seat = parents[seat] = parents[parents[seat]];
            return seat;
        }

        foreach (var component in plan.Components)
        {
            foreach (int seat in component)
                parents[Find(seat)] = Find(component[0]);
        }

        if (plan.Load.Bind)
        {
            var reach = Reach(plan);
            for (int state = 0; state < reach.Length; state++)
            {
                if (!Binds(plan, state, reach[state].Count))
                    continue;
                foreach (int seat in reach[state])
                    parents[Find(seat)] = Find(reach[state][0]);
            }
        }

        return [.. Enumerable.Range(0, plan.SeatCount).GroupBy(Find).Select(set => set.ToArray()).OrderByDescending(set => set.Length)];
    }

    /// <summary>Whether the State's load could break a bound when it can be drawn for this many seats.</summary>
    internal static bool Binds(DrawPlan plan, int state, int seats) =>
        plan.LoadInForce(state) + (long)seats > plan.Load.Max || plan.LoadInForce(state) < plan.Load.Min;

    /// <summary>A State that can be drawn for too few seats to reach the least load, or null.</summary>
    internal static int? OutOfReach(DrawPlan plan)
    {
        if (plan.Load.Min == 0)
            return null;
        var reach = Reach(plan);
        for (int state = 0; state < reach.Length; state++)
        {
            if (plan.LoadInForce(state) + reach[state].Count < plan.Load.Min)
                return state;
        }

        return null;
    }

    /// <summary>By State, the seats it can be drawn for, as principal or as additional.</summary>
    private static List<int>[] Reach(DrawPlan plan)
    {
        var reach = new List<int>[plan.States.Length];
        for (int state = 0; state < reach.Length; state++)
            reach[state] = [];
        for (int seat = 0; seat < plan.SeatCount; seat++)
        {
            var pot = plan.Pot(seat);
            foreach (int state in pot.Concat(pot.SelectMany(principal => plan.AdditionalPot(seat, principal))).Distinct())
                reach[state].Add(seat);
        }

        return reach;
    }
}
