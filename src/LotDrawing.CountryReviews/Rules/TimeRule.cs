namespace LotDrawing.CountryReviews.Rules;

/// <summary>A time limit with the paragraph it comes from.</summary>
/// <param name="Limit">Within how long.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record TimeRule(TimeLimit Limit, Citation Source);
