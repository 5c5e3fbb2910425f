namespace LotDrawing.Fairness;

/// <summary>Holm's correction: the probability of calling anything unfair that is fair stays below the level, however the
/// tests are correlated.</summary>
/// <remarks>S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6 (1979).</remarks>
internal static class Holm
{
    /// <summary>The adjusted p-values, in the order given; a test fails at a level when its adjusted p-value is at most the level.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is not between 0 and 1.</exception>
    internal static double[] Adjust(IReadOnlyList<double> pValues)
    {
        ArgumentNullException.ThrowIfNull(pValues);
        foreach (double p in pValues)
        {
            if (!(p >= 0 && p <= 1))
                throw new ArgumentOutOfRangeException(nameof(pValues), p, "A p-value is between 0 and 1.");
        }

        double[] adjusted = new double[pValues.Count];
        double least = 0;
        int rank = 0;
        foreach (int test in Enumerable.Range(0, pValues.Count).OrderBy(test => pValues[test]))
        {
            least = Math.Max(least, Math.Min(1, pValues[test] * (pValues.Count - rank++)));
            adjusted[test] = least;
        }

        return adjusted;
    }
}
