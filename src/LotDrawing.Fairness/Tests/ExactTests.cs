namespace LotDrawing.Fairness;

/// <summary>Whether the exact probabilities of the principal lots are met.</summary>
/// <remarks>Each cell is a binomial count of a known chance. All cells together vary in fewer ways than there are cells, as
/// every seat is filled once and loads may bind; the rank of their covariance in one draw says in how many.</remarks>
internal static class ExactTests
{
    private const double LeastExpected = 5;

    internal static IEnumerable<RawResult> Of(Evidence evidence, ExactProbabilities exact)
    {
        var largest = new Largest(Effect.PercentagePoints);
        double draws = evidence.Draws;
        double bySeat = 1;
        double likelihood = 0;
        bool impossible = false;
        for (int seat = 0; seat < evidence.Subject.Plan.SeatCount; seat++)
        {
            var cells = new List<(double Chance, long Count)>();
            for (int state = 0; state < evidence.Subject.StateCount; state++)
            {
                double p = exact[seat, state];
                long count = evidence.Tally.Principal(seat, state);
                if (p is 0 or 1)
                {
                    impossible |= p == 0 && count > 0;
                    continue;
                }

                cells.Add((p, count));
                likelihood += count > 0 ? 2 * count * Math.Log(count / (draws * p)) : 0;
                (int x, int r) = (seat, state);
                largest.Look(
                    Chance.BinomialScore(count, draws, p),
                    100 * ((count / draws) - p),
                    100 * Math.Sqrt(p * (1 - p) / draws),
                    () => FormattableString.Invariant($"{evidence.StateName(r)} for {evidence.SeatName(x)}: {100 * count / draws:0.0000} % of the draws, {100 * p:0.0000} % exactly"));
            }

            bySeat = Math.Min(bySeat, Seat(cells, draws));
        }

        const string Question = "Are the exact probabilities met?";
        yield return RawResult.Of("exact/largest", "Is the exact probability of any single pair missed?", largest);
        if (impossible)
            yield return new RawResult("exact/impossible", "Does nothing come that never can?", Chance.Least);
        yield return new RawResult("exact/seats", "Are the exact probabilities met, seat by seat?", Math.Min(1, bySeat * evidence.Subject.Plan.SeatCount)) { Largest = largest };
        if (evidence.Tally.Shape.Joint is { } joint && draws * Smallest(evidence, exact) >= LeastExpected)
        {
            foreach (var finding in Together(evidence, exact, joint, likelihood, largest, Question))
                yield return finding;
        }
    }

    /// <summary>The p-value of a seat: its counts are multinomial.</summary>
    /// <remarks>Rare cells are taken together until they expect 5; what is then left over is left out. Each deviation is squared as Peizer and Pratt's score, whose limit is the same but whose tail
    /// is that of a normal also where a cell expects few: at such levels Pearson's sum is exceeded several times too often.</remarks>
    private static double Seat(List<(double Chance, long Count)> cells, double draws)
    {
        (double Chance, long Count) rare = (0, 0);
        int freedom = -1;
        double squares = 0;
        foreach (var (chance, count) in cells.OrderBy(cell => cell.Chance))
        {
            rare = (rare.Chance + chance, rare.Count + count);
            if (draws * rare.Chance < LeastExpected)
                continue;
            double score = Chance.BinomialScore(rare.Count, draws, rare.Chance);
            squares += (1 - rare.Chance) * score * score;
            freedom++;
            rare = default;
        }

        return freedom < 1 ? 1 : Chance.ChiSquareUpper(freedom, squares);
    }

    private static IEnumerable<RawResult> Together(Evidence evidence, ExactProbabilities exact, int[] joint, double likelihood, Largest largest, string question)
    {
        var shape = evidence.Tally.Shape;
        int size = shape.JointCellCount;
        double[] chances = new double[size];
        double[] deviation = new double[size];
        for (int i = 0; i < joint.Length; i++)
        {
            if (joint[i] < 0)
                continue;
            (int seat, int state) = (i / shape.States, i % shape.States);
            chances[joint[i]] = exact[seat, state];
            deviation[joint[i]] = (evidence.Tally.Principal(seat, state) / evidence.Draws) - exact[seat, state];
        }

        double momentDraws = evidence.Tally.Moments.Draws;
        double[] entries = new double[size * size];
        double sum = 0;
        double squares = 0;
        for (int a = 0; a < size; a++)
        {
            for (int b = 0; b < size; b++)
            {
                // About the means of these very draws, so that every seat's row adds up to 0 as it must.
                double covariance = Joint(a, b) - (Joint(a, a) * Joint(b, b));
                entries[(a * size) + b] = covariance;
                double standard = chances[a] > 0 && chances[b] > 0 ? covariance / Math.Sqrt(chances[a] * chances[b]) : 0;
                sum += a == b ? standard : 0;
                squares += standard * standard;
            }
        }

        double Joint(int a, int b) => evidence.Tally.Moments.Joint[(a * size) + b] / momentDraws;

        // A scarce count that is low by chance is measured to vary little as well, which T² takes twice: by 2 / E a degree of freedom.
        var measured = new SampleCovariance(entries, size, momentDraws);
        if (momentDraws * Smallest(evidence, exact) >= 10 * Math.Sqrt(2 * measured.Rank) && measured.Hotelling(deviation, evidence.Draws) is var (statistic, pValue))
            yield return new RawResult("exact/chi-square", question, pValue) { Statistic = statistic, Freedom = measured.Rank, Largest = largest };

        // The likelihood ratio is a sum of squares of unequal variances in the limit: Satterthwaite's gamma for it. The sum of their
        // squares comes out too large from a measured covariance, by what the measuring itself varies (Bai and Saranadasa, Statistica Sinica 6, 1996).
        double fewer = momentDraws - 1;
        double spread = 2 * fewer * fewer / ((fewer - 1) * (fewer + 2)) * (squares - (sum * sum / fewer));
        if (sum > 0 && spread > 0)
        {
            yield return new RawResult("exact/g", question, Chance.GammaUpper(sum, spread, likelihood))
            {
                Statistic = likelihood,
                Freedom = 2 * sum * sum / spread,
                Largest = largest,
            };
        }
    }

    private static double Smallest(Evidence evidence, ExactProbabilities exact) =>
        Enumerable.Range(0, evidence.Subject.Plan.SeatCount)
            .SelectMany(seat => Enumerable.Range(0, evidence.Subject.StateCount).Select(state => exact[seat, state]))
            .Where(p => p > 0)
            .DefaultIfEmpty(1)
            .Min();
}
