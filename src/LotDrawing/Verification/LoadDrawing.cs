namespace LotDrawing.Verification;

/// <summary>The first drawing of reviewing States by algorithm loads v1, written from docs/loads.md, section 2.</summary>
internal sealed class LoadDrawing
{
    private readonly World world;
    private readonly WordStream words;
    private readonly LoadPlan plan;
    private readonly int[] states;
    private readonly int[][] regions;
    private readonly int[] freeSeats;
    private readonly int own;
    private readonly int[] regionOf;
    private readonly int[] placeOf;

    private LoadDrawing(World world, WordStream words, LoadPlan plan)
    {
        (this.world, this.words, this.plan) = (world, words, plan);
        (states, regions, freeSeats, own) = (plan.States, plan.Regions, plan.FreeSeats, plan.Own);
        regionOf = new int[world.Codes.Length];
        placeOf = new int[world.Codes.Length];
        for (int k = 0; k < regions.Length; k++)
        {
            for (int i = 0; i < regions[k].Length; i++)
                (regionOf[regions[k][i]], placeOf[regions[k][i]]) = (k, i);
        }
    }

    /// <summary>Draws the reviewing States of all States and puts them in force. False when no valid drawing exists.</summary>
    internal static bool Draw(World world, WordStream words, LoadFinishingsStore store)
    {
        var plan = new LoadPlan(world, store);
        return plan.CanBegin() && new LoadDrawing(world, words, plan).Draw();
    }

    private bool Draw()
    {
        while (true)
        {
            long before = words.Left;
            if (DrawRegions() is { } counts && DrawWithin(counts.Seats, counts.Free) is { } drawn)
            {
                PutInForce(drawn);
                return true;
            }

            // A void round that took no word comes again and again.
            if (words.Left == before)
                return false;
        }
    }

    /// <summary>Step 1: from which region each free seat is drawn; null when the round is void.</summary>
    private (int[,] Seats, int[] Free)? DrawRegions()
    {
        int[,] seats = new int[states.Length, freeSeats.Length];
        int[] free = new int[regions.Length];
        for (int s = 0; s < states.Length; s++)
        {
            for (int f = 0; f < freeSeats.Length; f++)
            {
                int region = seats[s, f] = DrawRegion(plan.Allowed[regionOf[states[s]]][f]);
                if (++free[region] > plan.MostFree(region))
                    return null;
            }
        }

        for (int k = 0; k < regions.Length; k++)
        {
            if (!plan.Accepted(k, free[k]).Draw(words))
                return null;
        }

        return (seats, free);
    }

    private int DrawRegion(int[] among)
    {
        if (among.Length == 1)
            return among[0];
        uint sum = 0;
        foreach (int region in among)
            sum += plan.Tilt(region);
        uint drawn = words.Below(sum);
        uint running = 0;
        foreach (int region in among)
        {
            running += plan.Tilt(region);
            if (running > drawn)
                return region;
        }

        throw new InvalidOperationException("The tilts do not add up.");
    }

    /// <summary>Steps 2 and 3: the States; by State and seat, or null when the round is void.</summary>
    private int[,]? DrawWithin(int[,] seats, int[] free)
    {
        int[][] slots = [.. regions.Select((_, k) => DrawSlots(k, free[k]))];
        int[] next = [.. regions.Select(region => own * region.Length)];
        var reviews = new Dictionary<int, HashSet<int>>();
        int[,] drawn = new int[states.Length, world.Rules.Seats];
        for (int s = 0; s < states.Length; s++)
        {
            var reviewers = new HashSet<int>();
            reviews.Add(states[s], reviewers);
            if (own == 1)
            {
                int k = regionOf[states[s]];
                reviewers.Add(drawn[s, plan.OwnSeat] = regions[k][slots[k][placeOf[states[s]]]]);
            }
        }

        for (int s = 0; s < states.Length; s++)
        {
            int state = states[s];
            for (int f = 0; f < freeSeats.Length; f++)
            {
                int k = seats[s, f];
                int reviewer = regions[k][slots[k][next[k]++]];
                if (reviewer == state || reviews[reviewer].Contains(state) || !reviews[state].Add(reviewer))
                    return null;
                drawn[s, freeSeats[f]] = reviewer;
            }
        }

        return drawn;
    }

    /// <summary>Step 2: the lots of one region, own ones first.</summary>
    private int[] DrawSlots(int k, int free)
    {
        int count = regions[k].Length;
        int all = (own * count) + free;
        while (true)
        {
            var slots = new List<int>(all);
            int left = all;
            for (int i = 0; i < count; i++)
            {
                int load = plan.DrawLoad(k, count - i, left, words);
                for (int n = 0; n < load; n++)
                    slots.Add(i);
                left -= load;
            }

            int[] order = [.. slots];
            if (own == 1 && !ShuffleOwn(order, count))
                continue;
            for (int i = own * count; i <= all - 2; i++)
                Swap(order, i, i + words.Below(all - i));
            return order;
        }
    }

    private bool ShuffleOwn(int[] slots, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Swap(slots, i, i + words.Below(slots.Length - i));
            int drawn = slots[i];
            if (drawn == i || (drawn < i && slots[drawn] == i))
                return false;
        }

        return true;
    }

    private static void Swap(int[] slots, int i, int j) => (slots[i], slots[j]) = (slots[j], slots[i]);

    private void PutInForce(int[,] drawn)
    {
        for (int s = 0; s < states.Length; s++)
        {
            for (int seat = 0; seat < world.Rules.Seats; seat++)
                world.SetSeat(states[s], seat, drawn[s, seat], -1);
        }
    }
}
