namespace LotDrawing.Rules;

/// <summary>Finds which seats are linked, seat by seat, from the pots themselves: docs/algorithm.md, section 4.</summary>
internal static class SeatLinks
{
    /// <param name="tables">The plan; its order is not looked at.</param>
    /// <param name="conflicts">Which two lots exclude each other.</param>
    internal static LinkedSets Find(PlanTables tables, Conflicts conflicts)
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
                if (conflicts.Meet(drawable[x], drawable[y]))
                    links.Link(x, y);
            }

            foreach (int state in drawable[x])
            {
                for (int y = tables.FirstSeat[state]; conflicts.NoMutual && y >= 0 && y < tables.FirstSeat[state] + tables.OwnSeats[state]; y++)
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
}
