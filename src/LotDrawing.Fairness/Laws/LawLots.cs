namespace LotDrawing.Fairness;

/// <summary>States that can be drawn in a state and that exchanging makes one: the first of them, and how many they are.</summary>
/// <param name="Position">The position of the first.</param>
/// <param name="Index">Its position in the pot.</param>
/// <param name="Count">How many.</param>
internal readonly record struct LawLot(int Position, int Index, int Count);

/// <summary>Which lots a state leaves to a seat.</summary>
internal sealed class LawLots(LawModel model)
{
    /// <summary>How many principals no rule bars.</summary>
    internal int Count(LawState state, int position, int slot)
    {
        int count = 0;
        uint sitting = state.Locals[position].Sitting;
        foreach (int principal in model.SeatsAt[position][slot].Pot)
            count += IsFree(state, position, principal, sitting) ? 1 : 0;
        return count;
    }

    /// <summary>The principals that no rule bars.</summary>
    internal void Principals(LawState state, int position, int slot, List<LawLot> lots)
    {
        LawSeat seat = model.SeatsAt[position][slot];
        uint sitting = state.Locals[position].Sitting;
        lots.Clear();
        for (int index = 0; index < seat.Pot.Length; index++)
        {
            int principal = seat.Pot[index];
            if (IsFree(state, position, principal, sitting))
                Add(lots, state, principal, index, position, position);
        }
    }

    /// <summary>The additional States that no rule bars beside this principal.</summary>
    internal void Additionals(LawState state, int position, int slot, LawLot principal, List<LawLot> lots)
    {
        int[] pot = model.SeatsAt[position][slot].Additional[principal.Index];
        uint sitting = state.Locals[position].Sitting | model.Bits[principal.Position];
        lots.Clear();
        for (int index = 0; index < pot.Length; index++)
        {
            if (pot[index] != principal.Position && IsFree(state, position, pot[index], sitting))
                Add(lots, state, pot[index], index, position, principal.Position);
        }
    }

    /// <summary>Adds a lot, to the count of one like it where there is one. The seat's own entity and its principal are
    /// like no other: exchanging them would change the review.</summary>
    private void Add(List<LawLot> lots, LawState state, int drawn, int index, int position, int principal)
    {
        if (drawn != position && drawn != principal)
        {
            for (int i = lots.Count - 1; i >= 0 && model.ClassOf[lots[i].Position] == model.ClassOf[drawn]; i--)
            {
                LawLot lot = lots[i];
                if (lot.Position == position || lot.Position == principal || !state.IsEqualAt(lot.Position, drawn))
                    continue;
                lots[i] = lot with { Count = lot.Count + 1 };
                return;
            }
        }

        lots.Add(new LawLot(drawn, index, 1));
    }

    private bool IsFree(LawState state, int position, int drawn, uint sitting) =>
        state.Locals[drawn].Allowance > 0
        && (sitting & model.Bits[drawn]) == 0
        && !state.IsReviewedBy(position, drawn)
        && !(model.NoMutual && state.IsReviewedBy(drawn, position));
}
