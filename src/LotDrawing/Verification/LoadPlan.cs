using System.Numerics;

namespace LotDrawing.Verification;

/// <summary>What of a drawing by algorithm loads v1 follows before any word is taken, written from docs/loads.md, section 2: the
/// regions, how likely a lot falls in each, and how likely what falls is kept.</summary>
internal sealed class LoadPlan
{
    private readonly BigInteger[] tilts;
    private readonly LoadFinishings[] finishings;

    /// <summary>By region, how few and how many of all free seats can be drawn from it.</summary>
    private readonly (int Least, int Most)[] ranges;
    private readonly Dictionary<int, LoadChance>[] accepted;

    /// <summary>By region, the number of free lots of the greatest weight, or -1 when none can come.</summary>
    private readonly int[] heaviest;

    internal LoadPlan(World world, LoadFinishingsStore store)
    {
        States = [.. world.Present.Members()];
        var sides = world.Rules.Sides;
        OwnSeat = sides.IndexOf(SeatSide.SameRegion);
        FreeSeats = [.. Enumerable.Range(0, sides.Length).Where(seat => seat != OwnSeat)];
        Regions = sides.All(side => side == SeatSide.AnyRegion)
            ? [States]
            : [.. world.Rules.Mechanism.RegionalGroups
                .Order(StringComparer.Ordinal)
                .Select(id => world.InRegion(world.Rules.RegionOf(id)).Members().ToArray())
                .Where(members => members.Length > 0)];
        Allowed = [.. Enumerable.Range(0, Regions.Length).Select(k => FreeSeats.Select(seat => Enumerable.Range(0, Regions.Length)
            .Where(l => sides[seat] == SeatSide.AnyRegion || l != k).ToArray()).ToArray())];
        var bounds = Bounds(world.Rules.Mechanism.Load, world.Rules.Seats);
        ranges = [.. Regions.Select((_, k) => Range(k))];
        finishings = [.. Regions.Select((region, k) => Finishings(store, bounds, region.Length, ranges[k]))];
        tilts = Tilts();
        accepted = [.. Regions.Select(_ => new Dictionary<int, LoadChance>())];
        heaviest = [.. Enumerable.Range(0, Regions.Length)
            .Select(k => finishings[k].Heaviest(ranges[k].Least, ranges[k].Most, tilts[k]))];
    }

    internal int[] States { get; }

    /// <summary>The States of each region, in order.</summary>
    internal int[][] Regions { get; }

    internal int[] FreeSeats { get; }

    /// <summary>The seat whose lot is the State's own, of its own region, or -1.</summary>
    internal int OwnSeat { get; }

    /// <summary>How many own lots a State has.</summary>
    internal int Own => OwnSeat < 0 ? 0 : 1;

    /// <summary>By region of the State under review and free seat, the regions that it can be drawn from.</summary>
    internal int[][][] Allowed { get; }

    /// <summary>False when no valid drawing exists.</summary>
    internal bool CanBegin()
    {
        BigInteger sum = BigInteger.Zero;
        foreach (BigInteger tilt in tilts)
            sum += tilt;
        return sum < (BigInteger.One << 32)
            && heaviest.All(x => x >= 0)
            && Allowed.All(seats => seats.All(among => among.Length > 0));
    }

    /// <summary>How likely a lot falls in this region, beside others.</summary>
    internal uint Tilt(int region) => (uint)tilts[region];

    internal int MostFree(int region) => finishings[region].MostFree;

    /// <summary>The chance that so many free lots of a region are kept: their weight in the greatest there is.</summary>
    internal LoadChance Accepted(int region, int x)
    {
        if (!accepted[region].TryGetValue(x, out LoadChance? chance))
        {
            accepted[region].Add(x, chance = finishings[region].Accepted(x, heaviest[region], tilts[region]));
        }

        return chance;
    }

    /// <summary>The load of the next State of a region when so many States and so many lots of it are left.</summary>
    internal int DrawLoad(int region, int count, int lots, WordStream words) => finishings[region].DrawLoad(count, lots, words);

    private LoadFinishings Finishings(LoadFinishingsStore store, (int Lo, int Hi) bounds, int states, (int Least, int Most) range)
    {
        int expected = FreeSeats.Length * states;

        // No State can have more lots than there are, and what bounds allow beyond that makes no difference.
        int lots = (Own * states) + Math.Max(range.Most, expected + 1);
        return store.Of((bounds.Lo, Math.Max(bounds.Lo, Math.Min(bounds.Hi, lots))), states, Own, Math.Clamp(expected, range.Least, range.Most));
    }

    private static (int Lo, int Hi) Bounds(LoadBounds load, int seats)
    {
        if (seats == load.Max)
            return (load.Max, load.Max);
        return seats == load.Min ? (load.Min, load.Min) : (load.Min, load.Max);
    }

    private BigInteger[] Tilts()
    {
        BigInteger[] ones = [.. Regions.Select(_ => BigInteger.One)];
        if (Regions.Length == 1 || FreeSeats.Length == 0)
            return ones;
        long free = (long)States.Length * FreeSeats.Length;
        int[] wanted = [.. Regions.Select((region, k) => Math.Min(FreeSeats.Length * region.Length, MostFree(k)))];
        bool byRatio = finishings.Select((ways, k) => ways.IsPossible(wanted[k]) && ways.IsPossible(wanted[k] + 1)).All(both => both);
        return byRatio
            ? [.. finishings.Select((ways, k) => BigInteger.Max(1, ways.Tilt(wanted[k])))]
            : TiltsBySteps(free);
    }

    private BigInteger[] TiltsBySteps(long free)
    {
        BigInteger[] tilt = [.. Regions.Select(region => (BigInteger)region.Length << 16)];
        for (int step = 0; step < 64; step++)
        {
            var expected = new BigInteger[Regions.Length];
            for (int f = 0; f < FreeSeats.Length; f++)
            {
                for (int k = 0; k < Regions.Length; k++)
                {
                    BigInteger sum = BigInteger.Zero;
                    foreach (int l in Allowed[k][f])
                        sum += tilt[l];
                    foreach (int l in Allowed[k][f])
                        expected[l] += ((Regions[k].Length * tilt[l]) << 32) / sum;
                }
            }

            for (int l = 0; l < Regions.Length; l++)
                tilt[l] = BigInteger.Max(1, tilt[l] * (((BigInteger)free * Regions[l].Length << 32) / States.Length) / BigInteger.Max(1, expected[l]));
        }

        return tilt;
    }

    private (int Least, int Most) Range(int region)
    {
        int least = 0;
        int most = 0;
        for (int from = 0; from < Regions.Length; from++)
        {
            foreach (int[] among in Allowed[from])
            {
                if (Array.BinarySearch(among, region) < 0)
                    continue;
                most += Regions[from].Length;
                least += among.Length == 1 ? Regions[from].Length : 0;
            }
        }

        return (least, most);
    }
}
