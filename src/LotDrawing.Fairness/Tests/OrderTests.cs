namespace LotDrawing.Fairness;

/// <summary>Whether the position of a State in its file, in the alphabet or among the lots makes a difference.</summary>
internal static class OrderTests
{
    internal static IEnumerable<RawResult> Of(Evidence evidence)
    {
        foreach (var (id, words, positions) in Orders(evidence))
        {
            if (LoadTrend(evidence, id, words, positions) is { } loads)
                yield return loads;
            if (GroupTrend(evidence, id, words, positions) is { } groups)
                yield return groups;
        }

        if (!evidence.Tally.CountsPairs)
            yield break;
        if (Direction(evidence) is { } direction)
            yield return direction;
        var components = evidence.Subject.Plan.Components;
        if (LotTrend(evidence, "order/first-lot", "first", components[0][0]) is { } first)
            yield return first;
        if (LotTrend(evidence, "order/last-lot", "last", components[^1][^1]) is { } last)
            yield return last;
    }

    /// <summary>The orders asked about, by name; an order that is the same as one before is left out.</summary>
    private static List<(string Id, string Words, int[] Places)> Orders(Evidence evidence)
    {
        var subject = evidence.Subject;
        int[] numbers = [.. Enumerable.Range(0, subject.StateCount)];
        var orders = new List<(string, string, int[])> { ("lots", "in the order of the lots", numbers) };
        Add("alphabet", "in the alphabet of names", numbers.OrderBy(state => subject.Names[state], StringComparer.Ordinal));
        if (!evidence.Options.FileOrder.IsEmpty)
            Add("file", "in the file", evidence.Options.FileOrder.Select(code => subject.Plan.States.IndexOf(code)));
        return orders;

        void Add(string id, string words, IEnumerable<int> states)
        {
            int[] positions = new int[subject.StateCount];
            int next = 0;
            foreach (int state in states)
                positions[state] = next++;
            if (!orders.Exists(order => order.Item3.SequenceEqual(positions)))
                orders.Add((id, words, positions));
        }
    }

    private static RawResult? LoadTrend(Evidence evidence, string id, string words, int[] positions)
    {
        double[] loads = [.. Enumerable.Range(0, evidence.Subject.StateCount).Select(state => (double)evidence.Tally.Load(state))];
        var classes = Movable(evidence.Classes);
        return Trend(
            $"order/{id}/loads",
            $"Does the position of a State {words} change how many reviews it serves in?",
            classes, positions, loads, evidence,
            column => LoadTests.Variance(evidence, evidence.Symmetry.ColumnClass[classes[column][0]]),
            Effect.ReviewsAHundredDraws,
            "reviews");
    }

    private static RawResult? GroupTrend(Evidence evidence, string id, string words, int[] positions)
    {
        int groups = evidence.Tally.Shape.Groups;
        if (!evidence.Tally.Shape.HasGroups || groups < 2)
            return null;

        // As a chance: how often in the first group.
        double[] firsts = [.. Enumerable.Range(0, evidence.Subject.StateCount).Select(state => (double)evidence.Tally.Group(state, 1))];
        double[] means = [.. Enumerable.Range(0, evidence.Subject.StateCount).Select(state => Enumerable.Range(1, groups).Sum(group => (double)group * evidence.Tally.Group(state, group)))];
        double p = (double)evidence.Subject.Sizes[0] / evidence.Subject.StateCount;
        var classes = Movable(evidence.Regions);
        var trend = Trend($"order/{id}/groups", $"Does the position of a State {words} change which group it comes into?", classes, positions, firsts, evidence, _ => p * (1 - p), Effect.PercentagePoints, "times in group 1");
        return trend is null ? null : trend with { PValue = LinearPValue(classes, positions, means, evidence.Options.Level) };
    }

