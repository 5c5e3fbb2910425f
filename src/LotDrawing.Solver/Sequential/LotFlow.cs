using System.Numerics;

namespace LotDrawing.Solver;

/// <summary>Lots that each draw a State of their domain, some of them or none, so that the load bounds hold: found and mended by augmenting
/// paths, breadth first, or shown not to exist.</summary>
/// <remarks>Of what two lots forbid each other only that is part of it which <see cref="Excludes"/> says; paths without moves that
/// <see cref="Clashes"/> names are tried first.</remarks>
internal sealed class LotFlow
{
    private readonly int least;
    private readonly int most;
    private readonly int words;
    private readonly int[] loads;
    private readonly List<int>[] lotsAt;
    private readonly int[] via;
    private readonly int[] target;
    private readonly List<int> queue = [];
    private readonly ulong[] reached;

    internal LotFlow(int states, int lots, int least, int most)
    {
        (this.least, this.most) = (least, most);
        words = StateSet.Words(states);
        loads = new int[states];
        lotsAt = [.. Enumerable.Range(0, states).Select(_ => new List<int>())];
        (via, target, reached) = (new int[states], new int[states], new ulong[words]);
        Domains = new ulong[lots * words];
        Drawn = new int[lots];
        IsOptional = new bool[lots];
    }

    /// <summary>By lot, whom it may draw, a bit a State.</summary>
    internal ulong[] Domains { get; }

    /// <summary>By lot, whom it has drawn; −1 for none.</summary>
    internal int[] Drawn { get; }

    /// <summary>By lot, whether it may as well draw none.</summary>
    internal bool[] IsOptional { get; }

    /// <summary>Whether a lot's drawing this State would break a rule together with what others have drawn; null where that is not asked.</summary>
    internal Func<int, int, bool>? Clashes { get; set; }

    /// <summary>Whether what the other lots of its review have drawn excludes this State from this lot, where that can be part of a flow: as
    /// in a network from each review by its classes of States, one lot each, to these.</summary>
    internal Func<int, int, bool>? Excludes { get; set; }

    /// <summary>After a search that failed, the States that prove it as far as flows count.</summary>
    internal CountingProof Failed { get; private set; } = new([], [], false);

    /// <summary>Whom the lot may draw.</summary>
    internal Span<ulong> Domain(int lot) => Domains.AsSpan(lot * words, words);

    internal bool May(int lot, int state) => StateSet.Has(Domain(lot), state);

    /// <summary>Starts from these loads and drawn States; whoever is not in a lot's domain is taken out.</summary>
    internal void Begin(ReadOnlySpan<int> held)
    {
        held.CopyTo(loads);
        foreach (var lots in lotsAt)
            lots.Clear();
        for (int lot = 0; lot < Drawn.Length; lot++)
        {
            if (Drawn[lot] >= 0 && !May(lot, Drawn[lot]))
                Drawn[lot] = -1;
            if (Drawn[lot] < 0)
                continue;
            loads[Drawn[lot]]++;
            lotsAt[Drawn[lot]].Add(lot);
        }
    }

    /// <summary>Mends the flow. False when there is none.</summary>
    /// <param name="lots">The lots that count.</param>
    internal bool TrySolve(ReadOnlySpan<int> lots)
    {
        for (int state = 0; state < loads.Length; state++)
        {
            while (loads[state] > most)
            {
                if (!TryRelieve(state, -1))
                    return false;
            }
        }

        foreach (int lot in lots)
        {
            if (Drawn[lot] < 0 && !IsOptional[lot] && !TryRelieve(-1, lot))
                return false;
        }

        for (int state = 0; state < loads.Length; state++)
        {
            while (loads[state] < least)
            {
                if (!TrySupply(state, lots))
                    return false;
            }
        }

        return true;
    }

    /// <summary>Lets a State serve once less, or a lot that has drawn none draw one.</summary>
    private bool TryRelieve(int state, int lot) => (Clashes is not null && TryForward(state, lot, careful: true)) || TryForward(state, lot, careful: false);

    private bool TrySupply(int state, ReadOnlySpan<int> lots) => (Clashes is not null && TryBackward(state, lots, careful: true)) || TryBackward(state, lots, careful: false);

    private void Restart()
    {
        Array.Clear(reached);
        queue.Clear();
    }

    private void Reach(int state, int lot, int to)
    {
        StateSet.Add(reached, state);
        (via[state], target[state]) = (lot, to);
        queue.Add(state);
    }

    private bool TryForward(int state, int lot, bool careful)
    {
        Restart();
        if (lot >= 0 && TryLeave(lot, careful))
            return true;
        if (state >= 0)
            Reach(state, -1, -1);
        for (int next = 0; next < queue.Count; next++)
        {
            foreach (int one in lotsAt[queue[next]])
            {
                if (TryLeave(one, careful))
                    return true;
            }
        }

        if (!careful)
            Failed = new CountingProof([.. reached], new ulong[words], true);
        return false;
    }

    /// <summary>Reaches all whom the lot may draw instead; at one who may serve once more, moves all lots on the way.</summary>
    private bool TryLeave(int lot, bool careful)
    {
        if (IsOptional[lot] && Drawn[lot] >= 0)
        {
            Forward(lot, -1);
            return true;
        }

        for (int word = 0; word < words; word++)
        {
            for (ulong bits = Domains[(lot * words) + word] & ~reached[word]; bits != 0; bits &= bits - 1)
            {
                int state = (word << 6) + BitOperations.TrailingZeroCount(bits);
                if (state == Drawn[lot] || (Excludes is not null && Excludes(lot, state)) || (careful && Clashes!(lot, state)))
                    continue;
                if (loads[state] < most)
                {
                    Forward(lot, state);
                    return true;
                }

                Reach(state, lot, -1);
            }
        }

        return false;
    }

    private void Forward(int lot, int state)
    {
        while (lot >= 0)
        {
            int left = Drawn[lot];
            Move(lot, state);
            (lot, state) = (left < 0 || !StateSet.Has(reached, left) ? -1 : via[left], left);
        }
    }

    private bool TryBackward(int state, ReadOnlySpan<int> lots, bool careful)
    {
        Restart();
        Reach(state, -1, -1);
        for (int next = 0; next < queue.Count; next++)
        {
            int to = queue[next];
            foreach (int lot in lots)
            {
                int from = Drawn[lot];
                if ((from >= 0 && StateSet.Has(reached, from)) || !May(lot, to) || (Excludes is not null && Excludes(lot, to)) || (careful && Clashes!(lot, to)))
                    continue;
                if (from < 0 || loads[from] > least)
                {
                    for (int given = to, mover = lot; mover >= 0; (mover, given) = (via[given], target[given]))
                        Move(mover, given);
                    return true;
                }

                Reach(from, lot, to);
            }
        }

        if (!careful)
            Failed = new CountingProof([.. reached], new ulong[words], false);
        return false;
    }

    private void Move(int lot, int state)
    {
        if (Drawn[lot] is var before and >= 0)
        {
            loads[before]--;
            lotsAt[before].Remove(lot);
        }

        Drawn[lot] = state;
        if (state < 0)
            return;
        loads[state]++;
        lotsAt[state].Add(lot);
    }
}
