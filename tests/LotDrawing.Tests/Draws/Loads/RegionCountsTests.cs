using System.Numerics;
using LotDrawing.Procedures.Loads;
using LotDrawing.Tests.Lots;

namespace LotDrawing.Tests.Draws.Loads;

/// <summary>The acceptance of a region's count: D(x) over its greatest value, D(x) = G(x)·2^(16x)·τ^(X − x), by long division.</summary>
public sealed class RegionCountsTests
{
    [Theory]
    [InlineData(1, 3, 4, 100_000, 1, 8)]
    [InlineData(2, 3, 3, 70_000, 0, 6)]
    [InlineData(0, 2, 5, 1, 0, 5)]
    [InlineData(1, 2, 4, 65_536, 2, 2)]
    public void A_count_is_accepted_by_its_share_of_the_greatest_weight(int lo, int hi, int states, int tilt, int least, int most)
    {
        var region = RegionLoads.Count(new LoadPolynomials(lo, hi), states, ownLots: true, CancellationToken.None);
        var counts = new RegionCounts(region, tilt, least, most);
        BigInteger[] weights = [.. Enumerable.Range(0, most + 1).Select(x => (region.Ways[x] << (16 * x)) * BigInteger.Pow(tilt, region.MostFree - x))];
        BigInteger greatest = weights[least..].Max();

        Assert.True(counts.IsPossible);
        Assert.Equal((least, most), (counts.Least, counts.Most));
        for (int x = least; x <= most; x++)
        {
            if (weights[x].IsZero || weights[x] == greatest)
            {
                var none = new GivenWords();
                Assert.Equal(!weights[x].IsZero, counts.Accept(ref none, x));
                continue;
            }

            AssertByLongDivision(counts, x, weights[x], greatest);
        }
    }

    /// <summary>Three States that serve twice at least cannot share fewer than three lots besides their own.</summary>
    [Fact]
    public void Where_no_count_has_a_way_none_is_possible()
    {
        var region = RegionLoads.Count(new LoadPolynomials(2, 3), states: 3, ownLots: true, CancellationToken.None);

        Assert.False(new RegionCounts(region, 1, 0, 2).IsPossible);
        Assert.True(new RegionCounts(region, 1, 0, 3).IsPossible);
    }

    /// <summary>Words that tie with the digits of the chance, and the last that misses by one.</summary>
    private static void AssertByLongDivision(RegionCounts counts, int x, BigInteger of, BigInteger among)
    {
        var tied = new List<uint>();
        for (int digit = 0; digit < 5; digit++)
        {
            var (quotient, rest) = BigInteger.DivRem(of << 32, among);
            of = rest;
            foreach (int miss in (int[])[-1, 1])
            {
                BigInteger last = quotient + miss;
                if (last < 0 || last > uint.MaxValue)
                    continue;
                var words = new GivenWords([.. tied, (uint)last]);
                Assert.Equal(miss < 0, counts.Accept(ref words, x));
                Assert.Equal(digit + 1, words.Taken);
            }

            tied.Add((uint)quotient);
        }
    }
}
