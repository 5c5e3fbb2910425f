using System.Collections.Immutable;
using LotDrawing.CountryReviews.Stages;

namespace LotDrawing.CountryReviews.Reports;

/// <summary>A review that awaits nominations, and whose.</summary>
/// <param name="Review">The code of the State under review.</param>
/// <param name="StateUnderReview">Whether that State's focal point is missing.</param>
/// <param name="ReviewingStates">The reviewing States whose focal points are missing, seat by seat.</param>
/// <param name="Stage">Where the review stands all the same.</param>
public sealed record AwaitingReview(string Review, bool StateUnderReview, ImmutableArray<string> ReviewingStates, Stage Stage);
