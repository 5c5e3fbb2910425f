namespace LotDrawing.Solver.Deciding;

/// <summary>Proves in whole numbers that rows of counts contradict one another (Farkas's lemma): each taken so many times, they
/// add up to what no counts can reach. Whoever names the times, the sum is a proof or it is none.</summary>
internal static class CountProof
{
    /// <summary>Prices are fractions with small denominators; this is a multiple of the numbers up to 10.</summary>
    private const long Scale = 2_520;

    /// <summary>No row is taken more often than this, so that the sums stay far from the greatest whole number.</summary>
    private const double MostTimes = 100_000;

    /// <summary>The numbers of the rules whose rows add up to a contradiction; null when they do not.</summary>
    internal static HashSet<int>? Of(CountRows rows, IEnumerable<double> prices)
    {
        var named = new HashSet<int>();
        long[] sums = new long[rows.Counts.Count];
        long bound = 0;
        foreach (var (row, price) in rows.Rows.Zip(prices))
        {
            // A row taken less than no times would say its opposite: a price below 0 is a wrong hint, and counts as none.
            long times = (long)Math.Round(Math.Clamp(price, 0, MostTimes) * Scale) * (row.IsLeast ? 1 : -1);
            if (times == 0)
                continue;
            bound += times * row.Bound;
            foreach (int count in row.Plus)
                sums[count] += times;
            foreach (int count in row.Minus)
                sums[count] -= times;
            named.UnionWith(row.Rules);
        }

        // The rows say that the sum is at least the bound; this is the most it can be.
        long most = sums.Zip(rows.Counts, (sum, count) => sum * (sum > 0 ? count.Most : count.Least)).Sum();
        return most < bound ? named : null;
    }
}
