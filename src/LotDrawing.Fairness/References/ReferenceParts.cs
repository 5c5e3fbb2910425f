namespace LotDrawing.Fairness;

/// <summary>Which seats a rule can touch together: those of the two sides of a possible mutual review, those of one review, and under load bounds all.</summary>
/// <remarks>Found pair by pair from the reference's own pots, without the engine's components.</remarks>
internal static class ReferenceParts
{
    /// <summary>The seats in parts that no rule connects, each in the order in which its seats are drawn.</summary>
    internal static int[][] Of(ReferenceSeats rules)
    {
        if (rules.Load.Bind)
            return [rules.Order];
        var reach = rules.Seats.Select(seat => Reach(seat, rules.StateCount)).ToList();
        int[] part = [.. Enumerable.Repeat(-1, rules.Seats.Length)];
        var parts = new List<int[]>();
        var open = new Stack<int>();
        foreach (int first in rules.Order)
        {
            if (part[first] >= 0)
                continue;
            part[first] = parts.Count;
            open.Push(first);
            while (open.TryPop(out int seat))
            {
                for (int other = 0; other < part.Length; other++)
                {
                    if (part[other] >= 0 || !AreConnected(rules, reach, seat, other))
                        continue;
                    part[other] = parts.Count;
                    open.Push(other);
                }
            }

            parts.Add([.. rules.Order.Where(seat => part[seat] == parts.Count)]);
        }

        return [.. parts];
    }

    private static bool AreConnected(ReferenceSeats rules, List<bool[]> reach, int a, int b)
    {
        (int ownerOfA, int ownerOfB) = (rules.Seats[a].Owner, rules.Seats[b].Owner);
        if (ownerOfA < 0 || ownerOfB < 0)
            return false;
        if (ownerOfA == ownerOfB)
            return rules.KeepsRegionsApart || reach[a].Zip(reach[b]).Any(both => both.First && both.Second);
        return rules.NoMutual && reach[a][ownerOfB] && reach[b][ownerOfA];
    }

    /// <summary>By State, whether it can be drawn for the seat, as principal or as additional State.</summary>
    private static bool[] Reach(ReferenceSeats.Seat seat, int states)
    {
        bool[] reach = new bool[states];
        foreach (int[] pot in seat.AdditionalPots.OfType<int[]>().Append(seat.Pot))
        {
            foreach (int state in pot)
                reach[state] = true;
        }

        return reach;
    }
}
