using System.Collections.Immutable;
using System.Numerics;
using LotDrawing.Rules;

namespace LotDrawing.Fairness;

/// <summary>Computes a law, one linked set of seats after another.</summary>
internal static class LawComputation
{
    /// <summary>The most positions in pots that a linked set may have: more are refused before anything is built.</summary>
    private const long MostLots = 200_000;

    internal static LawAnswer Of(DrawPlan plan, LawProcedure procedure, LawLimits limits, IProgress<long>? steps)
    {
        try
        {
            foreach (var component in plan.Components)
                RefuseLarge(plan, component, limits);
            if (LawSeats.OutOfReach(plan) is { } state)
                return new LawAnswer.NoValidDrawing([], $"{plan.States[state]} can be drawn for too few seats to reach the least load of {plan.Load.Min}");

            var laws = new Dictionary<int, Fractions>();
            foreach (int[] together in LawSeats.Together(plan))
            {
                RefuseLarge(plan, together, limits);
                if (Of(plan, together, procedure, new LawBudget(limits, together.Length, steps)) is not { } law)
                    return NoValidDrawing(plan, together);
                foreach (int seat in together)
                    laws.Add(seat, law);
            }

            var sets = laws.Values.Distinct().ToList();
            bool countsDraws = procedure == LawProcedure.Exact && sets.All(law => law.AllAlike);
            return new LawAnswer.Known(new DrawLaw(
                procedure,
                countsDraws ? sets.Aggregate(BigInteger.One, (product, law) => product * law.Total) : null,
                Entries(plan, laws, countsDraws)));
        }
        catch (LawTooLargeException refusal)
        {
            return refusal.Answer;
        }
    }

    private static LawAnswer.NoValidDrawing NoValidDrawing(DrawPlan plan, int[] together)
    {
        string first = plan.SeatNames[together[0]];
        return new LawAnswer.NoValidDrawing(
            [.. together.Select(seat => plan.SeatNames[seat])],
            together.Length == 1 ? $"the seat {first} cannot be filled" : $"{together.Length} connected seats, {first} among them, cannot all be filled");
    }

    private static Fractions? Of(DrawPlan plan, int[] seats, LawProcedure procedure, LawBudget budget)
    {
        var model = new LawModel(plan, seats);
        var counted = procedure == LawProcedure.Exact ? new ExactCounting(model, budget).Count() : new SequentialCounting(model, budget).Count();
        return counted is var (total, orbits) ? new Fractions(model, total, orbits) : null;
    }

    private static ImmutableArray<DrawLaw.Entry> Entries(DrawPlan plan, Dictionary<int, Fractions> laws, bool countDraws)
    {
        var entries = ImmutableArray.CreateBuilder<DrawLaw.Entry>();
        for (int seat = 0; seat < plan.SeatCount; seat++)
        {
            Fractions law = laws[seat];
            foreach (int state in plan.Pot(seat))
            {
                BigInteger draws = law.Of(seat, state);
                entries.Add(new DrawLaw.Entry(
                    plan.SeatNames[seat],
                    plan.States[state],
                    new Rational(draws, law.Total),
                    countDraws ? draws : null,
                    countDraws ? law.Total : null));
            }
        }

        return entries.ToImmutable();
    }

    /// <summary>Refuses what the arrays would not hold, before they are built.</summary>
    private static void RefuseLarge(DrawPlan plan, IReadOnlyList<int> seats, LawLimits limits)
    {
        bool fits = seats.Count <= LawLocal.MostSeats
            && seats.Sum(seat => (long)plan.Pot(seat).Length) <= MostLots
            && ClassCount(plan) <= LawLocal.MostClasses
            && seats.Select(plan.OwnerOf).Where(owner => owner >= 0).GroupBy(owner => owner).All(own => own.Count() <= LawLocal.MostSlots);
        if (!fits)
            throw new LawTooLargeException(new LawAnswer.TooLarge(seats.Count, seats.Sum(seat => Math.Log10(plan.Pot(seat).Length)) / 2, 0, limits));
    }

    private static int ClassCount(DrawPlan plan) => Enumerable.Range(1, plan.Conflicts.RuleCount - 1)
        .Sum(rule => Enumerable.Range(0, plan.States.Length).Select(state => plan.Conflicts.ClassOf(rule, state)).Distinct().Count());

    /// <summary>The chances of one set of seats.</summary>
    private sealed class Fractions(LawModel model, BigInteger total, LawOrbits orbits)
    {
        private readonly Dictionary<int, (int Position, int Slot)> positionOf = model.SeatsAt
            .SelectMany((own, position) => own.Select((seat, slot) => (seat.Number, position, slot)))
            .ToDictionary(seat => seat.Number, seat => (seat.position, seat.slot));

        internal BigInteger Total => total;

        /// <summary>Whether all valid draws have one chance, so that weights are numbers of draws.</summary>
        internal bool AllAlike { get; } = model.SeatsAt.All(own => own.All(seat => seat.Weights.All(weight => weight.IsOne)));

        /// <summary>The numerator of the chance that the seat draws the State, over <see cref="Total"/>.</summary>
        internal BigInteger Of(int seat, int state)
        {
            var (position, slot) = positionOf[seat];
            var (sum, pairs) = orbits.Of(position, slot, model.PositionOf[state]);
            return sum / pairs;
        }
    }
}
