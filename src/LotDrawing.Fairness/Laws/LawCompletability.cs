namespace LotDrawing.Fairness;

/// <summary>Whether a state can still become a valid draw: by search, every answer kept.</summary>
internal sealed class LawCompletability
{
    private readonly LawModel model;
    private readonly LawSpace space;
    private readonly LawLots lots;
    private readonly LawBudget budget;
    private readonly Level[] levels;

    internal LawCompletability(LawModel model, LawSpace space, LawLots lots, LawBudget budget)
    {
        this.model = model;
        this.space = space;
        this.lots = lots;
        this.budget = budget;
        levels = [.. Enumerable.Range(0, model.SeatCount + 1).Select(_ => new Level(model))];
    }

    /// <summary>The state's answer, found now if it is not known yet.</summary>
    internal LawNode Find(ReadOnlySpan<char> key, int filled)
    {
        Level level = levels[filled];
        if (level.ByKey.TryGetValue(key, out LawNode? known))
            return known;

        string kept = key.ToString();
        var answer = new LawNode(filled == model.SeatCount || Search(kept, filled));
        budget.Keep(kept.Length);
        level.Answers.Add(kept, answer);
        return answer;
    }

    /// <summary>What is known of the states with so many seats filled.</summary>
    internal Dictionary<string, LawNode> Known(int filled) => levels[filled].Answers;

    /// <summary>Forgets what is known of the states with so many seats filled.</summary>
    internal void Forget(int filled)
    {
        foreach (string key in levels[filled].Answers.Keys)
            budget.Keep(key.Length, -1);
        levels[filled].Answers.Clear();
        levels[filled].Answers.TrimExcess();
    }

    private bool Search(string key, int filled)
    {
        Level level = levels[filled];
        space.Read(key, level.State);
        var (place, slot) = MostConstrained(level);
        if (place < 0)
            return false;

        lots.Principals(level.State, place, slot, level.Principals);
        foreach (LawLot principal in level.Principals)
        {
            if (model.SeatsAt[place][slot].Additional[principal.Index].Length == 0)
            {
                if (Leads(level.State, place, slot, principal.Place, -1, filled))
                    return true;
                continue;
            }

            lots.Additionals(level.State, place, slot, principal, level.Additionals);
            foreach (LawLot additional in level.Additionals)
            {
                if (Leads(level.State, place, slot, principal.Place, additional.Place, filled))
                    return true;
            }
        }

        return false;
    }

    private bool Leads(LawState state, int place, int slot, int principal, int additional, int filled)
    {
        budget.Step(model.Entities);
        return space.TryFill(state, place, slot, principal, additional, out var next) && Find(next, filled + 1).IsCompletable;
    }

    /// <summary>The empty seat with the fewest States left to it; none when one has no State left.</summary>
    private (int Place, int Slot) MostConstrained(Level level)
    {
        (int Place, int Slot) best = (-1, -1);
        int fewest = int.MaxValue;
        for (int place = 0; place < model.Entities; place++)
        {
            for (int slot = 0; slot < model.SeatsAt[place].Length; slot++)
            {
                if (!level.State.IsEmpty(place, slot))
                    continue;
                budget.Look(model.SeatsAt[place][slot].Pot.Length);
                int states = lots.Count(level.State, place, slot);
                if (states == 0)
                    return (-1, -1);
                if (states < fewest)
                    (best, fewest) = ((place, slot), states);
            }
        }

        return best;
    }

    private sealed class Level
    {
        internal Level(LawModel model)
        {
            State = new LawState(model);
            ByKey = Answers.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        internal Dictionary<string, LawNode> Answers { get; } = [];

        internal Dictionary<string, LawNode>.AlternateLookup<ReadOnlySpan<char>> ByKey { get; }

        internal LawState State { get; }

        internal List<LawLot> Principals { get; } = [];

        internal List<LawLot> Additionals { get; } = [];
    }
}