    /// <summary>Whether a State's reviewers come before or after it more often, among interchangeable States.</summary>
    private static RawResult? Direction(Evidence evidence)
    {
        var pairs = new List<(int Under, int Reviewing, double Count)>();
        for (int seat = 0; seat < evidence.Subject.Plan.SeatCount; seat++)
        {
            int owner = evidence.Subject.Plan.OwnerOf(seat);
            if (owner < 0)
                return null;
            foreach (int state in evidence.Classes[evidence.Symmetry.ColumnClass[owner]])
            {
                if (evidence.Tally.Principal(seat, state) is > 0 and long count && state != owner)
                    pairs.Add((owner, state, count));
            }
        }

        double all = pairs.Sum(pair => (double)pair.Count);
        if (all < 100)
            return null;
        var counted = pairs.ToArray();
        double Later(int[] positions)
        {
            double sum = 0;
            foreach (var (under, reviewing, count) in counted)
                sum += positions[reviewing] > positions[under] ? count : -count;
            return sum;
        }

        int[] numbers = [.. Enumerable.Range(0, evidence.Subject.StateCount)];
        double later = Later(numbers);
        var largest = new Largest(Effect.PercentagePoints);
        largest.Look(later / Math.Sqrt(all), 50 * later / all, 50 / Math.Sqrt(all), () =>
            FormattableString.Invariant($"among interchangeable States {50 * (1 + (later / all)):0.0000} % of the reviewing States come later in the order of the lots, 50 % if order does not matter"));
        return new RawResult("order/lots/direction", "Do reviewing States come from before or after the State under review?", Permutations.PValue(Movable(evidence.Classes), numbers, Later, evidence.Options.Level))
        {
            Statistic = later / Math.Sqrt(all),
            Largest = largest,
        };
    }

    /// <summary>Whether one seat's lot favours States early or late in the order of the lots.</summary>
    private static RawResult? LotTrend(Evidence evidence, string name, string which, int seat)
    {
        double[] counts = [.. Enumerable.Range(0, evidence.Subject.StateCount).Select(state => (double)evidence.Tally.Principal(seat, state))];
        int owner = evidence.Subject.Plan.OwnerOf(seat);
        var classes = Movable(evidence.Classes.Select(states => states.Where(state => state != owner && counts[state] > 0).ToArray()));
        int[] numbers = [.. Enumerable.Range(0, evidence.Subject.StateCount)];
        return Trend(
            name,
            $"Does the {which} lot ({evidence.SeatName(seat)}) favour States early or late in the order of the lots?",
            classes, numbers, counts, evidence,
            column => classes[column].Average(state => counts[state]) / evidence.Draws,
            Effect.PercentagePoints,
            "times drawn");
    }

    private static int[][] Movable(IEnumerable<int[]> classes) => [.. classes.Where(states => states.Length > 1)];

    /// <summary>A linear trend over the positions within each class, by permutation, with the difference between the earlier and the
    /// later half as its size.</summary>
    private static RawResult? Trend(
        string name, string question, int[][] classes, int[] positions, double[] values, Evidence evidence, Func<int, double> variance, string unit, string what)
    {
        if (classes.Length == 0 || classes.Sum(states => states.Sum(state => values[state])) < 100)
            return null;

        double draws = evidence.Draws;
        double difference = 0;
        double squaredError = 0;
        double weights = 0;
        for (int column = 0; column < classes.Length; column++)
        {
            int[] ordered = [.. classes[column].OrderBy(state => positions[state])];
            int half = ordered.Length / 2;
            difference += ordered[..half].Sum(state => values[state]) - ordered[^half..].Sum(state => values[state]);
            squaredError += half * 2 * Math.Max(0, variance(column));
            weights += half;
        }

        double scale = 100 / (weights * draws);
        double error = 100 * Math.Sqrt(squaredError / draws) / weights;
        var largest = new Largest(unit);
        largest.Look(error > 0 ? scale * difference / error : 0, scale * difference, error, () =>
            FormattableString.Invariant($"the earlier half of interchangeable States against the later half: {scale * difference:0.0000} {what} in a hundred draws"));
        return new RawResult(name, question, LinearPValue(classes, positions, values, evidence.Options.Level)) { Statistic = largest.Score, Largest = largest };
    }

    private static double LinearPValue(int[][] classes, int[] positions, double[] values, double level)
    {
        // Deviations from the class, and ranks within it, so that classes of all sizes and positions weigh the same.
        double[] deviations = new double[values.Length];
        int[] ranks = new int[values.Length];
        foreach (int[] states in classes)
        {
            double mean = states.Average(state => values[state]);
            int rank = 1 - states.Length;
            foreach (int state in states.OrderBy(state => positions[state]))
            {
                deviations[state] = (values[state] - mean) / states.Length;
                ranks[state] = rank;
                rank += 2;
            }
        }

        return Permutations.PValue(classes, ranks, at =>
        {
            double sum = 0;
            for (int state = 0; state < deviations.Length; state++)
                sum += deviations[state] * at[state];
            return sum;
        }, level);
    }
}
