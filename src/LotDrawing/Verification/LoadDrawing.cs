using System.Numerics;

namespace LotDrawing.Verification;

/// <summary>The first drawing of reviewing States by algorithm loads v1, written from docs/loads.md, section 2.</summary>
internal sealed class LoadDrawing
{
    private readonly World world;
    private readonly WordStream words;
    private readonly int[] states;
    private readonly int own;
    private readonly int[] freeSeats;
    private readonly int ownSeat;
    private readonly List<int[]> regions = [];
    private readonly int[] regionOf;
    private readonly int[] placeOf;
    private readonly RegionTable[] tables;
    private readonly BigInteger[] tilts;
    private readonly Dictionary<int, Chance>[] accepted;
    private readonly BigInteger[] most;

    /// <summary>By region of the State under review and free seat, the regions that it can be drawn from.</summary>
    private readonly int[][][] allowed;

    private LoadDrawing(World world, WordStream words, LoadTableStore store)
    {
        this.world = world;
        this.words = words;
        states = [.. world.Present.Members()];
        var sides = world.Rules.Sides;
        ownSeat = sides.IndexOf(SeatSide.SameRegion);
        own = ownSeat < 0 ? 0 : 1;
        freeSeats = [.. Enumerable.Range(0, sides.Length).Where(seat => seat != ownSeat)];
        regionOf = new int[world.Codes.Length];
        placeOf = new int[world.Codes.Length];
        if (sides.All(side => side == SeatSide.AnyRegion))
            regions.Add(states);
        else
        {
            regions.AddRange(world.Rules.Mechanism.RegionalGroups
                .Order(StringComparer.Ordinal)
                .Select(id => world.InRegion(world.Rules.RegionOf(id)).Members().ToArray())
                .Where(members => members.Length > 0));
        }

        for (int k = 0; k < regions.Count; k++)
        {
            for (int i = 0; i < regions[k].Length; i++)
                (regionOf[regions[k][i]], placeOf[regions[k][i]]) = (k, i);
        }

        allowed = [.. Enumerable.Range(0, regions.Count).Select(k => freeSeats.Select(seat => Enumerable.Range(0, regions.Count)
            .Where(l => sides[seat] == SeatSide.AnyRegion || l != k).ToArray()).ToArray())];
        var (lo, hi) = Bounds();
        tables = [.. regions.Select(region => store.Of(region.Length, own, lo, hi))];
        tilts = Tilts();
        accepted = [.. regions.Select(_ => new Dictionary<int, Chance>())];
        most = [.. Enumerable.Range(0, regions.Count).Select(Most)];
    }

    /// <summary>Draws the reviewing States of all States and puts them in force. False when no valid drawing exists.</summary>
    internal static bool Draw(World world, WordStream words, LoadTableStore store)
    {
        var drawing = new LoadDrawing(world, words, store);
        return drawing.CanBegin() && drawing.Draw();
    }

    private (int Lo, int Hi) Bounds()
    {
        LoadBounds load = world.Rules.Mechanism.Load;
        long lots = (long)states.Length * world.Rules.Seats;
        if (lots == (long)states.Length * load.Max)
            return (load.Max, load.Max);
        return lots == (long)states.Length * load.Min ? (load.Min, load.Min) : (load.Min, load.Max);
    }

    private BigInteger[] Tilts()
    {
        BigInteger[] ones = [.. regions.Select(_ => BigInteger.One)];
        if (regions.Count == 1 || freeSeats.Length == 0)
            return ones;
        long free = (long)states.Length * freeSeats.Length;
        long[] wanted = [.. regions.Select((region, k) => Math.Min(free * region.Length / states.Length, tables[k].MaxFree))];
        bool byRatio = Enumerable.Range(0, regions.Count).All(k =>
            wanted[k] < tables[k].MaxFree && tables[k].Ways[wanted[k]].Sign > 0 && tables[k].Ways[wanted[k] + 1].Sign > 0);
        return byRatio
            ? [.. regions.Select((_, k) => BigInteger.Max(1, (tables[k].Ways[wanted[k] + 1] << 16) / tables[k].Ways[wanted[k]]))]
            : TiltsBySteps(free);
    }

