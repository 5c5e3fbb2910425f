using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>Fills open seats in every way, on top of what is held: the last few of them whole, or of many only those that few States
/// are left for.</summary>
/// <remarks>docs/sequential.md, section 3. Depth first, on the choice with the fewest States (R. Haralick and G. Elliott, Increasing tree
/// search efficiency for constraint satisfaction problems, Artificial Intelligence 14, 1980), up to a stated number of nodes.</remarks>
internal sealed class BacktrackingSearch
{
    /// <summary>With more open seats they are not all filled.</summary>
    private const int MostSeats = 24;

    private const int MostNodes = 1_000;

    /// <summary>A seat that more States are left for is not tight.</summary>
    private const int MostTightChoices = 3;

    private const int MostTightNodes = 300;

    private readonly DrawPlan plan;
    private readonly LotPots pots;
    private readonly PartialDrawing held;
    private readonly PartialDrawing trial;
    private readonly List<int> wanted = [];
    private readonly List<(LotId Lot, int State)>[] choices = [.. Enumerable.Range(0, LotId.Count(MostSeats) + 1).Select(_ => new List<(LotId, int)>())];
    private readonly List<(LotId Lot, int State)> others = [];
    private int nodes;

    internal BacktrackingSearch(DrawPlan plan, LotPots pots, PartialDrawing held)
    {
        (this.plan, this.pots, this.held) = (plan, pots, held);
        trial = new PartialDrawing(plan);
    }

    /// <summary>The completion found last.</summary>
    internal ReadOnlySpan<SeatLots> Completion => trial.Drawn;

    /// <summary>Whether what is held can be completed, with this lot having drawn the State; null when that took too long.</summary>
    /// <param name="lot">An open lot, or none.</param>
    /// <param name="state">A State of its pot.</param>
    internal bool? CanComplete(LotId lot, int state)
    {
        if (held.OpenCount > MostSeats)
            return null;
        Begin(lot, state);
        wanted.Clear();
        for (int other = 0; other < plan.States.Length; other++)
        {
            if (trial.IsShort(other))
                wanted.Add(other);
        }

        return TryFill(0) ? true : nodes > MostNodes ? null : false;
    }

    /// <summary>Whether it is shown that no completion has this State in the lot, as the tight seats cannot be filled.</summary>
    /// <remarks>Of each seat one lot is looked at, as where a flow is asked for (<see cref="Repair.FlowsExist"/>): the one that covers an
    /// instrument, or the seat's rarest where it does not review that; but here what open seats forbid each other counts.</remarks>
    /// <param name="lot">An open lot.</param>
    /// <param name="state">A State of its pot.</param>
    internal bool IsTooTight(LotId lot, int state)
    {
        return IsUnfillable(0) || Array.Exists(pots.Instruments, IsUnfillable);

        bool IsUnfillable(uint instrument)
        {
            Begin(lot, state);
            return !MayFillTight(instrument);
        }
    }

    private void Begin(LotId lot, int state)
    {
        trial.CopyFrom(held);
        if (!lot.IsNone)
            trial.Put(lot, state);
        nodes = 0;
    }

    private bool TryFill(int depth)
    {
        if (++nodes > MostNodes)
            return false;
        if (!TryBranch(choices[depth]))
            return true;
        foreach (var (lot, state) in choices[depth])
        {
            trial.Put(lot, state);
            if (TryFill(depth + 1))
                return true;
            trial.Take(lot, state);
        }

        return false;
    }

    /// <summary>Choices of which every completion has one: the States that must still be drawn, each in every lot that can draw it, then the
    /// lots; those that have the fewest. False when nothing is left to choose.</summary>
    private bool TryBranch(List<(LotId Lot, int State)> fewest)
    {
        bool found = false;
        fewest.Clear();
        foreach (int state in wanted)
        {
            if (!trial.IsShort(state))
                continue;
            others.Clear();
            foreach (int seat in held.OpenSeats)
            {
                AddIfOpen(LotId.PrincipalOf(seat), state);
                AddIfOpen(LotId.AdditionalOf(seat), state);
            }

            KeepFewer(fewest, ref found);
        }

        if (found)
            return true;
        foreach (int seat in held.OpenSeats)
        {
            SeatLots lots = trial.Drawn[seat];
            bool isPrincipal = lots.Principal < 0;
            if (!isPrincipal && (lots.Additional >= 0 || pots.Missing(seat, lots.Principal) == 0))
                continue;
            others.Clear();
            LotPot pot = isPrincipal ? pots.Principal(seat) : pots.Additional(seat, lots.Principal);
            LotId lot = isPrincipal ? LotId.PrincipalOf(seat) : LotId.AdditionalOf(seat);
            for (int i = 0; i < pot.Count && (!found || others.Count < fewest.Count); i++)
                AddIfOpen(lot, pot[i]);
            KeepFewer(fewest, ref found);
        }

        return found;
    }

    private void KeepFewer(List<(LotId Lot, int State)> fewest, ref bool found)
    {
        if (found && others.Count >= fewest.Count)
            return;
        found = true;
        fewest.Clear();
        fewest.AddRange(others);
    }

    private void AddIfOpen(LotId lot, int state)
    {
        int seat = lot.Seat;
        (int principal, int additional) = (trial.Drawn[seat].Principal, trial.Drawn[seat].Additional);
        bool fits = !lot.IsAdditional
            ? principal < 0 && pots.IsPrincipal(seat, state) && (additional < 0 || pots.Additional(seat, state).Contains(additional))
            : additional < 0 && (principal < 0 ? pots.MayBeAdditional(seat, state) : pots.Additional(seat, principal).Contains(state));
        if (fits && !trial.Forbids(lot, state))
            others.Add((lot, state));
    }

    private bool MayFillTight(uint instrument)
    {
        if (++nodes > MostTightNodes)
            return true;
        Span<int> fewest = stackalloc int[MostTightChoices];
        Span<int> states = stackalloc int[MostTightChoices];
        LotId best = LotId.None;
        int count = MostTightChoices + 1;
        foreach (int seat in held.OpenSeats)
        {
            LotId lot = CoveringLot(seat, instrument, out LotPot pot);
            if (lot.IsNone)
                continue;
            int open = 0;
            for (int i = 0; i < pot.Count && open < count; i++)
            {
                if (trial.Forbids(lot, pot[i]))
                    continue;
                if (open < MostTightChoices)
                    states[open] = pot[i];
                open++;
            }

            if (open >= count)
                continue;
            (best, count) = (lot, open);
            states[..open].CopyTo(fewest);
        }

        if (best.IsNone)
            return true;
        foreach (int state in fewest[..count])
        {
            trial.Put(best, state);
            bool may = MayFillTight(instrument);
            trial.Take(best, state);
            if (may)
                return true;
        }

        return false;
    }

    /// <summary>The lot of the seat that is looked at, and whom it can draw; none when the seat has what it needs.</summary>
    private LotId CoveringLot(int seat, uint instrument, out LotPot pot)
    {
        SeatLots lots = trial.Drawn[seat];
        pot = default;
        if (lots.Additional >= 0)
            return LotId.None;
        if (lots.Principal >= 0)
        {
            pot = pots.Additional(seat, lots.Principal);
            return pot.Count > 0 ? LotId.AdditionalOf(seat) : LotId.None;
        }

        // The additional lot stands for whichever of the two covers the instrument.
        pot = pots.ToCover(seat, instrument) == 0 ? pots.Principal(seat) : pots.Covering(seat, instrument);
        return LotId.AdditionalOf(seat);
    }
}
