using System.Collections.Immutable;
using LotDrawing.CountryReviews.Stages;

namespace LotDrawing.CountryReviews.Permissions;

/// <summary>One row of the table of who may do what.</summary>
public sealed record Permission
{
    /// <summary>Creates it from its parts.</summary>
    public Permission(ReviewAction action, ImmutableArray<Capacity> capacities, ImmutableArray<Stage> stages, Citation source) =>
        (Action, Capacities, Stages, Source) = (action, capacities, stages, source);

    /// <summary>What is done.</summary>
    public ReviewAction Action { get; init; }

    /// <summary>By whom.</summary>
    public ImmutableArray<Capacity> Capacities { get; init; }

    /// <summary>At which stages of the review.</summary>
    public ImmutableArray<Stage> Stages { get; init; }

    /// <summary>Where the row comes from.</summary>
    public Citation Source { get; init; }
}
