namespace LotDrawing.Fairness;

/// <summary>Whether interchangeable States meet equally often: every ordered pair by seat against all pairs of its orbit.</summary>
internal static class PairTests
{
    /// <summary>Below this expected count a cell tells too little to be tested.</summary>
    private const double LeastExpected = 1;

    /// <summary>Below this expected count the likelihood ratio is not near enough to its limit.</summary>
    private const double LeastExpectedForG = 10;

    internal static IEnumerable<RawResult> Of(Evidence evidence)
    {
        foreach (var finding in Of(evidence, "principal", isPrincipal: true))
            yield return finding;
        foreach (var finding in Of(evidence, "additional", isPrincipal: false))
            yield return finding;
    }

    private static IEnumerable<RawResult> Of(Evidence evidence, string kind, bool isPrincipal)
    {
        var chiSquare = new SumOfSquares();
        var g = new SumOfSquares();
        var largest = new Largest(Effect.PercentagePoints);
        foreach (OrbitTable table in OrbitTable.All(evidence, isPrincipal))
        {
            if (table.Expected < LeastExpected)
                continue;
            Look(evidence, table, largest);
            if (table.Orbit.InteractionFreedom == 0 || table.InteractionEffect <= 1e-9)
                continue;
            double[] fit = table.Fit();
            chiSquare.Add(table.Pearson(fit) / table.InteractionEffect, table.Orbit.InteractionFreedom, table.Expected);
            if (table.Expected >= LeastExpectedForG)
                g.Add(table.LikelihoodRatio(fit) / table.InteractionEffect, table.Orbit.InteractionFreedom, table.Expected);
        }

        string question = $"Do interchangeable States meet equally often? Each {kind} lot, pair by pair and seat by seat";
        if (chiSquare.Freedom > 0)
            yield return RawResult.Of($"pairs/{kind}/chi-square", question, chiSquare, largest);
        if (g.Freedom > 0)
            yield return RawResult.Of($"pairs/{kind}/g", question, g, largest);
        if (largest.Count > 0)
            yield return RawResult.Of($"pairs/{kind}/largest", $"Does any single pair meet too often or too rarely? Each {kind} lot", largest);
    }

    private static void Look(Evidence evidence, OrbitTable table, Largest largest)
    {
        int cells = table.Orbit.Cells;
        if (cells < 2)
            return;
        double draws = evidence.Draws;
        double p = table.Expected / draws;

        if (table.CellVariance / (p * (1 - p)) <= 1e-9)
            return; // always or never: nothing varies
        double error = 100 * Math.Sqrt(table.CellVariance / draws);
        for (int i = 0; i < table.Seats.Length; i++)
        {
            for (int j = 0; j < table.States.Length; j++)
            {
                if (table.IsLeftOut(i, j))
                    continue;
                long count = table.Count(i, j);
                (int seat, int state) = (table.Seats[i], table.States[j]);
                largest.Look(
                    table.Score(count),
                    100 * ((count / draws) - p),
                    error,
                    () => FormattableString.Invariant($"{evidence.StateName(state)} for {evidence.SeatName(seat)}: {100 * count / draws:0.0000} % of the draws, {100 * p:0.0000} % for those interchangeable with it"));
            }
        }
    }
}
