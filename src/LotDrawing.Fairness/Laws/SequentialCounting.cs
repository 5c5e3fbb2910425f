using System.Numerics;

namespace LotDrawing.Fairness;

/// <summary>Counts the sequential law: the chance of every state, one seat after another.</summary>
internal sealed class SequentialCounting
{
    private readonly LawModel model;
    private readonly LawSpace space;
    private readonly LawLots lots;
    private readonly LawBudget budget;
    private readonly LawState state;
    private readonly LawCompletability completability;
    private readonly LawOrbits orbits;
    private readonly BigInteger principalCommon;
    private readonly BigInteger additionalCommon;
    private readonly List<LawLot> principals = [];
    private readonly List<LawLot> additionals = [];
    private readonly List<Kept> kept = [];

    internal SequentialCounting(LawModel model, LawBudget budget)
    {
        this.model = model;
        this.budget = budget;
        space = new LawSpace(model);
        lots = new LawLots(model);
        state = new LawState(model);
        completability = new LawCompletability(model, space, lots, budget);
        orbits = new LawOrbits(model);

        // At each seat so many State may be left to draw from, so many additional ones: one denominator for all.
        var seats = model.SeatsAt.SelectMany(own => own).ToList();
        principalCommon = UpTo(seats.Max(seat => seat.Pot.Length));
        additionalCommon = UpTo(seats.Max(seat => seat.Additional.Max(additional => additional.Length)));
    }

    /// <summary>The denominator, and the numerators of the chance that each seat draws each State; null when no draw is valid.</summary>
    internal (BigInteger Total, LawOrbits Orbits)? Count()
    {
        if (space.Root() is not { } root || completability.Find(root, 0) is not { IsCompletable: true } start)
            return null;

        start.Chance = 1;
        BigInteger total = 1;
        for (int filled = 0; filled < model.SeatCount; filled++)
        {
            BigInteger factor = (model.SeatCount - filled) * principalCommon * additionalCommon;
            total *= factor;
            orbits.Scale(factor);
            Forwards(filled);
            completability.Forget(filled);
        }

        return (total, orbits);
    }

    private void Forwards(int filled)
    {
        budget.Begin(filled, completability.Known(filled).Count);
        foreach (var (key, node) in completability.Known(filled))
        {
            if (!node.Chance.IsZero)
                Fill(key, node.Chance, filled);
            budget.Done();
        }
    }

    private void Fill(string key, BigInteger chance, int filled)
    {
        space.Read(key, state);
        for (int position = 0; position < model.Entities; position++)
        {
            int last = position;
            while (last + 1 < model.Entities && state.IsEqualAt(position, last + 1))
                last++;
            for (int slot = 0; slot < model.SeatsAt[position].Length; slot++)
            {
                if (state.IsEmpty(position, slot))
                    Fill(position, slot, filled, Times(chance, last - position + 1));
            }

            position = last;
        }
    }

    /// <summary>Draws for one seat, in every way that leaves the drawing completable.</summary>
    private void Fill(int position, int slot, int filled, BigInteger chance)
    {
        chance *= principalCommon / Completable(position, slot, filled);
        for (int i = 0; i < kept.Count;)
        {
            // All of one principal: they share its chance.
            LawLot principal = kept[i].Principal;
            int end = i;
            int among = 0;
            for (; end < kept.Count && kept[end].Principal == principal; end++)
                among += kept[end].Additionals;
            BigInteger drawn = Times(chance, principal.Count);
            BigInteger each = additionalCommon.IsOne ? drawn : drawn * (additionalCommon / among);
            for (; i < end; i++)
                kept[i].Next.Chance += Times(each, kept[i].Additionals);
            orbits.Add(position, slot, principal.Position, additionalCommon.IsOne ? drawn : drawn * additionalCommon);
        }
    }

    /// <summary>Keeps every way to fill the seat that leaves the drawing completable; how many principals that are.</summary>
    private int Completable(int position, int slot, int filled)
    {
        int states = 0;
        kept.Clear();
        budget.Look(model.SeatsAt[position][slot].Pot.Length);
        lots.Principals(state, position, slot, principals);
        foreach (LawLot principal in principals)
        {
            int before = kept.Count;
            if (model.SeatsAt[position][slot].Additional[principal.Index].Length == 0)
            {
                Try(position, slot, principal, -1, 1, filled);
            }
            else
            {
                lots.Additionals(state, position, slot, principal, additionals);
                foreach (LawLot additional in additionals)
                    Try(position, slot, principal, additional.Position, additional.Count, filled);
            }

            if (kept.Count > before)
                states += principal.Count;
        }

        return states;
    }

    private void Try(int position, int slot, LawLot principal, int additional, int additionals, int filled)
    {
        budget.Found(completability.Known(filled + 1).Count);
        budget.Step(model.Entities);
        if (space.TryFill(state, position, slot, principal.Position, additional, out var key)
            && completability.Find(key, filled + 1) is { IsCompletable: true } next)
            kept.Add(new Kept(principal, additionals, next));
    }

    /// <summary>Nearly all factors are 1, and big numbers are slow.</summary>
    private static BigInteger Times(BigInteger chance, int factor) => factor == 1 ? chance : chance * factor;

    private static BigInteger UpTo(int n) =>
        Enumerable.Range(1, Math.Max(n, 1)).Aggregate(BigInteger.One, (common, i) => LawSeat.LeastCommonMultiple(common, i));

    private readonly record struct Kept(LawLot Principal, int Additionals, LawNode Next);
}
