using LotDrawing.Rules;

namespace LotDrawing.Procedures;

/// <summary>In how many reviews each State serves, and how many breaches of the bounds one more or one fewer would make.</summary>
internal sealed class LiveLoads
{
    private readonly DrawPlan plan;
    private readonly int[] loads;
    private readonly sbyte[] ifMore;
    private readonly sbyte[] ifFewer;
    private readonly int least;
    private readonly int most;

    internal LiveLoads(DrawPlan plan)
    {
        this.plan = plan;
        loads = new int[plan.States.Length];
        ifMore = new sbyte[plan.States.Length];
        ifFewer = new sbyte[plan.States.Length];
        least = plan.Load.Min;
        most = plan.Load.Max;
    }

    /// <summary>By how many reviews all States together are above the most or below the least.</summary>
    internal int Breaches
    {
        get
        {
            int breaches = 0;
            foreach (int load in loads)
                breaches += Math.Max(0, load - most) + Math.Max(0, least - load);
            return breaches;
        }
    }

    internal int this[int state] => loads[state];

    /// <summary>How many more breaches there would be if the State served in one more: 1, 0 or −1.</summary>
    internal int IfMore(int state) => ifMore[state];

    /// <summary>How many more breaches there would be if the State served in one fewer: 1, 0 or −1.</summary>
    internal int IfFewer(int state) => ifFewer[state];

    /// <summary>Goes back to what drawings in force give, without the principals that stay in seats of the plan: they are
    /// counted with what their seats hold.</summary>
    internal void Clear()
    {
        for (int state = 0; state < loads.Length; state++)
            Set(state, plan.LoadsInForce[state]);
        for (int seat = 0; seat < plan.SeatCount; seat++)
        {
            if (plan.PrincipalInForce(seat) is var staying and >= 0)
                Set(staying, loads[staying] - 1);
        }
    }

    /// <summary>Takes over the loads of another of the same plan.</summary>
    internal void CopyFrom(LiveLoads other)
    {
        other.loads.CopyTo(loads, 0);
        other.ifMore.CopyTo(ifMore, 0);
        other.ifFewer.CopyTo(ifFewer, 0);
    }

    /// <summary>Adds what a seat holds, and says how many more breaches there are.</summary>
    internal int Enter(SeatLots lots)
    {
        int more = Add(lots.Principal);
        return lots.Additional >= 0 ? more + Add(lots.Additional) : more;
    }

    /// <summary>Takes away what a seat holds, and says how many more breaches there are.</summary>
    internal int Leave(SeatLots lots)
    {
        int more = Remove(lots.Principal);
        return lots.Additional >= 0 ? more + Remove(lots.Additional) : more;
    }

    private int Add(int state)
    {
        int more = ifMore[state];
        Set(state, loads[state] + 1);
        return more;
    }

    private int Remove(int state)
    {
        int more = ifFewer[state];
        Set(state, loads[state] - 1);
        return more;
    }

    private void Set(int state, int load)
    {
        unchecked
        {
            loads[state] = load;
            ifMore[state] = (sbyte)((load >= most ? 1 : 0) - (load < least ? 1 : 0));
            ifFewer[state] = (sbyte)((load <= least ? 1 : 0) - (load > most ? 1 : 0));
        }
    }
}