    private BigInteger[] TiltsBySteps(long free)
    {
        BigInteger[] tilt = [.. regions.Select(region => (BigInteger)region.Length << 16)];
        for (int step = 0; step < 64; step++)
        {
            var expected = new BigInteger[regions.Count];
            for (int f = 0; f < freeSeats.Length; f++)
            {
                for (int k = 0; k < regions.Count; k++)
                {
                    BigInteger sum = BigInteger.Zero;
                    foreach (int l in allowed[k][f])
                        sum += tilt[l];
                    foreach (int l in allowed[k][f])
                        expected[l] += ((regions[k].Length * tilt[l]) << 32) / sum;
                }
            }

            for (int l = 0; l < regions.Count; l++)
                tilt[l] = BigInteger.Max(1, tilt[l] * (((BigInteger)free * regions[l].Length << 32) / states.Length) / BigInteger.Max(1, expected[l]));
        }

        return tilt;
    }

    /// <summary>D(x): how many ways there are for x free lots, weighed so that step 1 gives every drawing the same chance.</summary>
    private BigInteger Weight(int k, int x) =>
        (tables[k].Ways[x] << (16 * x)) * BigInteger.Pow(tilts[k], tables[k].MaxFree - x);

    /// <summary>The greatest weight that can come, or 0 when none can.</summary>
    private BigInteger Most(int k)
    {
        long least = 0;
        long greatest = 0;
        for (int from = 0; from < regions.Count; from++)
        {
            foreach (int[] among in allowed[from])
            {
                if (!among.Contains(k))
                    continue;
                greatest += regions[from].Length;
                least += among.Length == 1 ? regions[from].Length : 0;
            }
        }

        BigInteger found = BigInteger.Zero;
        for (long x = least; x <= Math.Min(greatest, tables[k].MaxFree); x++)
            found = BigInteger.Max(found, Weight(k, (int)x));
        return found;
    }

    private bool CanBegin()
    {
        BigInteger sum = BigInteger.Zero;
        foreach (BigInteger tilt in tilts)
            sum += tilt;
        return sum < (BigInteger.One << 32)
            && most.All(weight => weight.Sign > 0)
            && allowed.All(seats => seats.All(among => among.Length > 0));
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
        int[] free = new int[regions.Count];
        for (int s = 0; s < states.Length; s++)
        {
            for (int f = 0; f < freeSeats.Length; f++)
            {
                int region = seats[s, f] = DrawRegion(allowed[regionOf[states[s]]][f]);
                if (++free[region] > tables[region].MaxFree)
                    return null;
            }
        }

        for (int k = 0; k < regions.Count; k++)
        {
            if (!accepted[k].TryGetValue(free[k], out Chance? chance))
                accepted[k].Add(free[k], chance = new Chance(Weight(k, free[k]), most[k]));
            if (!chance.Draw(words))
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
            sum += (uint)tilts[region];
        uint drawn = words.Below(sum);
        uint running = 0;
        foreach (int region in among)
        {
            running += (uint)tilts[region];
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
                reviewers.Add(drawn[s, ownSeat] = regions[k][slots[k][placeOf[states[s]]]]);
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
                int load = tables[k].DrawLoad(count - i, left, words);
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

/// <summary>Tables of regions once made: a record may draw by the same numbers again and again.</summary>
internal sealed class LoadTableStore
{
    private readonly Dictionary<(int States, int Own, int Lo, int Hi), RegionTable> tables = [];

    internal RegionTable Of(int states, int own, int lo, int hi)
    {
        if (!tables.TryGetValue((states, own, lo, hi), out RegionTable? table))
            tables.Add((states, own, lo, hi), table = new RegionTable(states, own, lo, hi));
        return table;
    }
}
