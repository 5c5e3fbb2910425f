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
        var (position, slot) = MostConstrained(level);
        if (position < 0)
            return false;

        lots.Principals(level.State, position, slot, level.Principals);
        foreach (LawLot principal in level.Principals)
        {
            if (model.SeatsAt[position][slot].Additional[principal.Index].Length == 0)
            {
                if (Leads(level.State, position, slot, principal.Position, -1, filled))
                    return true;
                continue;
            }

            lots.Additionals(level.State, position, slot, principal, level.Additionals);
            foreach (LawLot additional in level.Additionals)
            {
                if (Leads(level.State, position, slot, principal.Position, additional.Position, filled))
                    return true;
            }
        }

        return false;
    }

    private bool Leads(LawState state, int position, int slot, int principal, int additional, int filled)
    {
        budget.Step(model.Entities);
        return space.TryFill(state, position, slot, principal, additional, out var next) && Find(next, filled + 1).IsCompletable;
    }

    /// <summary>The empty seat with the fewest States left to it; none when one has no State left.</summary>
    private (int Position, int Slot) MostConstrained(Level level)
    {
        (int Position, int Slot) best = (-1, -1);
        int fewest = int.MaxValue;
        for (int position = 0; position < model.Entities; position++)
        {
            for (int slot = 0; slot < model.SeatsAt[position].Length; slot++)
            {
                if (!level.State.IsEmpty(position, slot))
                    continue;
                budget.Look(model.SeatsAt[position][slot].Pot.Length);
                int states = lots.Count(level.State, position, slot);
                if (states == 0)
                    return (-1, -1);
                if (states < fewest)
                    (best, fewest) = ((position, slot), states);
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
