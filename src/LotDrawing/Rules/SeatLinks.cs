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
            for (int y = tables.Seats[x].ReviewStart; y < x; y++)
            {
                if (conflicts.Meet(drawable[x], drawable[y]))
                    links.Link(x, y);
            }

            foreach (int state in drawable[x])
            {
                for (int y = tables.FirstSeat[state]; conflicts.NoMutual && y < tables.FirstSeat[state] + tables.OwnSeats[state]; y++)
                {
                    if (drawable[y].Contains(owner))
                        links.Link(x, y);
                }
            }
        }

        return links;
    }

    /// <summary>The States that can be drawn into the seat, as principal or as additional.</summary>
    /// <remarks>Who can be drawn in addition to a principal is a principal too: it is party to all that the other is not, and the
    /// other to all that it is not, so each may be drawn in addition to the other.</remarks>
    private static HashSet<int> Drawable(PlanTables tables, int seat) =>
        [.. tables.PrincipalInForce(seat) is var staying and >= 0 ? tables.AdditionalPot(seat, staying) : tables.Pot(seat)];
}
