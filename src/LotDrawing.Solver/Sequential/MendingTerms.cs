using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>What may be moved, and where to, while a witness is mended.</summary>
/// <remarks>docs/sequential.md, section 3: strict or loose, and which instrument the lots are to cover, is set before each mending.</remarks>
internal sealed class MendingTerms(DrawPlan plan, LotPots pots, HeldLots held, Witness witness)
{
    /// <summary>Whether what two open seats forbid each other is forgotten.</summary>
    internal bool IsLoose { get; private set; }

    /// <summary>The lot that is to have drawn a given State, or −1.</summary>
    internal int Pinned { get; private set; } = -1;

    /// <summary>From where pots are searched: another number finds other ways.</summary>
    internal int Turn { get; private set; }

    /// <summary>The instrument that each open seat is to cover, or 0.</summary>
    internal uint Covered { get; set; }

    /// <summary>Begins a mending.</summary>
    internal void Begin(bool isLoose, int pinned, int turn) => (IsLoose, Pinned, Turn) = (isLoose, pinned, turn);

    /// <summary>Whether the seat has an additional State just when its principal needs one, and a fitting one.</summary>
    internal bool Fits(int seat)
    {
        SeatLots lots = witness.Drawn[seat];
        LotPots.Pot pot = pots.Additional(seat, lots.Principal);
        return pot.Count == 0 ? lots.Additional < 0 : lots.Additional >= 0 && pot.Contains(lots.Additional);
    }

    /// <summary>Whether the lot is open and not the one that is settled.</summary>
    internal bool IsMovable(int lot) => lot != Pinned && !held.IsHeld(lot);

    /// <summary>Whether it is an additional lot whose principal is still free to be another.</summary>
    internal bool IsOptional(int lot) => (lot & 1) != 0 && IsMovable(lot - 1);

    /// <summary>Whether another lot forbids the State in this one.</summary>
    internal bool Clashes(int lot, int state)
    {
        int seat = lot >> 1;
        if ((IsLoose ? held.Clashes : witness.Clashes).Of(seat, state) > 0)
            return true;
        if (plan.Regions is not { } regions)
            return false;
        SeatLots own = IsLoose ? held.Drawn[seat] : witness.Drawn[seat];
        int other = (lot & 1) == 0 ? own.Additional : own.Principal;
        return other >= 0 && regions[other] == regions[state];
    }

    /// <summary>What the lot can be moved to.</summary>
    internal LotPots.Pot PotOf(int lot)
    {
        int seat = lot >> 1;
        if ((lot & 1) != 0)
            return pots.Additional(seat, witness[lot - 1]);
        return pots.ToCover(seat, Covered) is var cover and not 0 ? pots.Covering(seat, cover) : pots.Principal(seat);
    }

    /// <summary>Whether the lot can be moved to this State.</summary>
    internal bool CanTake(int lot, int state)
    {
        int seat = lot >> 1;
        if ((lot & 1) == 0 && pots.ToCover(seat, Covered) == 0)
            return pots.IsPrincipal(seat, state);
        if (IsLoose && IsOptional(lot))
            return pots.MayBeAdditional(seat, state) || (Covered != 0 && pots.IsPrincipal(seat, state));
        return PotOf(lot).Contains(state);
    }
}
