namespace LotDrawing.Fairness;

/// <summary>Whether a draw has to do with the draw before it: under every law they are independent.</summary>
internal static class BeforeTests
{
    private const long LeastDraws = 500;

    internal static IEnumerable<RawResult> Of(Evidence evidence)
    {
        if (evidence.Tally.Shape.Together is not { } shape || evidence.Tally.Together.Followed < LeastDraws)
            yield break;
        Largest bits = Bits(evidence, shape);
        if (bits.Count > 0)
            yield return RawResult.Of("before/lots", "Does any lot follow one of the draw before?", bits);
        if (!evidence.Tally.CountsPairs)
            yield break;
        double[] chances = [.. Enumerable.Range(0, shape.Seats).Select(seat => RepeatChance(evidence.Tally, seat))];
        Largest seats = Repeats(evidence, chances);
        if (seats.Count > 0)
            yield return RawResult.Of("before/seats", "Is any seat filled as in the draw before too often or too rarely?", seats);
        Largest all = AllRepeats(evidence, chances);
        if (all.Count > 0)
            yield return RawResult.Of("before/draws", "Are the seats of a draw together filled as in the draw before too often or too rarely?", all);
    }

    private static Largest Bits(Evidence evidence, TogetherShape shape)
    {
        var largest = new Largest(Effect.PercentagePoints);
        var counts = evidence.Tally.Together;
        double draws = counts.Followed;
        for (int i = 0; i < shape.Bits; i++)
        {
            double later = (counts.Ones[i] - counts.Firsts[i]) / draws;
            if (!TogetherTests.Tells(later))
                continue;
            for (int j = 0; j < shape.Bits; j++)
            {
                double earlier = (counts.Ones[j] - counts.Lasts[j]) / draws;
                if (!TogetherTests.Tells(earlier))
                    continue;
                double more = (counts.After[(i * shape.Bits) + j] / draws) - (later * earlier);
                double error = Math.Sqrt(later * (1 - later) * earlier * (1 - earlier) / draws);
                (int a, int b) = (i, j);
                largest.Look(
                    more / error,
                    100 * more,
                    100 * error,
                    () => FormattableString.Invariant($"{TogetherTests.BitName(evidence, shape, a)} after {TogetherTests.BitName(evidence, shape, b)} in the draw before: {100 * more:0.000} percentage points more often than by their own chances"));
            }
        }

        return largest;
    }

    private static Largest Repeats(Evidence evidence, double[] chances)
    {
        var largest = new Largest(Effect.PercentagePoints);
        double draws = evidence.Tally.Together.Followed;
        for (int seat = 0; seat < chances.Length; seat++)
        {
            double chance = chances[seat];
            if (chance * draws < 1 || chance > 1 - 1e-9)
                continue;
            long count = evidence.Tally.Together.Repeats[seat];
            int here = seat;
            largest.Look(
                Chance.BinomialScore(count, draws, chance),
                100 * ((count / draws) - chance),
                100 * Math.Sqrt(chance * (1 - chance) / draws),
                () => FormattableString.Invariant($"{evidence.SeatName(here)} filled as in the draw before: {100 * count / draws:0.000} % of the draws, {100 * chance:0.000} % by chance"));
        }

        return largest;
    }

    private static Largest AllRepeats(Evidence evidence, double[] chances)
    {
        var largest = new Largest(Effect.PercentagePoints);
        var totals = evidence.Tally.Together.Totals;
        double draws = totals[1];
        double mean = totals[2] / draws;

        // Where none are, nothing varies; the seats by themselves say how much it would.
        double variance = Math.Max((totals[3] / draws) - (mean * mean), chances.Sum(chance => chance * (1 - chance)) / 4);
        if (variance <= 1e-9)
            return largest;
        double expected = chances.Sum();
        double scale = 100.0 / chances.Length;
        largest.Look(
            (mean - expected) / Math.Sqrt(variance / draws),
            scale * (mean - expected),
            scale * Math.Sqrt(variance / draws),
            () => FormattableString.Invariant($"seats filled as in the draw before: {scale * mean:0.0000} % of them, {scale * expected:0.0000} % by chance"));
        return largest;
    }

    /// <summary>The chance that two independent draws fill a seat alike, from how often each State came: without bias, as each draw is paired with others only.</summary>
    private static double RepeatChance(Tally tally, int seat)
    {
        double pairs = 0;
        for (int state = 0; state < tally.Shape.States; state++)
        {
            double count = tally.Principal(seat, state);
            pairs += count * (count - 1);
        }

        return pairs / tally.Draws / (tally.Draws - 1.0);
    }
}
