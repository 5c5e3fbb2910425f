using System.Collections.Immutable;

namespace LotDrawing;

/// <summary>In how many staggered groups the States are reviewed, and how large they are.</summary>
public sealed record GroupRule
{
    /// <summary>Creates it from its parts.</summary>
    public GroupRule(int count, ImmutableArray<int> publishedSizes, Citation source) =>
        (Count, PublishedSizes, Source) = (count, publishedSizes, source);

    /// <summary>The number of groups, at least 1.</summary>
    public int Count { get; init; }

    /// <summary>The sizes that were published, or empty.</summary>
    public ImmutableArray<int> PublishedSizes { get; init; }

    /// <summary>Where the rule comes from.</summary>
    public Citation Source { get; init; }

    /// <summary>An even split of this many States: sizes that differ by at most one, the smaller ones first.</summary>
    public ImmutableArray<int> EvenSizes(int states)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(states);
        return [.. Enumerable.Range(0, Count).Select(group => (states + group) / Count)];
    }

    /// <summary>The sizes for this many States: those published where they add up to them, else an even split.</summary>
    public ImmutableArray<int> SizesFor(int states) =>
        PublishedSizes.Length == Count && PublishedSizes.Sum(size => (long)size) == states ? PublishedSizes : EvenSizes(states);
}
