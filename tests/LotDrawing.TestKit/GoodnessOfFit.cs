namespace LotDrawing.TestKit;

/// <summary>Pearson's chi-square test of counts against exact chances.</summary>
public static class GoodnessOfFit
{
    /// <summary>The normal quantile of 1 − 10⁻⁶: a right law fails the test once in a million seeds; tests fix their seed.</summary>
    private const double Z = 4.753424;

    /// <summary>Whether counts of independent draws fit the chances at the level 10⁻⁶. Outcomes that cannot be fail at once;
    /// those expected fewer than 5 times are taken together.</summary>
    public static bool Fits<T>(IReadOnlyDictionary<T, double> chances, IReadOnlyDictionary<T, int> counts)
        where T : notnull
    {
        if (counts.Keys.Any(outcome => !chances.ContainsKey(outcome)))
            return false;
        int draws = counts.Values.Sum();
        var cells = chances.Select(chance => (Expected: chance.Value * draws, Count: (double)counts.GetValueOrDefault(chance.Key))).ToList();
        var rare = cells.Where(cell => cell.Expected < 5).ToList();
        cells.RemoveAll(cell => cell.Expected < 5);
        if (rare.Count > 0)
            cells.Add((rare.Sum(cell => cell.Expected), rare.Sum(cell => cell.Count)));
        double statistic = cells.Sum(cell => (cell.Count - cell.Expected) * (cell.Count - cell.Expected) / cell.Expected);
        return cells.Count == 1 || statistic <= Critical(cells.Count - 1);
    }

    /// <summary>What chi-square with so many degrees of freedom exceeds once in a million. E. B. Wilson and M. M. Hilferty, The distribution of chi-square, PNAS 17 (1931).</summary>
    public static double Critical(int freedom)
    {
        double a = 2.0 / (9 * freedom);
        return freedom * Math.Pow(1 - a + (Z * Math.Sqrt(a)), 3);
    }
}
