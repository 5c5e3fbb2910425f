using LotDrawing.Procedures;
using LotDrawing.Solver.Conflicts;
using LotDrawing.Solver.Deciding;

namespace LotDrawing.Solver.Preferring;

/// <summary>Which seats can be narrowed together: all but the fewest.</summary>
/// <remarks>Collects sets of seats that cannot all be narrowed, each as small as deletion makes it, and widens the fewest seats that have one
/// in each set, until a drawing is found. No fewer could do, as each set needs one; which of those as few is decided by the order drawn by lot.</remarks>
internal sealed class NarrowingSearch
{
    private const int MostConflicts = 100;

    /// <summary>A conflict of more seats than this comes from loads that are short for many, and has too many like it.</summary>
    private const int MostSeats = 60;

    private const int Rounds = 60;

    private readonly SeatChoices choices;
    private readonly Func<int, int, bool> isPreferred;
    private readonly SolverOptions options;
    private readonly ActiveRules rules;
    private readonly List<List<int>> conflicts = [];

    /// <param name="choices">Who can sit where, before.</param>
    /// <param name="isPreferred">Whether a State is preferred in a seat.</param>
    /// <param name="options">How far to go.</param>
    internal NarrowingSearch(SeatChoices choices, Func<int, int, bool> isPreferred, SolverOptions options)
    {
        (this.choices, this.isPreferred, this.options) = (choices, isPreferred, options);
        rules = new ActiveRules(choices.Plan);
    }

    /// <summary>The seats of these to narrow, and whether no more could be.</summary>
    /// <param name="seats">Seats in whose pots some are preferred and some are not.</param>
    /// <param name="order">Draws the order of all seats by lot; asked only when not all can be narrowed.</param>
    internal (HashSet<int> Narrowed, bool IsMost) Find(List<int> seats, Func<int[]> order)
    {
        HashSet<int> narrowed = [.. seats];
        if (Decide(narrowed) is Decision.Yes)
            return (narrowed, true);
        int[] drawn = order();
        while (conflicts.Count <= MostConflicts)
        {
            switch (Decide(narrowed))
            {
                case Decision.Yes:
                    return (narrowed, true);
                case Decision.No no when Collect(narrowed, no):
                    if (FewestWidened.Of(conflicts, drawn, options) is not { } widened)
                        return (Some(seats, drawn), false);
                    narrowed = [.. seats.Except(widened)];
                    break;
                default:
                    return (Some(seats, drawn), false);
            }
        }

        return (Some(seats, drawn), false);
    }

    /// <summary>Finds sets that conflict, each without the seats of those before. False when one is too large, or no drawing exists even if
    /// all are widened.</summary>
    private bool Collect(HashSet<int> narrowed, Decision.No first)
    {
        HashSet<int> left = [.. narrowed];
        for (Decision? next = first; next is Decision.No no; next = Decide(left))
        {
            List<int> all = [.. left.Where(no.Rules.Seat).Order()];
            if (all.Count > MostSeats)
                return false;
            var conflict = Smaller(all);
            if (conflict.Count == 0)
                return false;
            conflicts.Add(conflict);
            left.ExceptWith(conflict);
        }

        return true;
    }

    /// <summary>Of seats that cannot all be narrowed, as few as deletion leaves.</summary>
    private List<int> Smaller(List<int> seats)
    {
        var kept = new HashSet<int>(seats);
        for (int size = seats.Count; size > 0; size /= 2)
        {
            for (int from = 0; from < seats.Count; from += size)
            {
                var part = seats.Skip(from).Take(size).Where(kept.Contains).ToList();
                if (part.Count == 0)
                    continue;
                kept.ExceptWith(part);
                if (Decide(kept) is not Decision.No)
                    kept.UnionWith(part);
            }
        }

        return [.. kept.Order()];
    }

    /// <summary>Seats that can be narrowed together, many if not the most: those that got a preferred State in the best drawing found.</summary>
    private HashSet<int> Some(List<int> seats, int[] order)
    {
        var meant = seats.ToHashSet();
        var open = new SeatLots[choices.Plan.SeatCount];
        Array.Fill(open, new SeatLots(-1, -1));
        ulong seed = order.Aggregate(0UL, (sum, seat) => unchecked((sum * 31) + (ulong)seat));
        HashSet<int> best = [];
        foreach (SeatLots[] way in new RepairSearch(choices, rules, open, isPreferred: (seat, state) => !meant.Contains(seat) || isPreferred(seat, state), seed: seed).Ways(Rounds))
        {
            HashSet<int> got = [.. seats.Where(seat => isPreferred(seat, way[seat].Principal))];
            if (got.Count > best.Count)
                best = got;
        }

        return best;
    }

    private Decision Decide(HashSet<int> narrowed)
    {
        SeatChoices narrow = choices.Narrowed(narrowed, isPreferred);
        return Shortage.Of(narrow, rules) is { } shortage
            ? new Decision.No(rules.Only(shortage.ToHashSet()))
            : new Decider(narrow, options).Decide(rules);
    }
}
