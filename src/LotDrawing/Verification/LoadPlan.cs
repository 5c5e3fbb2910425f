using System.Numerics;

namespace LotDrawing.Verification;

/// <summary>What of a drawing by algorithm loads v1 follows before any word is taken, written from docs/loads.md, section 2: the
/// regions, how likely a lot falls in each, and how likely what falls is kept.</summary>
internal sealed class LoadPlan
{
    private readonly BigInteger[] tilts;
    private readonly Dictionary<int, LoadChance>[] accepted;

    /// <summary>By region, the number of free lots of the greatest weight, or -1 when none can come.</summary>
    private readonly int[] heaviest;

    internal LoadPlan(World world, LoadCountStore store)
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
        Counts = store.Of(Bounds(world.Rules.Mechanism.Load, world.Rules.Seats));
        tilts = Tilts();
        accepted = [.. Regions.Select(_ => new Dictionary<int, LoadChance>())];
        heaviest = [.. Enumerable.Range(0, Regions.Length).Select(Heaviest)];
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

    internal LoadCounts Counts { get; }

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

    internal int MostFree(int region) => Counts.MostFree(Regions[region].Length, Own);

    /// <summary>The chance that so many free lots of a region are kept: their weight in the greatest there is.</summary>
    /// <remarks>Of the weights D(x) only the ratio is asked, so what both have is left out.</remarks>
    internal LoadChance Accepted(int region, int x)
    {
        if (!accepted[region].TryGetValue(x, out LoadChance? chance))
        {
            var (weight, greatest) = Weights(region, x, heaviest[region]);
            accepted[region].Add(x, chance = new LoadChance(weight, greatest));
        }

        return chance;
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
        long[] wanted = [.. Regions.Select((region, k) => Math.Min(free * region.Length / States.Length, MostFree(k)))];
        bool byRatio = Enumerable.Range(0, Regions.Length).All(k =>
            wanted[k] < MostFree(k) && Ways(k)[wanted[k]].Sign > 0 && Ways(k)[wanted[k] + 1].Sign > 0);
        return byRatio
            ? [.. Regions.Select((_, k) => BigInteger.Max(1, (Ways(k)[wanted[k] + 1] << 16) / Ways(k)[wanted[k]]))]
            : TiltsBySteps(free);
    }

    private BigInteger[] Ways(int region) => Counts.Ways(Regions[region].Length, Own);

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

    /// <summary>The number of free lots of a region that has the greatest weight of those that can come.</summary>
    private int Heaviest(int region)
    {
        long least = 0;
        long greatest = 0;
        for (int from = 0; from < Regions.Length; from++)
        {
            foreach (int[] among in Allowed[from])
            {
                if (!among.Contains(region))
                    continue;
                greatest += Regions[from].Length;
                least += among.Length == 1 ? Regions[from].Length : 0;
            }
        }

        // Weights mostly rise to one top and fall behind it, and neighbours are compared at little cost: the one found is
        // compared from afar only where they rise again.
        int found = -1;
        bool falls = false;
        BigInteger[] ways = Ways(region);
        for (int x = (int)least; x <= Math.Min(greatest, MostFree(region)); x++)
        {
            if (found < 0)
            {
                found = ways[x].Sign > 0 ? x : -1;
                continue;
            }

            bool rises = IsHeavier(region, x, x - 1);
            if (rises && (!falls || IsHeavier(region, x, found)))
                (found, falls) = (x, false);
            else
                falls = true;
        }

        return found;
    }

    private bool IsHeavier(int region, int x, int than)
    {
        var (weight, other) = Weights(region, x, than);
        return weight > other;
    }

    /// <summary>Weights D of two numbers of free lots, both divided by the same: how many ways there are for x of them, weighed
    /// so that step 1 gives every drawing the same chance.</summary>
    private (BigInteger First, BigInteger Second) Weights(int region, int x, int y)
    {
        BigInteger[] ways = Ways(region);
        BigInteger power = BigInteger.Pow(tilts[region], Math.Abs(x - y));
        return x > y
            ? (ways[x] << (16 * (x - y)), ways[y] * power)
            : (ways[x] * power, ways[y] << (16 * (y - x)));
    }
}
