using System.Globalization;
using LotDrawing.Rules;

namespace LotDrawing.Procedures;

/// <summary>Whether a plan's lots can be spread over its States so that the load bounds hold, when all that open seats forbid one
/// another is forgotten: a flow from lots to States with lower and upper bounds. Where there is none, no drawing is valid.</summary>
/// <remarks>
/// Each open principal lot draws one of its pot; each additional lot draws one or, where its principal is not yet known, none.
/// Augmenting paths, breadth first (J. Edmonds and R. Karp, Theoretical improvements in algorithmic efficiency for network
/// flow problems, Journal of the ACM 19, 1972); a failed search leaves the set of States that proves the flow infeasible
/// (A. Hoffman, Some recent applications of the theory of linear inequalities to extremal combinatorial analysis, 1960).
/// </remarks>
internal sealed class LoadFlow
{
    private const int MostNames = 12;

    private readonly DrawPlan plan;
    private readonly FlowLots lots;
    private readonly List<int>[] lotsOf;
    private readonly int[] drawn;
    private readonly int[] loads;

    // One breadth-first search: the States reached, in order, each with the lot it was reached by and that lot's other end.
    private readonly List<int> reached = [];
    private readonly bool[] isReached;
    private readonly int[] via;
    private readonly int[] target;

    private LoadFlow(DrawPlan plan)
    {
        this.plan = plan;
        lots = new FlowLots(plan);
        lotsOf = [.. plan.States.Select(_ => new List<int>())];
        loads = [.. plan.LoadsInForce];
        drawn = new int[lots.Count];
        Array.Fill(drawn, -1);
        isReached = new bool[loads.Length];
        via = new int[loads.Length];
        target = new int[loads.Length];
    }

    /// <summary>Why no flow keeps the load bounds, in words; null when one does.</summary>
    internal static string? WhyInfeasible(DrawPlan plan) => new LoadFlow(plan).Solve();

    /// <summary>A flow: by seat, what it holds with the load bounds kept, whatever else is broken. Null when there is none.</summary>
    internal static SeatLots[]? Find(DrawPlan plan, out string? whyInfeasible)
    {
        var flow = new LoadFlow(plan);
        whyInfeasible = flow.Solve();
        if (whyInfeasible is not null)
            return null;
        SeatLots[] drawing = flow.lots.InForce();
        for (int i = 0; i < flow.drawn.Length; i++)
        {
            int seat = flow.lots.SeatOf(i);
            drawing[seat] = flow.lots.IsPrincipal(i) ? drawing[seat] with { Principal = flow.drawn[i] } : drawing[seat] with { Additional = flow.drawn[i] };
        }

        return drawing;
    }

    /// <summary>Lets every lot that must draw draw who has drawn least, and then balances the loads. Null, or why that cannot be.</summary>
    private string? Solve()
    {
        int[] counts = new int[loads.Length];
        for (int lot = 0; lot < drawn.Length; lot++)
        {
            if (lots.IsOptional(lot))
                continue;
            int best = -1;
            for (int i = 0; i < lots.PotCount(lot); i++)
            {
                int state = lots.InPot(lot, i);
                if (best < 0 || counts[state] < counts[best])
                    best = state;
            }

            counts[best]++;
            Move(lot, best);
        }

        for (int state = 0; state < loads.Length; state++)
        {
            while (loads[state] > plan.Load.Max)
            {
                if (!TryRelieve(state))
                    return TooFew();
            }

            while (loads[state] < plan.Load.Min)
            {
                if (!TrySupply(state))
                    return TooMany();
            }
        }

        return null;
    }

    /// <summary>Lets a State serve in one review fewer: a path of lots from it to one that may serve in one more.</summary>
    private bool TryRelieve(int state)
    {
        Begin(state);
        for (int next = 0; next < reached.Count; next++)
        {
            // The latest first, as a path is then likely to be short.
            var own = lotsOf[reached[next]];
            for (int i = own.Count - 1; i >= 0; i--)
            {
                int lot = own[i];
                if (lots.IsOptional(lot))
                    return Forwards(lot, -1);
                for (int j = 0; j < lots.PotCount(lot); j++)
                {
                    int other = lots.InPot(lot, j);
                    if (isReached[other])
                        continue;
                    if (loads[other] < plan.Load.Max)
                        return Forwards(lot, other);
                    Reach(other, lot, -1);
                }
            }
        }

        return false;
    }

    /// <summary>Lets a State serve in one review more: a path of lots to it from one that may serve in one fewer.</summary>
    private bool TrySupply(int state)
    {
        Begin(state);
        for (int next = 0; next < reached.Count; next++)
        {
            int to = reached[next];
            for (int lot = 0; lot < drawn.Length; lot++)
            {
                int from = drawn[lot];
                if ((from >= 0 && isReached[from]) || !lots.IsInPot(lot, to))
                    continue;
                if (from < 0 || loads[from] > plan.Load.Min)
                    return Backwards(lot, to);
                Reach(from, lot, to);
            }
        }

        return false;
    }

    private void Begin(int state)
    {
        Array.Clear(isReached);
        reached.Clear();
        Reach(state, -1, -1);
    }

    private void Reach(int state, int byLot, int towards)
    {
        isReached[state] = true;
        (via[state], target[state]) = (byLot, towards);
        reached.Add(state);
    }

    /// <summary>Moves the last lot of a path to the State at its end, and each before it to where the next one left.</summary>
    private bool Forwards(int lot, int state)
    {
        while (lot >= 0)
        {
            int left = drawn[lot];
            Move(lot, state);
            (lot, state) = (via[left], left);
        }

        return true;
    }

    /// <summary>Moves the first lot of a path to a State that was reached, and each after it one step nearer to who is short.</summary>
    private bool Backwards(int lot, int state)
    {
        while (lot >= 0)
        {
            Move(lot, state);
            (lot, state) = (via[state], target[state]);
        }

        return true;
    }

    private void Move(int lot, int state)
    {
        if (drawn[lot] is var before and >= 0)
        {
            loads[before]--;
            lotsOf[before].Remove(lot);
        }

        drawn[lot] = state;
        if (state < 0)
            return;
        loads[state]++;
        lotsOf[state].Add(lot);
    }

    /// <summary>The reached States hold lots that no other State can be drawn for, more than they may serve.</summary>
    private string TooFew()
    {
        long room = reached.Sum(state => (long)plan.Load.Max - plan.LoadInForce(state));
        return Text($"{LotsReached()} lots can draw only {Counted()}, who have room for {room} together (at most {plan.Load.Max} each)");
    }

    /// <summary>The reached States must serve more often than there are lots that can draw them.</summary>
    private string TooMany()
    {
        int need = reached.Sum(state => plan.Load.Min - plan.LoadInForce(state));
        return Text($"{Counted()} must be drawn {need} times together (at least {plan.Load.Min} each), but only {LotsReached()} lots can draw them");
    }

    private int LotsReached() => reached.Sum(state => lotsOf[state].Count);

    private string Counted()
    {
        string names = string.Join(", ", reached.Order().Take(MostNames).Select(state => plan.States[state]));
        return Text($"{reached.Count} of {plan.States.Length} ({names}{(reached.Count > MostNames ? ", …" : "")})");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
