using System.Collections.Immutable;

namespace LotDrawing.CountryReviews.Reports;

/// <summary>Nominations and stages of a group that has started.</summary>
public sealed record GroupStatus
{
    /// <summary>Its number, from 1.</summary>
    public required int Group { get; init; }

    /// <summary>The day on which its reviews started.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>How many reviews it has.</summary>
    public required int Reviews { get; init; }

    /// <summary>How many States take part, each counted once.</summary>
    public required int States { get; init; }

    /// <summary>How many of the States have a focal point in every review of the group that they take part in.</summary>
    public required int StatesWithFocalPoint { get; init; }

    /// <summary>The States that lack one in at least one of them, in ordinal order.</summary>
    public required ImmutableArray<string> StatesWithoutFocalPoint { get; init; }

    /// <summary>How many reviews are at the preliminary consultation or later.</summary>
    public required int Advancing { get; init; }

    /// <summary>How many reviews are at each stage from the preliminary consultation on; zeros included.</summary>
    public required ImmutableArray<StageCount> Stages { get; init; }

    /// <summary>How many reviews have not begun.</summary>
    public required int NotBegun { get; init; }

    /// <summary>The reviews that await nominations, in ordinal order.</summary>
    public required ImmutableArray<AwaitingReview> Awaiting { get; init; }

    /// <summary>How many of them await that of the State under review, whoever else is missing.</summary>
    public required int AwaitingStateUnderReview { get; init; }

    /// <summary>How many of them await reviewing States only.</summary>
    public required int AwaitingReviewingStatesOnly { get; init; }

    /// <summary>How many reviews are advancing and awaiting nominations at once.</summary>
    public required int AdvancingAndAwaiting { get; init; }

    /// <summary>The reviews that are neither: complete, and not begun; in ordinal order.</summary>
    public required ImmutableArray<string> Neither { get; init; }

    /// <summary>Deadlines and delays, step by step.</summary>
    public required ImmutableArray<Lane> Lanes { get; init; }
}
