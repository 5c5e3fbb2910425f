namespace LotDrawing.CountryReviews.Rules;

/// <summary>A time limit with the paragraph it comes from.</summary>
public sealed record TimeRule
{
    /// <summary>Creates it from its parts.</summary>
    public TimeRule(TimeLimit limit, Citation source) =>
        (Limit, Source) = (limit, source);

    /// <summary>Within how long.</summary>
    public TimeLimit Limit { get; init; }

    /// <summary>Where the rule comes from.</summary>
    public Citation Source { get; init; }
}
