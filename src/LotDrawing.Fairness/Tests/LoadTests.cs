namespace LotDrawing.Fairness;

/// <summary>Whether interchangeable States serve in equally many reviews, and are reviewed by as many of each class.</summary>
internal static class LoadTests
{
    private const double LeastExpected = 1;

    internal static IEnumerable<RawResult> Of(Evidence evidence)
    {
        var chiSquare = new SumOfSquares();
        var largest = new Largest(Effect.ReviewsAHundredDraws);
        for (int column = 0; column < evidence.Classes.Length; column++)
            Look(evidence, column, chiSquare, largest);
        if (chiSquare.Freedom <= 0)
            yield break;
        yield return RawResult.Of("loads/chi-square", "Do interchangeable States serve in equally many reviews?", chiSquare, largest);
        yield return RawResult.Of("loads/largest", "Does any single State serve in too many or too few reviews?", largest);
    }

    /// <summary>The variance in one draw of a State's deviation from the mean load of those interchangeable with it, but for the factor (n − 1)/n.</summary>
    internal static double Variance(Evidence evidence, int column)
    {
        var moments = evidence.Tally.Moments;
        double n = evidence.Classes[column].Length;
        return ((moments.LoadSquares[column] / (double)moments.Draws) - (moments.ClassLoadSquares[column] / (double)moments.Draws / n)) / (n - 1);
    }

    private static void Look(Evidence evidence, int column, SumOfSquares chiSquare, Largest largest)
    {
        int[] states = evidence.Classes[column];
        int n = states.Length;
        double mean = states.Sum(state => (double)evidence.Tally.Load(state)) / n;
        if (n < 2 || mean < LeastExpected)
            return;
        double variance = Variance(evidence, column);
        if (variance <= 1e-9)
            return;

        double draws = evidence.Draws;
        var score = new LoadScore(evidence, column, variance);
        double error = Math.Sqrt(draws * variance * (n - 1) / n);
        chiSquare.Add(states.Sum(state => Square(evidence.Tally.Load(state) - mean)) / (draws * variance), n - 1, mean);
        foreach (int state in states)
        {
            double load = evidence.Tally.Load(state);
            largest.Look(
                score.Of(evidence.Tally.Load(state)),
                100 * (load - mean) / draws,
                100 * error / draws,
                () => FormattableString.Invariant($"{evidence.StateName(state)}: {100 * load / draws:0.000} reviews in a hundred draws, {100 * mean / draws:0.000} for those interchangeable with it"));
        }
    }

    private static double Square(double x) => x * x;
}
