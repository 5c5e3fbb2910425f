namespace LotDrawing.Fairness.Tests;

/// <summary>How large the largest deviation is that a test looked at, whether or not it could be chance.</summary>
/// <param name="What">What deviates, in words, with what was counted and what was expected.</param>
/// <param name="Deviation">By how much, in <paramref name="Unit"/>.</param>
/// <param name="Low">The lower end of its 95 % confidence interval, made wide enough to hold for all that the test looked at together.</param>
/// <param name="High">The upper end.</param>
/// <param name="Detectable">The smallest deviation of a single one that this number of draws would have found unfair with
/// probability 0.9.</param>
/// <param name="Unit">Percentage points, or reviews in a hundred draws where numbers of reviews are compared.</param>
public sealed record Effect(string What, double Deviation, double Low, double High, double Detectable, string Unit)
{
    /// <summary>The unit of chances.</summary>
    public const string PercentagePoints = "percentage points";

    /// <summary>The unit of loads.</summary>
    public const string ReviewsAHundredDraws = "reviews in a hundred draws";
}
