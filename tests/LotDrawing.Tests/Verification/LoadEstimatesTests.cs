using System.Numerics;
using LotDrawing.Verification;

namespace LotDrawing.Tests.Verification;

/// <summary>The verifier's floating-point numbers of loads v1 (docs/loads.md, section 5) against the exact ones: the bounds of the
/// errors hold, and they are narrow enough to be of use.</summary>
public sealed class LoadEstimatesTests
{
    private const double Narrow = 1e-9;

    /// <summary>Bounds, States and own lots: small and large, wide and narrow, with and without a least load.</summary>
    public static TheoryData<int, int, int, int> Regions => new()
    {
        { 1, 3, 5, 1 }, { 1, 3, 54, 1 }, { 1, 3, 35, 0 }, { 2, 2, 22, 0 }, { 2, 2, 9, 1 }, { 0, 4, 12, 1 }, { 0, 2, 40, 0 }, { 3, 9, 17, 1 }, { 1, 30, 20, 0 }, { 0, 25, 8, 1 },
    };

    [Theory]
    [MemberData(nameof(Regions))]
    public void The_exact_number_lies_within_the_bounds(int lo, int hi, int states, int own)
    {
        var estimates = new LoadEstimates(lo, hi, states, (lo + hi) / 2.0);
        BigInteger[] exact = new LoadCounts(lo, hi).Ways(states, own);
        int narrow = 0;
        for (int x = 0; x + 1 < exact.Length; x++)
        {
            var (least, most) = estimates.Ways((own * states) + x, own);
            var (nextLeast, nextMost) = estimates.Ways((own * states) + x + 1, own);
            if (exact[x].IsZero || exact[x + 1].IsZero || least <= 0 || nextLeast <= 0)
            {
                Assert.True(!exact[x].IsZero || least <= 0, $"{x} lots cannot be served, and the estimate is at least {least}");
                Assert.True(exact[x].IsZero || most > 0, $"{x} lots can be served, and the estimate is at most {most}");
                continue;
            }

            // Estimates are exact numbers but for one factor of them all, and rate^c/c!: so ratios of neighbours are compared.
            double ratio = Ratio(exact[x + 1], exact[x]) * estimates.Rate / ((own * states) + x + 1);
            Assert.InRange(ratio, nextLeast / most * (1 - 1e-15), nextMost / least * (1 + 1e-15));
            narrow += nextMost / least <= nextLeast / most * (1 + Narrow) ? 1 : 0;
        }

        // Bounds so wide that nothing lies outside would show nothing; where there is one load alone there are no neighbours.
        Assert.True(lo == hi || narrow > states / 4, $"{narrow} ratios of {exact.Length - 1} are known to {Narrow}");
    }

    /// <summary>Shares are chances whose mean is the load around which the numbers are the surest.</summary>
    [Theory]
    [MemberData(nameof(Regions))]
    public void A_States_loads_have_the_mean_that_is_asked_for(int lo, int hi, int states, int own)
    {
        double load = lo + ((own + 1) * (hi - lo) / 3.0);
        var estimates = new LoadEstimates(lo, hi, states, load);
        int[] loads = [.. Enumerable.Range(lo, hi - lo + 1)];

        Assert.InRange(loads.Sum(estimates.Share), 1 - 1e-12, 1 + 1e-12);
        Assert.InRange(loads.Sum(j => j * estimates.Share(j)), load - 1e-3, load + 1e-3);
        Assert.All(loads, j => Assert.Equal(estimates.Share(j), estimates.At(1, j)));
        Assert.Equal((0.0, 0.0), (estimates.At(2, (2 * lo) - 1), estimates.At(2, (2 * hi) + 1)));
        Assert.Equal(estimates.Share(lo) * estimates.Share(lo), estimates.At(2, 2 * lo));
        Assert.Equal(estimates.Share(hi) * estimates.Share(hi), estimates.At(2, 2 * hi));
    }

    /// <summary>The number of roundings that docs/loads.md, section 5, reckons with.</summary>
    [Fact]
    public void Roundings_are_as_many_as_are_written_down() => Assert.Equal((2 * 11) + ((7 - 3 + 4) * 5), new LoadEstimates(3, 7, 5, 5).Roundings(5, 11));

    /// <summary>Sixty States that serve none, or all of them forty reviews: so seldom that nothing is concluded but that it can be.</summary>
    [Fact]
    public void What_hardly_ever_comes_can_come_and_nothing_beyond()
    {
        var estimates = new LoadEstimates(0, 40, 60, 20);
        foreach (int lots in (int[])[0, 60 * 40])
        {
            var (least, most) = estimates.Ways(lots, own: 0);
            Assert.Equal(0.0, least);
            Assert.InRange(most, double.Epsilon, 1e-240);
        }

        Assert.Equal((0.0, 0.0), estimates.Ways(-1, own: 0));
        Assert.Equal((0.0, 0.0), estimates.Ways((60 * 40) + 1, own: 0));
        Assert.Equal((0.0, 0.0), new LoadEstimates(2, 40, 60, 20).Ways((2 * 60) - 1, own: 0));
    }

    [Fact]
    public void Numbers_that_overflow_are_of_no_use()
    {
        Assert.True(new LoadEstimates(0, 80, 5, 40).IsUsable);
        Assert.False(new LoadEstimates(0, 800, 5, 800).IsUsable);
    }

    private static double Ratio(BigInteger a, BigInteger b) => (double)((a << 200) / b) * Math.Pow(2, -200);
}
