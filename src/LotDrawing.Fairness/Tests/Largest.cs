namespace LotDrawing.Fairness;

/// <summary>Looks for the largest of many deviations, and says what it means for it to be the largest of so many.</summary>
/// <remarks>The p-value is Bonferroni's, which holds whatever their correlation.</remarks>
internal sealed class Largest(string unit)
{
    private const double Confidence = 0.95;
    private const double Power = 0.9;

    private Func<string>? what;
    private double deviation;
    private double error;
    private double greatestError;

    /// <summary>How many deviations were looked at.</summary>
    internal long Count { get; private set; }

    /// <summary>The score of the largest.</summary>
    internal double Score { get; private set; }

    /// <summary>How likely a score as large would be among so many, if all were chance.</summary>
    internal double PValue => Count == 0 ? 1 : Math.Min(1, Count * Chance.NormalTwoSided(Score));

    /// <summary>Looks at one.</summary>
    /// <param name="score">Its standard normal score.</param>
    /// <param name="difference">The deviation itself, in hundredths or reviews a hundred draws.</param>
    /// <param name="standardError">Its standard error in the same unit.</param>
    /// <param name="name">Says what it is; called only for the largest.</param>
    internal void Look(double score, double difference, double standardError, Func<string> name)
    {
        Count++;
        greatestError = Math.Max(greatestError, standardError);
        if (what is null || Math.Abs(score) > Math.Abs(Score))
            (Score, deviation, error, what) = (score, difference, standardError, name);
    }

    /// <summary>The largest, with its interval, or null when there was none.</summary>
    /// <param name="level">The level of the audit divided by its number of tests.</param>
    internal Effect? Effect(double level)
    {
        if (what is null)
            return null;
        double half = error * Chance.NormalQuantile((1 - Confidence) / (2 * Count));
        double detectable = greatestError * (Chance.NormalQuantile(level / (2 * Count)) + Chance.NormalQuantile(1 - Power));
        return new Effect(what(), deviation, deviation - half, deviation + half, detectable, unit);
    }
}
