using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>Tries every way to fill the last few open seats: first the States that must still be drawn, each in every lot that
/// can draw it, then the lots, the one with the fewest States first.</summary>
internal sealed class SmallSearch
{
    /// <summary>With more open seats nothing is tried.</summary>
    private const int MostSeats = 24;

    private const int MostNodes = 1_000;

    private readonly DrawPlan plan;
    private readonly LotPots pots;
    private readonly HeldLots held;
    private readonly Trial trial;
    private readonly List<int> wanted = [];
    private readonly List<(int Lot, int State)>[] choices = new List<(int, int)>[(2 * MostSeats) + 1];
    private readonly List<(int Lot, int State)> others = [];
    private int nodes;

    internal SmallSearch(DrawPlan plan, LotPots pots, HeldLots held)
    {
        (this.plan, this.pots, this.held) = (plan, pots, held);
        trial = new Trial(plan);
        for (int depth = 0; depth < choices.Length; depth++)
            choices[depth] = [];
    }

    /// <summary>The completion found last.</summary>
    internal ReadOnlySpan<SeatLots> Completion => trial.Drawn;

    /// <summary>Whether what is held, with this lot having drawn the State, can be completed; null when that took too long.</summary>
    internal bool? CanComplete(int lot, int state)
    {
        trial.Begin(held);
        trial.Put(lot, state);
        return CanComplete();
    }

    /// <summary>Whether a plan of which nothing is held has a valid drawing; null when that took too long.</summary>
    internal static bool? HasValidDrawing(DrawPlan plan, LotPots pots, HeldLots held, out SmallSearch search)
    {
        search = new SmallSearch(plan, pots, held);
        search.trial.Begin(held);
        return search.CanComplete();
    }

    private bool? CanComplete()
    {
        if (held.OpenCount > MostSeats)
            return null;
        nodes = 0;
        wanted.Clear();
        for (int other = 0; other < plan.States.Length; other++)
        {
            if (trial.IsWanted(other))
                wanted.Add(other);
        }

        return Fill(0) ? true : nodes > MostNodes ? null : false;
    }

    private bool Fill(int depth)
    {
        if (++nodes > MostNodes)
            return false;
        if (!TryBranch(choices[depth]))
            return true;
        foreach (var (lot, state) in choices[depth])
        {
            trial.Put(lot, state);
            if (Fill(depth + 1))
                return true;
            trial.Take(lot, state);
        }

        return false;
    }

    /// <summary>Choices of which every completion has one; false when nothing is left to choose.</summary>
    private bool TryBranch(List<(int Lot, int State)> fewest)
    {
        bool found = false;
        fewest.Clear();
        foreach (int state in wanted)
        {
            if (!trial.IsWanted(state))
                continue;
            others.Clear();
            foreach (int seat in held.OpenSeats)
            {
                AddIfOpen(2 * seat, state);
                AddIfOpen((2 * seat) + 1, state);
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
            LotPots.Pot pot = isPrincipal ? pots.Principal(seat) : pots.Additional(seat, lots.Principal);
            for (int i = 0; i < pot.Count && (!found || others.Count < fewest.Count); i++)
                AddIfOpen((2 * seat) + (isPrincipal ? 0 : 1), pot[i]);
            KeepFewer(fewest, ref found);
        }

        return found;
    }

    private void KeepFewer(List<(int Lot, int State)> fewest, ref bool found)
    {
        if (found && others.Count >= fewest.Count)
            return;
        found = true;
        fewest.Clear();
        fewest.AddRange(others);
    }

    private void AddIfOpen(int lot, int state)
    {
        int seat = lot >> 1;
        SeatLots lots = trial.Drawn[seat];
        bool fits = (lot & 1) == 0
            ? lots.Principal < 0 && pots.IsPrincipal(seat, state) && (lots.Additional < 0 || pots.Additional(seat, state).Contains(lots.Additional))
            : lots.Additional < 0 && (lots.Principal < 0 ? pots.MayBeAdditional(seat, state) : pots.Additional(seat, lots.Principal).Contains(state));
        if (fits && trial.IsOpen(lot, state))
            others.Add((lot, state));
    }
}
