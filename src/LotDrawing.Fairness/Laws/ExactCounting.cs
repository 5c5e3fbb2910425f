using System.Numerics;
using System.Runtime.InteropServices;

namespace LotDrawing.Fairness;

/// <summary>Counts the exact law: forwards what leads to each state, backwards what it can still become.</summary>
/// <remarks>The law does not depend on the order in which seats are filled, so each state fills whichever of its seats
/// keeps the states few.</remarks>
internal sealed class ExactCounting
{
    private readonly LawModel model;
    private readonly LawSpace space;
    private readonly LawLots lots;
    private readonly LawBudget budget;
    private readonly LawState state;
    private readonly List<LawLot> principals = [];
    private readonly List<LawLot> additionals = [];
    private readonly LawOrbits orbits;

    internal ExactCounting(LawModel model, LawBudget budget)
    {
        this.model = model;
        this.budget = budget;
        space = new LawSpace(model);
        lots = new LawLots(model);
        state = new LawState(model);
        orbits = new LawOrbits(model);
    }

    private delegate void Step(int position, int slot, LawLot principal, BigInteger weight, ReadOnlySpan<char> key);

    /// <summary>The weight of all valid draws, and of those in which each seat draws each State; null when none is valid.</summary>
    internal (BigInteger Total, LawOrbits Orbits)? Count()
    {
        if (space.Root() is not { } root)
            return null;
        var levels = new Dictionary<string, Ways>[model.SeatCount + 1];
        levels[0] = new() { [root] = new Ways { To = 1 } };
        for (int filled = 0; filled < model.SeatCount; filled++)
            levels[filled + 1] = Forwards(levels[filled], filled);

        foreach (Ways end in levels[^1].Values)
            end.From = 1;
        for (int filled = model.SeatCount - 1; filled >= 0; filled--)
        {
            Backwards(levels[filled], levels[filled + 1]);
            levels[filled + 1].Clear();
        }

        BigInteger total = levels[0][root].From;
        return total.IsZero ? null : (total, orbits);
    }

    private Dictionary<string, Ways> Forwards(Dictionary<string, Ways> level, int filled)
    {
        var next = new Dictionary<string, Ways>();
        var byKey = next.GetAlternateLookup<ReadOnlySpan<char>>();
        budget.Begin(filled, level.Count);
        foreach (var (key, ways) in level)
        {
            Steps(key, (position, slot, principal, weight, nextKey) =>
            {
                ref Ways? found = ref CollectionsMarshal.GetValueRefOrAddDefault(byKey, nextKey, out _);
                if (found is null)
                {
                    found = new Ways();
                    budget.Keep(nextKey.Length);
                }

                found.To += ways.To * weight;
            });
            budget.Found(next.Count);
            budget.Done();
        }

        return next;
    }

    private void Backwards(Dictionary<string, Ways> level, Dictionary<string, Ways> next)
    {
        var byKey = next.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (key, ways) in level)
        {
            Steps(key, (position, slot, principal, weight, nextKey) =>
            {
                BigInteger rest = weight * byKey[nextKey].From;
                ways.From += rest;
                orbits.Add(position, slot, principal.Position, ways.To * rest);
            });
        }
    }

    /// <summary>Every way to fill the next seat of a state, those that exchanging makes one together.</summary>
    private void Steps(string key, Step step)
    {
        space.Read(key, state);
        var (position, slot) = NextSeat();
        LawSeat seat = model.SeatsAt[position][slot];
        lots.Principals(state, position, slot, principals);
        foreach (LawLot principal in principals)
        {
            BigInteger weight = seat.Weights[principal.Index] * principal.Count;
            if (seat.Additional[principal.Index].Length == 0)
            {
                budget.Step(model.Entities);
                if (space.TryFill(state, position, slot, principal.Position, -1, out var next))
                    step(position, slot, principal, weight, next);
                continue;
            }

            lots.Additionals(state, position, slot, principal, additionals);
            foreach (LawLot additional in additionals)
            {
                budget.Step(model.Entities);
                if (space.TryFill(state, position, slot, principal.Position, additional.Position, out var next))
                    step(position, slot, principal, weight * additional.Count, next);
            }
        }
    }

    /// <summary>The seat that most settles what is open: whose owner most reviews wait for; then the one that brings in the
    /// fewest States whose loads must be remembered from now on; then the one with the smallest pot.</summary>
    private (int Position, int Slot) NextSeat()
    {
        (int Position, int Slot) best = (-1, -1);
        (int Waiting, int Opened, int Pot) bestScore = default;
        for (int position = 0; position < model.Entities; position++)
        {
            for (int slot = 0; slot < model.SeatsAt[position].Length; slot++)
            {
                if (!state.IsEmpty(position, slot))
                    continue;
                LawSeat seat = model.SeatsAt[position][slot];
                int waiting = state.Touched[position] ? -state.Reviews.Count(review => review.Reviewing == position || review.Reviewed == position) : 0;
                int opened = 0;
                foreach (int drawable in seat.DrawableList)
                    opened += !model.BindsLoad[drawable] ? 0 : state.Remaining[drawable] == 1 ? -1 : state.Remaining[drawable] == model.Reach[drawable] ? 1 : 0;
                var score = (waiting, opened, seat.Pot.Length);
                if (best.Position < 0 || score.CompareTo(bestScore) < 0)
                    (best, bestScore) = ((position, slot), score);
            }
        }

        return best;
    }

    private sealed class Ways
    {
        /// <summary>The weight of all that leads here.</summary>
        internal BigInteger To { get; set; }

        /// <summary>The weight of all that it can still become.</summary>
        internal BigInteger From { get; set; }
    }
}
