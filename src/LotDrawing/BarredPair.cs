namespace LotDrawing;

/// <summary>Two States of which one may not review the other.</summary>
public sealed record BarredPair
{
    /// <summary>Bars a State from the reviews of another; either may be in a roster or not.</summary>
    /// <param name="reviewer">The code of the State that may not review.</param>
    /// <param name="underReview">The code of the State that it may not review.</param>
    /// <param name="source">Where that comes from.</param>
    public BarredPair(string reviewer, string underReview, Citation source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reviewer);
        ArgumentException.ThrowIfNullOrWhiteSpace(underReview);
        ArgumentNullException.ThrowIfNull(source);
        Reviewer = reviewer;
        UnderReview = underReview;
        Source = source;
    }

    /// <summary>The code of the State that may not review.</summary>
    public string Reviewer { get; }

    /// <summary>The code of the State that it may not review.</summary>
    public string UnderReview { get; }

    /// <summary>Where that comes from.</summary>
    public Citation Source { get; }
}
