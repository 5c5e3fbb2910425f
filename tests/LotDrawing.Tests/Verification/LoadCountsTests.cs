using System.Numerics;
using LotDrawing.Verification;

namespace LotDrawing.Tests.Verification;

/// <summary>The verifier's counts of loads v1 against every way written down: docs/loads.md, section 2.</summary>
public sealed class LoadCountsTests
{
    private const int MostLots = 7;

    public static TheoryData<int, int, int> Bounds => new()
    {
        { 0, 1, 1 }, { 0, 1, 3 }, { 0, 2, 2 }, { 0, 2, 3 }, { 0, 3, 4 }, { 1, 1, 3 }, { 1, 2, 3 }, { 1, 2, 4 }, { 1, 3, 2 }, { 1, 3, 3 }, { 2, 2, 3 }, { 2, 3, 2 }, { 2, 3, 3 }, { 2, 4, 2 }, { 3, 3, 2 }, { 3, 4, 2 },
    };

    /// <summary>The counts are kept times the factorial of the greatest load, once for each State.</summary>
    [Theory]
    [MemberData(nameof(Bounds))]
    public void Every_way_to_serve_the_lots_is_counted_once(int lo, int hi, int states)
    {
        var counts = new LoadCounts(lo, hi);
        BigInteger times = BigInteger.Pow(Factorial(hi), states);

        foreach (int own in (int[])[0, 1])
        {
            BigInteger[] ways = counts.Ways(states, own);
            Assert.Equal(((hi - own) * states) + 1, ways.Length);
            Assert.Same(ways, counts.Ways(states, own));
            for (int x = 0; x < ways.Length && (own * states) + x <= MostLots; x++)
                Assert.Equal(times * Written(lo, hi, states, own, x).Count, ways[x]);
        }
    }

    /// <summary>Of the ways without own lots: in how many the first State has each load, of those in which it has no lower one.</summary>
    [Theory]
    [MemberData(nameof(Bounds))]
    public void The_load_of_the_next_State_is_counted_of_those_not_drawn_before(int lo, int hi, int states)
    {
        var counts = new LoadCounts(lo, hi);
        for (int lots = lo * states; lots <= Math.Min(hi * states, MostLots); lots++)
        {
            List<int[]> all = Written(lo, hi, states, own: 0, lots);
            for (int load = lo; load <= hi; load++)
            {
                int expected = all.Count(way => way.Count(state => state == 0) == load);
                int left = all.Count(way => way.Count(state => state == 0) >= load);
                var (served, of) = counts.Load(states, lots, load);
                Assert.Equal(expected * of, left * served);
                Assert.Equal(left == 0, of.IsZero);
            }

            Assert.Equal(Enumerable.Range(lo, hi - lo + 1).Count(load => all.Exists(way => way.Count(state => state == 0) >= load)), counts.Loads(states, lots).Length);
        }
    }

    /// <summary>Each way as the State that serves each lot: the own lots of States 0, 1, …, if there are any, then the free ones.</summary>
    private static List<int[]> Written(int lo, int hi, int states, int own, int free)
    {
        var ways = new List<int[]>();
        int[] way = new int[(own * states) + free];
        Next(0);
        return ways;

        void Next(int lot)
        {
            if (lot == way.Length)
            {
                bool keepsLoads = Enumerable.Range(0, states).All(state => way.Count(serving => serving == state) is var load && load >= lo && load <= hi);
                bool keepsOwn = own == 0 || Enumerable.Range(0, states).All(state => way[state] != state && way[way[state]] != state);
                if (keepsLoads && keepsOwn)
                    ways.Add([.. way]);
                return;
            }

            for (way[lot] = 0; way[lot] < states; way[lot]++)
                Next(lot + 1);
        }
    }

    private static BigInteger Factorial(int n) => n < 2 ? 1 : n * Factorial(n - 1);
}
