namespace LotDrawing.Fairness.Tests;

/// <summary>What one test found.</summary>
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

    /// <summary>The p-value after <see cref="Holm"/>'s correction over all tests of the audit.</summary>
    public double AdjustedPValue { get; init; }

    /// <summary>Whether no bias was found at the audit's level.</summary>
    public bool Passed { get; init; }

    /// <summary>The largest deviation among all that the test looks at; null where nothing is measured.</summary>
    public Effect? Effect { get; init; }
}
