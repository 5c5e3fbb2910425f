namespace LotDrawing.Fairness.Tests;

/// <summary>How large the largest deviation is that a test looked at, whether or not it could be chance.</summary>
public sealed record Effect
{
    /// <summary>Creates it from its parts.</summary>
    public Effect(string what, double deviation, double low, double high, double detectable, string unit) =>
        (What, Deviation, Low, High, Detectable, Unit) = (what, deviation, low, high, detectable, unit);

    /// <summary>What deviates, in words, with what was counted and what was expected.</summary>
    public string What { get; init; }

    /// <summary>By how much, in <see cref="Unit"/>.</summary>
    public double Deviation { get; init; }

    /// <summary>The lower end of its 95 % confidence interval, made wide enough to hold for all that the test looked at together.</summary>
    public double Low { get; init; }

    /// <summary>The upper end.</summary>
    public double High { get; init; }

    /// <summary>The smallest deviation of a single one that this number of draws would have found unfair with
    /// probability 0.9.</summary>
    public double Detectable { get; init; }

    /// <summary>Percentage points, or reviews in a hundred draws where numbers of reviews are compared.</summary>
    public string Unit { get; init; }

    /// <summary>The unit of chances.</summary>
    public const string PercentagePoints = "percentage points";

    /// <summary>The unit of loads.</summary>
    public const string ReviewsAHundredDraws = "reviews in a hundred draws";
}
