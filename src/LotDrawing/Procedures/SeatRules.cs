using System.Collections.Immutable;
using LotDrawing.Rules;

namespace LotDrawing.Procedures;

/// <summary>Checks who was drawn for the seats of a plan, straight from the plan as it was written: it knows nothing of
/// compiled pots or procedures. What <see cref="RuleCheck"/> is for a roster.</summary>
internal static class SeatRules
{
    /// <summary>Every rule that the drawing breaks; empty when it breaks none.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="seats">Who was drawn, seat by seat in the plan's order.</param>
    internal static ImmutableArray<RuleCheck.Breach> Breaches(Plan plan, ImmutableArray<PlanDraw.Seat> seats)
    {
        var breaches = ImmutableArray.CreateBuilder<RuleCheck.Breach>();
        foreach (var (seat, drawn) in plan.Seats.Zip(seats))
        {
            if (seat.Id != drawn.Id || seat.Pot.BinarySearch(drawn.Drawn, StringComparer.Ordinal) < 0)
                Breach("seats", seat.Id, $"drew {drawn.Drawn}", "one of its pot");
        }

        if (plan.NoMutual)
        {
            var reviews = seats.Select(seat => (seat.Id, seat.Drawn)).ToHashSet();
            foreach (var (id, drawn) in reviews.Where(pair => string.CompareOrdinal(pair.Id, pair.Drawn) < 0 && reviews.Contains((pair.Drawn, pair.Id))))
                Breach("noMutual", id, $"{id} and {drawn} drew each other", "at most one of the two");
        }

        var loads = seats.GroupBy(seat => seat.Drawn, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
        foreach (string participant in plan.Participants)
        {
            int load = loads.GetValueOrDefault(participant);
            if (load < plan.Load.Min || load > plan.Load.Max)
                Breach("load", participant, $"drawn {load} times", $"{plan.Load}");
        }

        return breaches.ToImmutable();

        void Breach(string rule, string whose, string found, string expected) =>
            breaches.Add(new RuleCheck.Breach(whose, new Citation($"the plan's {rule}", ""), found, expected));
    }
}
