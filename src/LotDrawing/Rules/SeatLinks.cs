namespace LotDrawing.Rules;

/// <summary>Finds which seats hang together, seat by seat, from the pots themselves (DESIGN section 3).</summary>
internal static class SeatLinks
{
    /// <param name="tables">The plan; its order is not looked at.</param>
    /// <param name="distinctRegions">The roster when the reviewing States of one review must be of different regions, else null.</param>
    /// <param name="noMutual">Whether mutual reviews are ruled out.</param>
    internal static LinkedSets Find(PlanTables tables, RosterNumbers? distinctRegions, bool noMutual)
    {
        var links = new LinkedSets(tables.Seats.Length);
        var drawable = new HashSet<int>[tables.Seats.Length];
        for (int seat = 0; seat < drawable.Length; seat++)
            drawable[seat] = Drawable(tables, seat);

        for (int x = 0; x < drawable.Length; x++)
        {
            int owner = tables.Seats[x].Owner;
            if (owner < 0)
                continue;
            for (int y = tables.Seats[x].ReviewStart; y < x; y++)
            {
                if (drawable[x].Overlaps(drawable[y]) || ShareRegion(distinctRegions, drawable[x], drawable[y]))
                    links.Link(x, y);
            }

            foreach (int state in drawable[x])
            {
                for (int y = tables.FirstSeat[state]; noMutual && y >= 0 && y < tables.FirstSeat[state] + tables.OwnSeats[state]; y++)
                {
                    if (drawable[y].Contains(owner))
                        links.Link(x, y);
                }
            }
        }

        return links;
    }

    /// <summary>The States that can be drawn into the seat, as principal or as additional.</summary>
    private static HashSet<int> Drawable(PlanTables tables, int seat)
    {
        var pot = tables.Pot(seat);
        var states = pot.ToHashSet();
        if (tables.PrincipalInForce(seat) is var staying and >= 0)
            states.UnionWith(tables.AdditionalPot(seat, staying));
        foreach (int principal in pot.DistinctBy(state => tables.Instruments[state]))
            states.UnionWith(tables.AdditionalPot(seat, principal));
        return states;
    }

    private static bool ShareRegion(RosterNumbers? numbers, HashSet<int> a, HashSet<int> b) =>
        numbers?.Mechanism.DistinctRegions is not null
        && a.Select(state => numbers.Regions[state]).Intersect(b.Select(state => numbers.Regions[state])).Any();
}
