using System.Collections.Immutable;
using LotDrawing.CountryReviews.Stages;

namespace LotDrawing.CountryReviews.Permissions;

/// <summary>One row of the table of who may do what.</summary>
/// <param name="Action">What is done.</param>
/// <param name="Capacities">By whom.</param>
/// <param name="Stages">At which stages of the review.</param>
/// <param name="Source">Where the row comes from.</param>
public sealed record Permission(ReviewAction Action, ImmutableArray<Capacity> Capacities, ImmutableArray<Stage> Stages, Citation Source);
