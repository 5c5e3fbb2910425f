namespace LotDrawing.Fairness;

/// <summary>Whether every State comes into every group as often as the group's size says.</summary>
/// <remarks>Within a regional group the States are interchangeable, and the counts of one draw are correlated by the quota alone: the
/// covariance of their deviations from the region's mean is one small matrix, had from the products of quotas.</remarks>
internal static class GroupTests
{
    private const double LeastExpected = 5;

    internal static IEnumerable<RawResult> Of(Evidence evidence)
    {
        var tally = evidence.Tally;
        int groups = tally.Shape.Groups;
        if (!tally.Shape.HasGroups || groups < 2)
            yield break;

        var largest = Single(evidence, groups);
        var chiSquare = new SumOfSquares();
        var g = new SumOfSquares();
        var quotas = new Largest(Effect.PercentagePoints);
        for (int region = 0; region < evidence.Regions.Length; region++)
        {
            Within(evidence, region, groups, chiSquare, g);
            Quotas(evidence, region, groups, quotas);
        }

        const string Question = "Does every State come into every group as often as its size says?";
        if (chiSquare.Freedom > 0)
            yield return RawResult.Of("groups/chi-square", Question, chiSquare, largest);
        if (g.Freedom > 0)
            yield return RawResult.Of("groups/g", Question, g, largest);
        yield return RawResult.Of("groups/largest", "Does any single State come into any group too often or too rarely?", largest);
        if (evidence.Regions.Length > 1)
            yield return new RawResult("groups/regions", "Is every regional group spread over the groups in proportion?", quotas.PValue) { Largest = quotas };
    }

    private static void Within(Evidence evidence, int region, int groups, SumOfSquares chiSquare, SumOfSquares g)
    {
        int[] states = evidence.Regions[region];
        int n = states.Length;
        if (n < 2)
            return;
        double draws = evidence.Draws;
        double[] mean = Mean(evidence, states, groups);
        var covariance = Within(evidence, region, groups, n);
        if (covariance.Rank == 0)
            return;

        double squares = 0;
        double ratio = 0;
        foreach (int state in states)
        {
            double[] deviation = [.. mean.Select((expected, group) => evidence.Tally.Group(state, group + 1) - expected)];
            squares += covariance.SquaredDistance(deviation) / draws;
            for (int group = 0; group < groups; group++)
            {
                long count = evidence.Tally.Group(state, group + 1);
                ratio += count > 0 ? 2 * count * Math.Log(count / mean[group]) : 0;
            }
        }

        double expected = mean.Where(count => count > 0).Min();
        if (expected < LeastExpected)
            return;
        double freedom = (n - 1.0) * covariance.Rank;
        chiSquare.Add(squares, freedom, expected);

        // Rao and Scott's mean design effect: what a sum of squares of independent counts would be larger by.
        double effect = Enumerable.Range(0, groups).Where(group => mean[group] > 0).Sum(group => covariance.Entries[group, group] * draws / mean[group]) / covariance.Rank;
        g.Add(ratio / effect, freedom, expected);
    }

    private static double[] Mean(Evidence evidence, int[] states, int groups) =>
        [.. Enumerable.Range(1, groups).Select(group => states.Sum(state => evidence.Tally.Group(state, group)) / (double)states.Length)];

    /// <summary>The covariance, in one draw, of a State's deviations from its region's means, but for the factor (n − 1)/n.</summary>
    private static Covariance Within(Evidence evidence, int region, int groups, int n)
    {
        var moments = evidence.Tally.Moments;
        double draws = moments.Draws;
        double[] entries = new double[groups * groups];
        for (int g = 0; g < groups; g++)
        {
            for (int h = 0; h < groups; h++)
            {
                double product = moments.QuotaProducts[(((region * groups) + g) * groups) + h] / draws;
                double own = g == h ? moments.Quotas[(region * groups) + g] / draws : 0;
                entries[(g * groups) + h] = (own - (product / n)) / (n - 1);
            }
        }

        return new Covariance(entries, groups);
    }

    /// <summary>Looks at how often each of a region's quotas is rounded up.</summary>
    /// <remarks>By the law a quota is the exact one, size · States / N, rounded down or up, and its mean is the exact one: over independent draws the times that it is
    /// rounded up are binomial with the exact quota's fraction, however small that is. Any other quota is impossible, whatever was measured.</remarks>
    private static void Quotas(Evidence evidence, int region, int groups, Largest largest)
    {
        var tally = evidence.Tally;
        int[] states = evidence.Regions[region];
        long draws = tally.Draws;
        for (int g = 0; g < groups; g++)
        {
            (long least, long rest) = Math.DivRem((long)states.Length * evidence.Subject.Sizes[g], evidence.Subject.StateCount);
            double chance = (double)rest / evidence.Subject.StateCount;
            long up = states.Sum(state => tally.Group(state, g + 1)) - (least * draws);
            bool isImpossible = up < 0 || up > (rest == 0 ? 0 : draws) || !AreRounded(tally.Moments, (region * groups) + g, g, groups, least, rest);
            if (rest == 0 && !isImpossible)
                continue; // it is as it must be, and nothing varies
            double mean = least + ((double)up / draws);
            int group = g + 1;
            largest.Look(
                isImpossible ? double.MaxValue : Chance.BinomialScore(up, draws, chance),
                100 * (mean - least - chance) / states.Length, // as a chance of each State of the region
                100 * Math.Sqrt(chance * (1 - chance) / draws) / states.Length,
                () => FormattableString.Invariant($"{evidence.Subject.RegionIds[region]} in group {group}: {mean:0.0000} States a draw, {least + chance:0.0000} in proportion{(isImpossible ? ", not always that number rounded down or up" : "")}"));
        }
    }

    /// <summary>Whether a quota was, in every draw of which moments are kept, the exact one rounded down or up.</summary>
    /// <remarks>(q − down)(q − up) is 0 for these two whole numbers and above 0 for all others, so its sum over the draws is 0 for them alone.</remarks>
    private static bool AreRounded(TallyMoments moments, int quota, int group, int groups, long down, long rest)
    {
        long up = rest == 0 ? down : down + 1;
        return moments.QuotaProducts[(quota * groups) + group] - ((down + up) * moments.Quotas[quota]) + (down * up * moments.Draws) == 0;
    }

    /// <summary>Each State and group by itself is a binomial count of a known chance.</summary>
    private static Largest Single(Evidence evidence, int groups)
    {
        var largest = new Largest(Effect.PercentagePoints);
        double draws = evidence.Draws;
        for (int state = 0; state < evidence.Subject.StateCount; state++)
        {
            for (int group = 1; group <= groups; group++)
            {
                double p = (double)evidence.Subject.Sizes[group - 1] / evidence.Subject.StateCount;
                long count = evidence.Tally.Group(state, group);
                (int s, int g) = (state, group);
                largest.Look(
                    Chance.BinomialScore(count, draws, p),
                    100 * ((count / draws) - p),
                    100 * Math.Sqrt(p * (1 - p) / draws),
                    () => FormattableString.Invariant($"{evidence.StateName(s)} in group {g}: {100 * count / draws:0.0000} % of the draws, {100 * p:0.0000} % by the group's size"));
            }
        }

        return largest;
    }
}
