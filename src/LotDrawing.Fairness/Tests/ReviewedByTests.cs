namespace LotDrawing.Fairness;

/// <summary>Whether interchangeable States are reviewed in the same way: how often a seat is filled from each class of States, and how often it
/// needs no additional State, against all seats of its class.</summary>
internal static class ReviewedByTests
{
    private const double LeastExpected = 5;

    internal static IEnumerable<RawResult> Of(Evidence evidence)
    {
        foreach (bool isPrincipal in new[] { true, false })
        {
            var chiSquare = new SumOfSquares();
            var largest = new Largest(Effect.PercentagePoints);
            for (int row = 0; row < evidence.SeatClasses.Length; row++)
                Look(evidence, row, isPrincipal, chiSquare, largest);
            string kind = isPrincipal ? "principal" : "additional";
            if (chiSquare.Freedom > 0)
                yield return RawResult.Of($"reviewed-by/{kind}", $"Are interchangeable States reviewed by the same kinds of States? Each {kind} lot", chiSquare, largest);
        }
    }

    /// <summary>One class of seats: a multinomial for each seat, all of one law. Their counts are weakly correlated (through
    /// mutual reviews); the mean design effect of Rao and Scott takes account of it.</summary>
    private static void Look(Evidence evidence, int row, bool isPrincipal, SumOfSquares chiSquare, Largest largest)
    {
        int[] seats = evidence.SeatClasses[row];
        int n = seats.Length;
        if (n < 2)
            return;

        var shape = evidence.Tally.Shape;
        var moments = isPrincipal ? evidence.Tally.Moments.Principal : evidence.Tally.Moments.Additional;
        double momentDraws = evidence.Tally.Moments.Draws;
        double draws = evidence.Draws;
        long[][] counts = [.. seats.Select(seat => CountsByClass(evidence, seat, isPrincipal))];
        double squares = 0;
        double byChance = 0;
        int columns = 0;
        double leastMean = double.PositiveInfinity;
        for (int column = 0; column <= shape.Columns; column++)
        {
            double mean = counts.Sum(count => (double)count[column]) / n;
            if (mean < LeastExpected)
                continue;
            int orbit = (row * shape.OrbitColumns) + column;
            double variance = ((moments.Sums[orbit] / momentDraws) - (moments.Squares[orbit] / momentDraws / n)) / (n - 1);
            if (variance <= 1e-9)
                continue; // always or never: nothing varies
            columns++;
            leastMean = Math.Min(leastMean, mean);
            byChance += (n - 1) * variance * draws / mean;
            double error = 100 * Math.Sqrt(variance * (n - 1) / n / draws);
            int kind = column;
            for (int i = 0; i < n; i++)
            {
                double deviation = counts[i][column] - mean;
                squares += deviation * deviation / mean;
                int seat = seats[i];
                largest.Look(
                    deviation / Math.Sqrt(draws * variance * (n - 1) / n),
                    100 * deviation / draws,
                    error,
                    () => FormattableString.Invariant($"{ClassName(evidence, kind)} for {evidence.SeatName(seat)}: {100 * (deviation + mean) / draws:0.0000} % of the draws, {100 * mean / draws:0.0000} % for those interchangeable with it"));
            }
        }

        if (columns < 2)
            return;
        double freedom = (n - 1.0) * (columns - 1);
        chiSquare.Add(squares * freedom / byChance, freedom, leastMean);
    }

    private static string ClassName(Evidence evidence, int column) =>
        column < evidence.Symmetry.ColumnNames.Length ? evidence.Symmetry.ColumnNames[column] : "no State";

    private static long[] CountsByClass(Evidence evidence, int seat, bool isPrincipal)
    {
        var shape = evidence.Tally.Shape;
        var cells = (isPrincipal ? evidence.Tally.PrincipalCells : evidence.Tally.AdditionalCells).AsSpan(seat * shape.Width, shape.Width);
        long[] counts = new long[shape.OrbitColumns];
        counts[shape.Columns] = cells[0];
        for (int state = 0; state < shape.States; state++)
            counts[evidence.Symmetry.ColumnClass[state]] += cells[state + 1];
        return counts;
    }
}
