namespace LotDrawing.Fairness;

/// <summary>Compares numbers of two independent samples of draws, and keeps the largest difference.</summary>
internal sealed class TwoSamples(string unit)
{
    private readonly Largest largest = new(unit);
    private (double Ours, double Theirs, double Variance) pooled;

    /// <summary>Compares one number.</summary>
    /// <param name="ours">In the audited draws.</param>
    /// <param name="theirs">In the reference draws.</param>
    /// <param name="scale">What a difference of 1 a draw is in the unit of the report.</param>
    /// <param name="isRare">Whether it is too rare to be compared by itself; it is then added to the others.</param>
    /// <param name="name">What it is.</param>
    internal void Compare(Sample ours, Sample theirs, double scale, bool isRare, Func<string> name)
    {
        // Were both the same, this would be the variance of both; a pooled one does not mistake a scanty sample for a certain one.
        double variance = ((ours.Draws * ours.Variance) + (theirs.Draws * theirs.Variance)) / (ours.Draws + theirs.Draws);
        double squaredError = variance * ((1 / ours.Draws) + (1 / theirs.Draws));
        if (isRare)
        {
            // Rare counts are hardly correlated, so their variances add up.
            pooled = (pooled.Ours + ours.Mean, pooled.Theirs + theirs.Mean, pooled.Variance + squaredError);
            return;
        }

        Look(ours.Mean, theirs.Mean, squaredError, scale, name);
    }

    /// <summary>Compares all rare ones together.</summary>
    internal void ComparePooled(string name)
    {
        if (pooled.Variance > 0)
            Look(pooled.Ours, pooled.Theirs, pooled.Variance, 100, () => name);
        pooled = default;
    }

    /// <summary>The finding; none when nothing could differ.</summary>
    internal IEnumerable<RawResult> Findings(string name, string question) =>
        largest.Count == 0 ? [] : [RawResult.Of(name, question, largest)];

    private void Look(double ours, double theirs, double squaredError, double scale, Func<string> name)
    {
        double difference = ours - theirs;
        if (squaredError <= 1e-18 && Math.Abs(difference) < 1e-9)
            return;
        double error = Math.Sqrt(squaredError);
        largest.Look(
            error > 0 ? difference / error : double.MaxValue,
            scale * difference,
            scale * error,
            () => FormattableString.Invariant($"{name()}: {scale * ours:0.0000} here, {scale * theirs:0.0000} in the reference"));
    }
}
