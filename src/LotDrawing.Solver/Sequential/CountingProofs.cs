using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>States, some of them counted twice, for which the open seats have too few lots or too many.</summary>
/// <param name="States">The States.</param>
/// <param name="Twice">Those of them that count twice.</param>
/// <param name="IsTooMany">Whether there are lots that no other States can be drawn for, more than these may serve; else they must serve more often than they can be drawn.</param>
internal sealed record CountingProof(ulong[] States, ulong[] Twice, bool IsTooMany);

/// <summary>Counts how often the open seats can draw some States, seat by seat with principal and additional State together: where that
/// is too seldom or too often for their loads, there is no completion.</summary>
/// <remarks>The States come from failed searches for a flow, which knows less, and from <see cref="ShortfallProgram"/>; the latest are tried again on other questions.</remarks>
internal sealed class CountingProofs(DrawPlan plan, LotPots pots, PartialDrawing held, OpenLots open)
{
    private const int Most = 16;

    private readonly List<CountingProof> latest = [];

    /// <summary>One of the latest that proves it here too, or null.</summary>
    internal CountingProof? Again()
    {
        for (int i = latest.Count - 1; i >= 0; i--)
        {
            CountingProof proof = latest[i];
            if (Holds(proof))
            {
                latest.RemoveAt(i);
                latest.Add(proof);
                return proof;
            }
        }

        return null;
    }

    /// <summary>Keeps what may be a proof if it is one; else null.</summary>
    internal CountingProof? Keep(CountingProof proof)
    {
        if (!Holds(proof))
            return null;
        if (latest.Count == Most)
            latest.RemoveAt(0);
        latest.Add(proof);
        return proof;
    }

    /// <summary>Whether it proves that what is open now has no completion.</summary>
    internal bool Holds(CountingProof proof) => Spare(proof, -1) < 0;

    /// <summary>Takes from some States of a lot's pot those for which it proves that.</summary>
    internal void Strike(CountingProof proof, LotId lot, List<int> states)
    {
        long spare = Spare(proof, lot.Seat);
        Span<ulong> one = stackalloc ulong[proof.States.Length];
        for (int i = states.Count - 1; i >= 0; i--)
        {
            one.Clear();
            StateSet.Add(one, states[i]);
            int drawn = Drawn(one, one, proof);
            if (!lot.IsAdditional && pots.KindOf(lot.Seat, states[i]).Additionals is { } additionals)
                drawn += Drawn(open.Cover(lot.Seat), additionals, proof);
            if (spare + drawn < 0)
                states.RemoveAt(i);
        }
    }

    /// <summary>How much more often the open seats but one can draw the States than they must serve, or they may serve than they must be drawn.</summary>
    private long Spare(CountingProof proof, int except)
    {
        long spare = 0;
        foreach (int state in StateSet.Members(proof.States))
        {
            int room = proof.IsTooMany ? plan.Load.Max - held.Loads[state] : -Math.Max(0, plan.Load.Min - held.Loads[state]);
            spare += StateSet.Has(proof.Twice, state) ? 2 * room : room;
        }

        foreach (int seat in open.Seats)
        {
            if (seat != except)
                spare += Drawn(seat, proof);
        }

        return spare;
    }

    /// <summary>How often the seat can draw the States at most; where there are too many lots for them, less than nothing: how often it must.</summary>
    private int Drawn(int seat, CountingProof proof)
    {
        Span<ulong> cover = open.Cover(seat);
        if (open.HasPrincipal(seat))
            return Drawn(cover, cover, proof);
        Span<ulong> beside = open.Beside(seat);
        int most = int.MinValue;
        foreach (SeatKind kind in pots.Kinds(seat))
        {
            if (!open.MayBe(seat, kind))
                continue;
            most = Math.Max(most, kind.Additionals is { } additionals
                ? Drawn(beside, kind.Principals, proof) + Drawn(cover, additionals, proof)
                : Drawn(cover, kind.Principals, proof));
        }

        return most; // below all else where the seat has no kind left
    }

    /// <summary>The same of one lot.</summary>
    private static int Drawn(ReadOnlySpan<ulong> domain, ReadOnlySpan<ulong> kind, CountingProof proof)
    {
        if (proof.IsTooMany)
            return StateSet.MeetOutside(domain, kind, proof.States) ? 0 : StateSet.MeetOutside(domain, kind, proof.Twice) ? -1 : -2;
        return StateSet.Meet(domain, kind, proof.Twice) ? 2 : StateSet.Meet(domain, kind, proof.States) ? 1 : 0;
    }
}
