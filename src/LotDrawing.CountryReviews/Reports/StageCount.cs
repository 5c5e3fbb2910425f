using LotDrawing.CountryReviews.Stages;

namespace LotDrawing.CountryReviews.Reports;

/// <summary>How many reviews are at a stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Reviews">How many.</param>
public sealed record StageCount(Stage Stage, int Reviews);
