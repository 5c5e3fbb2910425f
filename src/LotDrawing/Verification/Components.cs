namespace LotDrawing.Verification;

/// <summary>Which seats to be drawn are linked, directly or through others. docs/algorithm.md, section 4.</summary>
internal sealed class Components
{
    private readonly World world;
    private readonly IReadOnlyList<SeatToDraw> seats;
    private readonly int[] parent;

    private Components(World world, IReadOnlyList<SeatToDraw> seats)
    {
        this.world = world;
        this.seats = seats;
        parent = [.. Enumerable.Range(0, seats.Count)];
    }

    /// <summary>The components in order of their lowest seat, the seats of each in order.</summary>
    /// <param name="world">What is in force.</param>
    /// <param name="seats">The seats in order, with their pots.</param>
    internal static List<List<SeatToDraw>> Of(World world, IReadOnlyList<SeatToDraw> seats)
    {
        var components = new Components(world, seats);
        components.Link();
        var all = new List<List<SeatToDraw>>();
        var byRoot = new Dictionary<int, List<SeatToDraw>>();
        for (int i = 0; i < seats.Count; i++)
        {
            int root = components.Root(i);
            if (!byRoot.TryGetValue(root, out var component))
            {
                byRoot.Add(root, component = []);
                all.Add(component);
            }

            component.Add(seats[i]);
        }

        return all;
    }

    private void Link()
    {
        // By State: where its seats begin, and whom they can be given to.
        var first = new Dictionary<int, (int Start, int End)>();
        var drawable = new Dictionary<int, StateSet>();
        var owners = new StateSet(world.Codes.Length);
        for (int start = 0, end; start < seats.Count; start = end)
        {
            int state = seats[start].State;
            var all = new StateSet(world.Codes.Length);
            for (end = start; end < seats.Count && seats[end].State == state; end++)
                all.UnionWith(seats[end].Drawable);
            first.Add(state, (start, end));
            drawable.Add(state, all);
            owners.Add(state);
            LinkWithin(start, end);
        }

        if (!world.Rules.NoMutualReviews)
            return;
        foreach (var (state, theirs) in drawable)
        {
            theirs.IntersectWith(owners);
            for (int other = theirs.Next(state + 1); other >= 0; other = theirs.Next(other + 1))
            {
                if (drawable[other].Has(state))
                    LinkBetween(first[state], other, first[other], state);
            }
        }
    }

    /// <summary>Seats of one State.</summary>
    private void LinkWithin(int start, int end)
    {
        for (int x = start; x < end; x++)
        {
            for (int y = x + 1; y < end; y++)
            {
                if (Root(x) != Root(y) && (seats[x].Drawable.Overlaps(seats[y].Drawable) || ShareRegion(seats[x], seats[y])))
                    Join(x, y);
            }
        }
    }

    private bool ShareRegion(SeatToDraw x, SeatToDraw y)
    {
        if (!world.Rules.DistinctRegions)
            return false;
        for (int region = 0; region < world.Rules.Mechanism.RegionalGroups.Length; region++)
        {
            if (x.Drawable.Overlaps(world.InRegion(region)) && y.Drawable.Overlaps(world.InRegion(region)))
                return true;
        }

        return false;
    }

    /// <summary>All seats of one State that another can be drawn into, with all seats of the other that it can be drawn into.</summary>
    private void LinkBetween((int Start, int End) one, int other, (int Start, int End) theirs, int state)
    {
        int met = -1;
        for (int x = one.Start; x < one.End; x++)
            Meet(x, other);
        for (int y = theirs.Start; y < theirs.End; y++)
            Meet(y, state);

        void Meet(int seat, int drawn)
        {
            if (!seats[seat].Drawable.Has(drawn))
                return;
            if (met >= 0)
                Join(met, seat);
            met = seat;
        }
    }

    private int Root(int seat)
    {
        while (parent[seat] != seat)
            seat = parent[seat] = parent[parent[seat]];
        return seat;
    }

    private void Join(int x, int y)
    {
        (x, y) = (Root(x), Root(y));
        parent[Math.Max(x, y)] = Math.Min(x, y);
    }
}
