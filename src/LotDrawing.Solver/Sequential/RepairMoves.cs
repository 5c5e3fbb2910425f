using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>How one lot of a completion is moved to another State while it is repaired, and what may be moved where.</summary>
/// <remarks>docs/sequential.md, section 3: exact or relaxed, and which instrument the lots are to cover, is set before each repair.</remarks>
internal sealed class RepairMoves(DrawPlan plan, LotPots pots, PartialDrawing held, FeasibleCompletion completion)
{
    private readonly int most = plan.Load.Max;

    /// <summary>Whether what two open seats forbid each other is forgotten.</summary>
    internal bool IsRelaxed { get; private set; }

    /// <summary>The lot that is to have drawn a given State, or none.</summary>
    internal LotId Pinned { get; private set; } = LotId.None;

    /// <summary>From where pots are searched: another number finds other ways.</summary>
    internal int Turn { get; private set; }

    /// <summary>The instrument that each open seat is to cover, <see cref="LotPots.All"/>, or 0.</summary>
    internal uint Covered { get; set; }

    /// <summary>Begins a repair.</summary>
    internal void Begin(bool isRelaxed, LotId pinned, int turn) => (IsRelaxed, Pinned, Turn) = (isRelaxed, pinned, turn);

    /// <summary>Whether the lot is open and not the one that is settled.</summary>
    internal bool IsMovable(LotId lot) => lot != Pinned && !held.IsHeld(lot);

    /// <summary>Whether it is an additional lot that may as well draw none, as its principal is still free to be another.</summary>
    internal bool IsOptional(LotId lot) => IsRelaxed && lot.IsAdditional && IsMovable(lot.Principal);

    /// <summary>Whether another lot forbids the State in this one.</summary>
    internal bool Clashes(LotId lot, int state)
    {
        int seat = lot.Seat;
        if ((IsRelaxed ? held.Clashes : completion.Clashes).Of(seat, state) > 0)
            return true;
        SeatLots own = IsRelaxed ? held.Drawn[seat] : completion.Drawn[seat];
        return plan.Conflicts.ShareClass(lot.IsAdditional ? own.Principal : own.Additional, state);
    }

    /// <summary>Whether the seat has an additional State just when its principal needs one, and a fitting one.</summary>
    internal bool Fits(int seat)
    {
        SeatLots lots = completion.Drawn[seat];
        LotPot pot = pots.Additional(seat, lots.Principal);
        return pot.Count == 0 ? lots.Additional < 0 : lots.Additional >= 0 && pot.Contains(lots.Additional);
    }

    /// <summary>What the lot can be moved to.</summary>
    internal LotPot PotOf(LotId lot)
    {
        int seat = lot.Seat;
        if (lot.IsAdditional)
            return pots.Additional(seat, completion[lot.Principal]);
        return pots.ToCover(seat, Covered) == 0 ? pots.Principal(seat) : pots.Covering(seat, Covered);
    }

    /// <summary>Whether the lot can be moved to this State.</summary>
    internal bool CanTake(LotId lot, int state)
    {
        int seat = lot.Seat;
        if (!lot.IsAdditional && pots.ToCover(seat, Covered) == 0)
            return pots.IsPrincipal(seat, state);
        if (IsOptional(lot))
        {
            // Where the other lot covers all instruments, this one is that of a principal that misses some.
            return Covered == LotPots.All ? pots.IsPrincipal(seat, state) && pots.Missing(seat, state) != 0
                : pots.MayBeAdditional(seat, state) || (Covered != 0 && pots.IsPrincipal(seat, state));
        }

        return PotOf(lot).Contains(state);
    }

    /// <summary>Lets a lot have drawn a State, and sees to the additional State when it is a principal.</summary>
    internal bool TryMove(LotId lot, int state)
    {
        completion.Put(lot, state);
        if (lot.IsAdditional || (IsRelaxed && lot != Pinned))
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
            int state = pot[(i + Turn) % pot.Count];
            if (held.Loads[state] >= most || Clashes(lot, state))
                continue;
            found = state;
            if (completion.Loads[state] < most)
                break;
        }

        return found;
    }
}
