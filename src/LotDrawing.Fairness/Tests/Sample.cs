namespace LotDrawing.Fairness;

/// <summary>A number that each draw gives: its mean, and its variance from draw to draw.</summary>
internal readonly record struct Sample(double Draws, double Mean, double Variance)
{
    /// <summary>The mean from all draws, the variance from those of which moments are kept.</summary>
    internal static Sample Of(double total, Tally tally, double momentSum, double momentSquares)
    {
        double draws = tally.Moments.Draws;
        double mean = momentSum / draws;
        return new Sample(tally.Draws, total / tally.Draws, Math.Max(0, (momentSquares / draws) - (mean * mean)));
    }

    /// <summary>From the sums over draws of the number and of its square.</summary>
    internal static Sample OfMoments(double draws, double sum, double squares) =>
        new(draws, sum / draws, Math.Max(0, (squares / draws) - (sum / draws * (sum / draws))));

    /// <summary>From how many draws gave each number.</summary>
    internal static Sample Of(ReadOnlySpan<long> histogram)
    {
        double draws = 0;
        double sum = 0;
        double squares = 0;
        for (int value = 0; value < histogram.Length; value++)
        {
            draws += histogram[value];
            sum += (double)value * histogram[value];
            squares += (double)value * value * histogram[value];
        }

        return new Sample(draws, sum / draws, Math.Max(0, (squares / draws) - (sum / draws * (sum / draws))));
    }
}
