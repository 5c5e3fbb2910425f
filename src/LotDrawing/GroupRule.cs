using System.Collections.Immutable;

namespace LotDrawing;

/// <summary>In how many staggered groups the States are reviewed, and how large they are.</summary>
/// <param name="Count">The number of groups, at least 1.</param>
/// <param name="PublishedSizes">The sizes that were published, or empty.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record GroupRule(int Count, ImmutableArray<int> PublishedSizes, Citation Source)
{
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
