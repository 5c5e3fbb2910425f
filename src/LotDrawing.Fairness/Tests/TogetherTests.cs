namespace LotDrawing.Fairness;

/// <summary>Whether the lots of one draw have to do with each other beyond what the law makes of them: pairs of seats, of a seat and a State's group,
/// and of States in one group.</summary>
/// <remarks>That mutual reviews are void, or that loads bind, correlates seats a little under the law itself. So the correlation of two bits is compared with
/// that in the reference; pairs of States in one group with all pairs of the same two regional groups, which are interchangeable.</remarks>
internal static class TogetherTests
{
    /// <summary>A bit that is nearly always or nearly never 1 tells too little.</summary>
    private const double LeastShare = 0.2;

    /// <summary>From so few draws a pair's count is too far from normal.</summary>
    private const long LeastDraws = 500;

    internal static IEnumerable<RawResult> Of(Evidence evidence)
    {
        if (evidence.Tally.Shape.Together is not { } shape || evidence.Tally.Together.Draws < LeastDraws)
            yield break;
        if (evidence.Reference is { } reference && reference.Together.Draws >= LeastDraws)
        {
            Largest bits = Bits(evidence, shape, evidence.Tally.Together, reference.Together);
            if (bits.Count > 0)
                yield return RawResult.Of("together/lots", $"Do any two lots of a draw follow each other otherwise than in {evidence.Options.ReferenceName}?", bits);
        }

        Largest groups = Groups(evidence, shape);
        if (groups.Count > 0)
            yield return RawResult.Of("together/groups", "Do any two States come into one group too often or too rarely?", groups);
    }

    /// <summary>What a bit says, for a person.</summary>
    internal static string BitName(Evidence evidence, TogetherShape shape, int bit) => bit < shape.Seats
        ? $"{evidence.SeatName(bit)} from the second half of its pot"
        : $"{evidence.StateName(bit - shape.Seats)} in {(shape.FirstOfSecondHalf == evidence.Tally.Shape.Groups ? "the last group" : $"a group from {shape.FirstOfSecondHalf} on")}";

    /// <summary>Whether a bit of this share tells something.</summary>
    internal static bool Tells(double share) => share is > LeastShare and < 1 - LeastShare;

    private static Largest Bits(Evidence evidence, TogetherShape shape, TogetherCounts ours, TogetherCounts theirs)
    {
        var largest = new Largest(Effect.PercentagePoints);
        for (int i = 0; i < shape.Bits; i++)
        {
            for (int j = i + 1; j < shape.Bits; j++)
            {
                Pair here = Pair.Of(ours, shape.Bits, i, j);
                Pair there = Pair.Of(theirs, shape.Bits, i, j);
                if (!Tells(here.First) || !Tells(here.Second) || !Tells(there.First) || !Tells(there.Second))
                    continue;

                // Were both the same, this would be the variance of both.
                double variance = ((here.Variance * here.Draws) + (there.Variance * there.Draws)) / (here.Draws + there.Draws);
                if (variance < 1e-3)
                    continue; // one follows from the other
                double error = Math.Sqrt(variance * ((1 / here.Draws) + (1 / there.Draws)));
                double difference = here.Covariance - there.Covariance;
                (int a, int b) = (i, j);
                largest.Look(
                    difference / error,
                    100 * difference,
                    100 * error,
                    () => FormattableString.Invariant($"{BitName(evidence, shape, a)} with {BitName(evidence, shape, b)}: {100 * here.Covariance:0.000} percentage points more often than by their own chances, {100 * there.Covariance:0.000} in the reference"));
            }
        }

        return largest;
    }

    private static Largest Groups(Evidence evidence, TogetherShape shape)
    {
        var largest = new Largest(Effect.PercentagePoints);
        var counts = evidence.Tally.Together;
        double draws = counts.Draws;
        if (shape.States == 0)
            return largest;
        foreach (int[] ours in evidence.Regions)
        {
            foreach (int[] theirs in evidence.Regions)
            {
                var pairs = ours.SelectMany(a => theirs.Where(b => a < b), (a, b) => (First: a, Second: b)).ToList();
                if (!ReferenceEquals(ours, theirs))
                    pairs.AddRange(theirs.SelectMany(a => ours.Where(b => a < b), (a, b) => (a, b)));
                if (pairs.Count < 2 || ours[0] > theirs[0])
                    continue; // a pair of regions once
                double mean = pairs.Average(pair => (double)counts.SameGroup[(pair.First * shape.States) + pair.Second]) / draws;
                double error = 100 * Math.Sqrt(mean * (1 - mean) / draws);
                foreach (var (a, b) in pairs)
                {
                    double count = counts.SameGroup[(a * shape.States) + b];
                    largest.Look(
                        Chance.BinomialScore(count, draws, mean),
                        100 * ((count / draws) - mean),
                        error,
                        () => FormattableString.Invariant($"{evidence.StateName(a)} and {evidence.StateName(b)} in one group: {100 * count / draws:0.000} % of the draws, {100 * mean:0.000} % for pairs of their regional groups"));
                }
            }
        }

        return largest;
    }

    /// <summary>Two bits: how often each is 1, and by how much more often both are than by these chances.</summary>
    private readonly record struct Pair(double Draws, double First, double Second, double Covariance)
    {
        /// <summary>The variance of (a − E a)(b − E b) of one draw.</summary>
        internal double Variance =>
            (First * (1 - First) * Second * (1 - Second)) + ((1 - (2 * First)) * (1 - (2 * Second)) * Covariance) - (Covariance * Covariance);

        internal static Pair Of(TogetherCounts counts, int bits, int i, int j)
        {
            double draws = counts.Draws;
            (double first, double second) = (counts.Ones[i] / draws, counts.Ones[j] / draws);
            return new Pair(draws, first, second, (counts.Both[(i * bits) + j] / draws) - (first * second));
        }
    }
}
