namespace LotDrawing.Fairness;

/// <summary>The standard normal score of a State's reviews over all draws, among those interchangeable with it.</summary>
/// <remarks>As that of a pair, it is scored as a share of the total, which is binomial with the chance of one State among all if the lots of a draw are independent; by how much
/// more or less it varies in one draw, the score is stretched. Reviews that every State has in every draw are not counted, and where most States have the most that any
/// has, what they lack of it is counted instead: the rarer it is, the more its skewness matters, and the more nearly independent it is.</remarks>
internal sealed class LoadScore
{
    private readonly long draws;
    private readonly long origin;
    private readonly bool isFromAbove;
    private readonly long total;
    private readonly double share;
    private readonly double stretch = 1;

    /// <param name="evidence">What was counted.</param>
    /// <param name="column">The class of States.</param>
    /// <param name="variance">That of <see cref="LoadTests.Variance"/>, above 0.</param>
    internal LoadScore(Evidence evidence, int column, double variance)
    {
        int[] states = evidence.Classes[column];
        int n = states.Length;
        draws = evidence.Tally.Draws;
        share = 1.0 / n;
        (long least, long? most) = Range(evidence, states);
        long sum = states.Sum(state => evidence.Tally.Load(state));
        long above = sum - (n * draws * least);
        long below = most is { } greatest ? (n * draws * greatest) - sum : long.MaxValue;
        isFromAbove = below < above;
        (origin, total) = isFromAbove ? (most!.Value, below) : (least, above);
        if (total * (evidence.Tally.Moments.Draws / (double)draws) >= OrbitTable.LeastForStretch)
            stretch = Math.Sqrt(total / (double)draws * share / variance);
    }

    /// <summary>The score of so many reviews.</summary>
    internal double Of(long load)
    {
        long counted = isFromAbove ? (origin * draws) - load : load - (origin * draws);
        return (isFromAbove ? -stretch : stretch) * Chance.BinomialScore(counted, total, share);
    }

    /// <summary>The least and the most reviews of any of them in any draw; null where the last bin, which takes all above, was reached.</summary>
    private static (long Least, long? Most) Range(Evidence evidence, int[] states)
    {
        int bins = evidence.Tally.Shape.LoadBins;
        var seen = Enumerable.Range(0, bins).Where(load => states.Any(state => evidence.Tally.Loads(state)[load] > 0)).ToList();
        return (seen[0], seen[^1] == bins - 1 && bins == TallyShape.MaxLoadBins ? null : seen[^1]);
    }
}
