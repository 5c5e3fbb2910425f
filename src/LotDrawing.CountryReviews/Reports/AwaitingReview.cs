using System.Collections.Immutable;
using LotDrawing.CountryReviews.Stages;

namespace LotDrawing.CountryReviews.Reports;

/// <summary>A review that awaits nominations, and whose.</summary>
public sealed record AwaitingReview
{
    /// <summary>Creates it from its parts.</summary>
    public AwaitingReview(string review, bool stateUnderReview, ImmutableArray<string> reviewingStates, Stage stage) =>
        (Review, StateUnderReview, ReviewingStates, Stage) = (review, stateUnderReview, reviewingStates, stage);

    /// <summary>The code of the State under review.</summary>
    public string Review { get; init; }

    /// <summary>Whether that State's focal point is missing.</summary>
    public bool StateUnderReview { get; init; }

    /// <summary>The reviewing States whose focal points are missing, seat by seat.</summary>
    public ImmutableArray<string> ReviewingStates { get; init; }

    /// <summary>Where the review stands all the same.</summary>
    public Stage Stage { get; init; }
}
