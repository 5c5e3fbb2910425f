using System.Numerics;

namespace LotDrawing.Fairness.Tests.Tests;

/// <summary>The tails of the distributions against published tables and exact sums.</summary>
public sealed class ChanceTests
{
    /// <summary>Abramowitz and Stegun, Handbook of Mathematical Functions, table 26.8, and for large degrees of freedom the cube-root
    /// approximation of Wilson and Hilferty, good to its fourth place there.</summary>
    [Theory]
    [InlineData(1, 3.84146, 0.05, 1e-5)]
    [InlineData(10, 18.3070, 0.05, 1e-5)]
    [InlineData(10, 29.5883, 0.001, 1e-6)]
    [InlineData(100, 149.449, 0.001, 1e-6)]
    [InlineData(28718, 29464.3, 0.001, 2e-5)]
    public void Chi_square(double freedom, double x, double p, double error) =>
        Assert.InRange(Chance.ChiSquareUpper(freedom, x), p - error, p + error);

    /// <summary>Abramowitz and Stegun, table 26.9, to its three figures; and with one degree of freedom above and two below the closed form 1 − √(x / (x + 2)).</summary>
    [Theory]
    [InlineData(5, 10, 3.33, 0.05, 2e-4)]
    [InlineData(10, 20, 5.08, 0.001, 1e-5)]
    [InlineData(120, 120, 1.76, 0.001, 1e-4)]
    [InlineData(1, 2, 998, 0.0010005, 1e-6)]
    public void F(double freedom, double below, double x, double p, double error) =>
        Assert.InRange(Chance.FUpper(freedom, below, x), p - error, p + error);

    [Fact]
    public void Tails_far_out_stay_above_nothing_and_fall()
    {
        Assert.Equal(1, Chance.ChiSquareUpper(5, 0));
        Assert.Equal(Chance.Least, Chance.ChiSquareUpper(5, 1e9));
        Assert.InRange(Chance.ChiSquareUpper(28718, 32000), 1e-60, 1e-30);
        Assert.InRange(Chance.NormalTwoSided(10), 1.5e-23, 1.6e-23);
        Assert.Equal(Chance.Least, Chance.NormalTwoSided(1e6));
    }

    [Theory]
    [InlineData(0.025, 1.959964)]
    [InlineData(0.0005, 3.290527)]
    [InlineData(1e-9, 5.997807)]
    public void Normal_quantiles(double tail, double z) => Assert.Equal(z, Chance.NormalQuantile(tail), 5);

    /// <summary>The score's normal tail against the exact binomial tail, in whole numbers.</summary>
    [Theory]
    [InlineData(1000, 50, 1, 36)]
    [InlineData(1000, 50, 10, 250)]
    [InlineData(2000, 100, 4, 90)]
    [InlineData(5000, 250, 1, 55)]
    public void Binomial_scores(int n, int denominator, int numerator, int count)
    {
        double p = (double)numerator / denominator;
        bool upper = count > n * p;
        double exact = Tail(n, numerator, denominator, count, upper);

        double score = Chance.BinomialScore(count, n, p);

        Assert.Equal(upper, score > 0);
        Assert.InRange(Chance.NormalTwoSided(score) / 2 / exact, 0.9, 1.1);
    }

    /// <summary>One of two cells that share 226 lots: how often chance gives a score as large as the one of each count, in whole numbers. The
    /// score of a count of its own, divided by what the shared mean takes from its spread, gave a thirteenth of that below the mean.</summary>
    [Theory]
    [InlineData(68)]
    [InlineData(75)]
    [InlineData(158)]
    public void Shares_of_two_are_scored_as_shares(int count)
    {
        double exact = Tail(226, 1, 2, count, upper: count > 113);

        Assert.InRange(Chance.NormalTwoSided(Chance.BinomialScore(count, 226, 0.5)) / 2 / exact, 0.95, 1.05);
        if (count == 68)
            Assert.InRange(Chance.NormalTwoSided(Chance.BinomialScore(count, 3072, 113.0 / 3072) / Math.Sqrt(0.5)) / 2 / exact, 0.01, 0.2);
    }

    [Fact]
    public void A_count_as_expected_scores_nothing()
    {
        Assert.Equal(0, Chance.BinomialScore(100, 1000, 0.1));
        Assert.Equal(0, Chance.BinomialScore(7, 1000, 0));
        Assert.InRange(Chance.BinomialScore(101, 1000, 0.1), 0, 0.2);
    }

    private static double Tail(int n, int numerator, int denominator, int count, bool upper)
    {
        BigInteger term = BigInteger.Pow(denominator - numerator, n); // of 0 successes, over denominatorⁿ
        BigInteger sum = 0;
        for (int k = 0; k <= n; k++)
        {
            if (upper ? k >= count : k <= count)
                sum += term;
            if (k < n)
                term = term * (n - k) * numerator / (k + 1) / (denominator - numerator);
        }

        return Math.Exp(BigInteger.Log(sum) - (n * Math.Log(denominator)));
    }
}
