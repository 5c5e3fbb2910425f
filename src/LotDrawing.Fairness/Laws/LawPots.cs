using LotDrawing.Rules;

namespace LotDrawing.Fairness;

/// <summary>The seats of one linked set with their pots, read once from the plan.</summary>
internal sealed class LawPots
{
    private readonly Dictionary<int, Pot> pots = [];

    internal LawPots(DrawPlan plan, int[] seats)
    {
        Plan = plan;
        Seats = seats;
        foreach (int seat in seats)
        {
            int[] principals = [.. plan.Pot(seat)];
            pots.Add(seat, new Pot([.. principals], principals.ToDictionary(principal => principal, principal => plan.AdditionalPot(seat, principal).ToArray())));
        }

        States = [.. pots.Values.SelectMany(pot => pot.Drawable)
            .Concat(seats.Select(plan.OwnerOf).Where(owner => owner >= 0))
            .Distinct()
            .Order()];
    }

    internal DrawPlan Plan { get; }

    /// <summary>The seats, ascending.</summary>
    internal int[] Seats { get; }

    /// <summary>The States that can be drawn for the seats or own them, ascending.</summary>
    internal int[] States { get; }

    internal Pot this[int seat] => pots[seat];

    /// <summary>A seat's principal pot, and the additional pot of each principal: empty when none is needed.</summary>
    internal sealed record Pot(HashSet<int> Principals, Dictionary<int, int[]> Additional)
    {
        /// <summary>The States that can be drawn, as principal or as additional, each once.</summary>
        internal IEnumerable<int> Drawable => Principals.Concat(Additional.Values.SelectMany(additional => additional)).Distinct();
    }
}
