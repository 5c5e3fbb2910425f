using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace LotDrawing.Fairness;

/// <summary>The distributions that the tests need, with tails that stay accurate far out.</summary>
internal static class Chance
{
    /// <summary>The least p-value that is told apart from 0.</summary>
    internal const double Least = 1e-300;

    /// <summary>P(|Z| ≥ |z|) of a standard normal Z.</summary>
    internal static double NormalTwoSided(double z) => Math.Max(Least, SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2)));

    /// <summary>The z that a standard normal exceeds with this probability, for p up to a half.</summary>
    internal static double NormalQuantile(double upperTail) => -Normal.InvCDF(0, 1, Math.Clamp(upperTail, Least, 0.5));

    /// <summary>P(X ≥ x) of a chi-square with so many degrees of freedom.</summary>
    internal static double ChiSquareUpper(double freedom, double x) => GammaUpper(freedom, 2 * freedom, x);

    /// <summary>P(X ≥ x) of a gamma with this mean and variance: a scaled chi-square.</summary>
    internal static double GammaUpper(double mean, double variance, double x)
    {
        if (x <= 0)
            return 1;
        double shape = mean * mean / variance;
        double at = x * mean / variance;

        // Far out the continued fraction would only underflow.
        return at > shape + (80 * Math.Sqrt(shape)) + 800 ? Least : Math.Clamp(SpecialFunctions.GammaUpperRegularized(shape, at), Least, 1);
    }

    /// <summary>P(X ≥ x) of an F with so many degrees of freedom.</summary>
    internal static double FUpper(double freedom, double below, double x) =>
        x <= 0 ? 1 : Math.Clamp(SpecialFunctions.BetaRegularized(below / 2, freedom / 2, below / (below + (freedom * x))), Least, 1);

    /// <summary>A standard normal score for <paramref name="count"/> successes in n trials of chance p.</summary>
    /// <remarks>D. B. Peizer and J. W. Pratt, A normal approximation for binomial, F, beta, and other common, related tail
    /// probabilities, Journal of the American Statistical Association 63 (1968), with half a success taken off on the side
    /// of the tail: good to three figures far into the tails, where the plain z-score is off by factors.</remarks>
    internal static double BinomialScore(double count, double n, double p)
    {
        double q = 1 - p;
        if (p <= 0 || q <= 0 || Math.Abs(count - (n * p)) <= 0.5)
            return 0;
        double k = count > n * p ? count - 0.5 : count + 0.5;
        double d = k - (n * p) + ((q - p) / 6);
        double spread = (1 + (q * Skew(k / (n * p))) + (p * Skew((n - k) / (n * q)))) / ((n + (1.0 / 6)) * p * q);
        return d * (k - (n * p)) < 0 ? 0 : d * Math.Sqrt(spread);
    }

    /// <summary>(1 − x² + 2x ln x) / (1 − x)², which is 0 at 1.</summary>
    private static double Skew(double x)
    {
        double away = 1 - x;
        if (Math.Abs(away) < 1e-3)
            return away * ((1.0 / 3) + (away / 6));
        return x <= 0 ? 1 : (1 - (x * x) + (2 * x * Math.Log(x))) / (away * away);
    }
}
