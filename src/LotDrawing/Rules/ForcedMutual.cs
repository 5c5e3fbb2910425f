using System.Collections.Immutable;

namespace LotDrawing.Rules;

/// <summary>Finds the pairs of States that would have to review each other, as each is the only one in a pot of the other.</summary>
internal static class ForcedMutual
{
    /// <param name="numbers">The roster.</param>
    /// <param name="rules">The seats.</param>
    /// <param name="pot">By State and seat: how many are in the pot, and the first of them.</param>
    internal static ImmutableArray<PlanFault> Faults(
        RosterNumbers numbers, ImmutableArray<SeatRule> rules, Func<int, int, (int Count, int First)> pot)
    {
        if (numbers.Mechanism.NoMutualReviews is not { } source)
            return [];

        var only = new Dictionary<(int State, int Other), SeatRule>();
        var faults = ImmutableArray.CreateBuilder<PlanFault>();
        for (int state = 0; state < numbers.Count; state++)
        {
            foreach (var (rule, index) in rules.Select((rule, index) => (rule, index)))
            {
                var (count, first) = pot(state, index);
                if (count != 1)
                    continue;
                only.TryAdd((state, first), rule);
                if (!only.ContainsKey((first, state)))
                    continue;
                string a = numbers.Codes[first];
                string b = numbers.Codes[state];
                faults.Add(new PlanFault(b, rule.Id, [], source, $"only {a} can review {b} and only {b} can review {a}, so they would review each other"));
            }
        }

        return faults.ToImmutable();
    }
}
