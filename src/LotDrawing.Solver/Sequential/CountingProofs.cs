using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>A set of States for which the open seats have too few lots, or too many.</summary>
/// <param name="States">The States.</param>
/// <param name="IsTooMany">Whether there are lots that no other States can be drawn for, more than these may serve; else they must serve more often than they can be drawn.</param>
internal sealed record CountingProof(ulong[] States, bool IsTooMany);

/// <summary>Counts how often the open seats can draw a set of States, seat by seat with principal and additional State together: where that
/// is too seldom or too often for their loads, there is no completion.</summary>
/// <remarks>The sets come from failed searches for a flow, which knows less; the latest are tried again on other questions.</remarks>
internal sealed class CountingProofs(DrawPlan plan, LotPots pots, PartialDrawing held, OpenLots open)
{
    private const int Most = 16;

    private readonly List<CountingProof> latest = [];

    /// <summary>One of the latest sets that proves it here too, or null.</summary>
    internal CountingProof? Again()
    {
        for (int i = latest.Count - 1; i >= 0; i--)
        {
            if (Holds(latest[i]))
            {
                CountingProof found = latest[i];
                latest.RemoveAt(i);
                latest.Add(found);
                return found;
            }
        }

        return null;
    }

    /// <summary>Keeps a set if it proves it.</summary>
    internal CountingProof? Keep(CountingProof proof)
    {
        if (!Holds(proof))
            return null;
        if (latest.Count == Most)
            latest.RemoveAt(0);
        latest.Add(proof);
        return proof;
    }

    /// <summary>Whether the set proves that what is open now has no completion.</summary>
    internal bool Holds(CountingProof proof)
    {
        long bound = 0;
        foreach (int state in StateSet.Members(proof.States))
            bound += proof.IsTooMany ? plan.Load.Max - held.Loads[state] : Math.Max(0, plan.Load.Min - held.Loads[state]);
        long drawn = 0;
        foreach (int seat in open.Seats)
            drawn += proof.IsTooMany ? Least(seat, proof.States) : MostOf(seat, proof.States);
        return proof.IsTooMany ? drawn > bound : drawn < bound;
    }

    /// <summary>How many of the set the seat can draw at most.</summary>
    private int MostOf(int seat, ulong[] set)
    {
        Span<ulong> cover = open.Cover(seat);
        if (open.HasPrincipal(seat))
            return StateSet.Meet(cover, set) ? 1 : 0;
        Span<ulong> beside = open.Beside(seat);
        int most = 0;
        foreach (SeatKind kind in pots.Kinds(seat))
        {
            if (kind.Additionals is null)
            {
                if (open.MayBeAlone(seat) && StateSet.Meet(cover, kind.Principals, set))
                    most = Math.Max(most, 1);
            }
            else if (StateSet.Meet(beside, kind.Principals) && StateSet.Meet(cover, kind.Additionals))
            {
                most = Math.Max(most, (StateSet.Meet(beside, kind.Principals, set) ? 1 : 0) + (StateSet.Meet(cover, kind.Additionals, set) ? 1 : 0));
            }
        }

        return most;
    }

    /// <summary>How many of the set the seat must draw.</summary>
    private int Least(int seat, ulong[] set)
    {
        Span<ulong> cover = open.Cover(seat);
        if (open.HasPrincipal(seat))
            return StateSet.MeetOutside(cover, cover, set) ? 0 : 1;
        Span<ulong> beside = open.Beside(seat);
        int least = 2;
        foreach (SeatKind kind in pots.Kinds(seat))
        {
            if (kind.Additionals is null)
            {
                if (open.MayBeAlone(seat) && StateSet.Meet(cover, kind.Principals))
                    least = Math.Min(least, StateSet.MeetOutside(cover, kind.Principals, set) ? 0 : 1);
            }
            else if (StateSet.Meet(beside, kind.Principals) && StateSet.Meet(cover, kind.Additionals))
            {
                least = Math.Min(least, (StateSet.MeetOutside(beside, kind.Principals, set) ? 0 : 1) + (StateSet.MeetOutside(cover, kind.Additionals, set) ? 0 : 1));
            }
        }

        return least;
    }
}
