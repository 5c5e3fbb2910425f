namespace LotDrawing.Fairness;

/// <summary>What one test found.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed record TestResult
{
    /// <summary>The test's name, for example <c>pairs/principal/chi-square</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What is asked, as a person would.</summary>
    public required string Question { get; init; }

    /// <summary>The test statistic; null where there is none, as in the check of the rules.</summary>
    public double? Statistic { get; init; }

    /// <summary>Its degrees of freedom, where it has some.</summary>
    public double? DegreesOfFreedom { get; init; }

    /// <summary>How often a fair procedure would look at least as bad, between 0 and 1.</summary>
    public required double PValue { get; init; }

    /// <summary>The p-value after Holm's correction over all tests of the audit.</summary>
    public double AdjustedPValue { get; init; }

    /// <summary>Whether no bias was found at the audit's level.</summary>
    public bool Passed { get; init; }

    /// <summary>The largest deviation among all that the test looks at; null where nothing is measured.</summary>
    public Effect? Effect { get; init; }
}

/// <summary>How large the largest deviation is that a test looked at, whether or not it could be chance.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
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
