using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>How one lot of a completion is moved to another State while it is repaired, and what may be moved where.</summary>
internal sealed class RepairMoves(DrawPlan plan, LotPots pots, PartialDrawing held, FeasibleCompletion completion)
{
    private readonly int most = plan.Load.Max;

    /// <summary>The lot that is to have drawn a given State.</summary>
    internal LotId Pinned { get; set; } = LotId.None;

    /// <summary>Whom that lot had drawn before.</summary>
    internal int Vacated { get; set; } = -1;

    /// <summary>Whether the lot is open and not the one that is settled.</summary>
    internal bool IsMovable(LotId lot) => lot != Pinned && !held.IsHeld(lot);

    /// <summary>Whether another lot forbids the State in this one.</summary>
    internal bool Clashes(LotId lot, int state)
    {
        SeatLots own = completion.Drawn[lot.Seat];
        return completion.Clashes.Of(lot.Seat, state) > 0 || plan.Conflicts.ShareClass(lot.IsAdditional ? own.Principal : own.Additional, state);
    }

    /// <summary>Whether the seat has an additional State just when its principal needs one, and a fitting one.</summary>
    internal bool Fits(int seat)
    {
        SeatLots lots = completion.Drawn[seat];
        LotPot pot = pots.Additional(seat, lots.Principal);
        return pot.Count == 0 ? lots.Additional < 0 : lots.Additional >= 0 && pot.Contains(lots.Additional);
    }

    /// <summary>What the lot can be moved to.</summary>
    internal LotPot PotOf(LotId lot) => lot.IsAdditional ? pots.Additional(lot.Seat, completion[lot.Principal]) : pots.Principal(lot.Seat);

    /// <summary>Whether the lot can be moved to this State.</summary>
    internal bool CanTake(LotId lot, int state) => lot.IsAdditional ? PotOf(lot).Contains(state) : pots.IsPrincipal(lot.Seat, state);

    /// <summary>Lets a lot have drawn a State, and sees to the additional State when it is a principal.</summary>
    internal bool TryMove(LotId lot, int state)
    {
        completion.Put(lot, state);
        if (lot.IsAdditional)
            return true;
        int additional = completion[lot.Additional];
        LotPot pot = pots.Additional(lot.Seat, state);
        if (pot.Count == 0)
        {
            if (additional >= 0)
                completion.Put(lot.Additional, -1);
            return true;
        }

        if (additional >= 0 && pot.Contains(additional) && !Clashes(lot.Additional, additional))
            return true;
        int found = AdditionalFrom(pot, lot.Additional);
        if (found >= 0)
            completion.Put(lot.Additional, found);
        return found >= 0;
    }

    /// <summary>A State for an additional lot, if possible one that may serve in one more review; −1 for none.</summary>
    private int AdditionalFrom(LotPot pot, LotId lot)
    {
        int found = -1;
        for (int i = 0; i < pot.Count; i++)
        {
            int state = pot[i];
            if (held.Loads[state] >= most || Clashes(lot, state))
                continue;
            found = state;
            if (completion.Loads[state] < most)
                break;
        }

        return found;
    }
}
