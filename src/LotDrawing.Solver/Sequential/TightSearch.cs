using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>Tries every way to fill the open seats that few States are left for, and no others: where none is possible, the
/// answer is no.</summary>
/// <remarks>As in <see cref="Mending.FlowExists"/>, of each seat one lot is looked at: the one that covers its rarest
/// instrument; but here what open seats forbid each other counts.</remarks>
internal sealed class TightSearch
{
    /// <summary>A seat that more States are left for is not looked at.</summary>
    private const int MostChoices = 3;

    private const int MostNodes = 300;

    private readonly LotPots pots;
    private readonly HeldLots held;
    private readonly Trial trial;
    private int nodes;

    internal TightSearch(DrawPlan plan, LotPots pots, HeldLots held)
    {
        (this.pots, this.held) = (pots, held);
        trial = new Trial(plan);
    }

    /// <summary>Whether it is shown that no completion has this State in the lot.</summary>
    /// <param name="lot">An open lot.</param>
    /// <param name="state">A State of its pot.</param>
    /// <param name="instrument">An instrument that comes before the rarest where it is under review.</param>
    internal bool IsImpossible(int lot, int state, uint instrument)
    {
        trial.Begin(held);
        trial.Put(lot, state);
        nodes = 0;
        return !MayFill(instrument);
    }

    private bool MayFill(uint instrument)
    {
        if (++nodes > MostNodes)
            return true;
        Span<int> fewest = stackalloc int[MostChoices];
        Span<int> states = stackalloc int[MostChoices];
        int best = -1;
        int count = MostChoices + 1;
        foreach (int seat in held.OpenSeats)
        {
            int lot = LotOf(seat, instrument, out LotPots.Pot pot);
            if (lot < 0)
                continue;
            int open = 0;
            for (int i = 0; i < pot.Count && open < count; i++)
            {
                if (!trial.IsOpen(lot, pot[i]))
                    continue;
                if (open < MostChoices)
                    states[open] = pot[i];
                open++;
            }

            if (open >= count)
                continue;
            (best, count) = (lot, open);
            states[..open].CopyTo(fewest);
        }

        if (best < 0)
            return true;
        foreach (int state in fewest[..count])
        {
            trial.Put(best, state);
            bool may = MayFill(instrument);
            trial.Take(best, state);
            if (may)
                return true;
        }

        return false;
    }

    /// <summary>The lot of the seat that is looked at, and whom it can draw; −1 when there is none.</summary>
    private int LotOf(int seat, uint instrument, out LotPots.Pot pot)
    {
        SeatLots lots = trial.Drawn[seat];
        pot = default;
        if (lots.Additional >= 0)
            return -1;
        if (lots.Principal >= 0)
        {
            pot = pots.Additional(seat, lots.Principal);
            return pot.Count > 0 ? (2 * seat) + 1 : -1;
        }

        uint cover = pots.ToCover(seat, instrument);
        pot = cover == 0 ? pots.Principal(seat) : pots.Covering(seat, cover);
        return (2 * seat) + 1;
    }
}
