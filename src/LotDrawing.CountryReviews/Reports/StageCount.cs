using LotDrawing.CountryReviews.Stages;

namespace LotDrawing.CountryReviews.Reports;

/// <summary>How many reviews are at a stage.</summary>
public sealed record StageCount
{
    /// <summary>Creates it from its parts.</summary>
    public StageCount(Stage stage, int reviews) =>
        (Stage, Reviews) = (stage, reviews);

    /// <summary>The stage.</summary>
    public Stage Stage { get; init; }

    /// <summary>How many.</summary>
    public int Reviews { get; init; }
}
