using System.Globalization;

namespace LotDrawing.Fairness;

/// <summary>Which blocks of an audit were counted: ranges in ascending order that neither meet nor overlap.</summary>
internal sealed class BlockSet
{
    private readonly List<(long First, long End)> ranges = [];

    /// <summary>The ranges, each from its first block up to but without its end.</summary>
    internal IReadOnlyList<(long First, long End)> Ranges => ranges;

    /// <summary>How many blocks there are.</summary>
    internal long Count => ranges.Sum(range => range.End - range.First);

    /// <summary>The first block that both have, or null.</summary>
    internal long? FirstShared(BlockSet other)
    {
        foreach (var (first, end) in other.ranges)
        {
            if (FirstOf(first, end) is { } shared)
                return shared;
        }

        return null;
    }

    /// <summary>The first of these blocks that is in the set, or null.</summary>
    internal long? FirstOf(long first, long end)
    {
        int next = NextTo(first);
        long from = next < ranges.Count ? Math.Max(first, ranges[next].First) : end;
        return from < end ? from : null;
    }

    /// <summary>Adds blocks, none of which is in the set.</summary>
    internal void Add(long first, long end)
    {
        if (first >= end)
            return;
        if (FirstOf(first, end) is { } counted)
            throw new InvalidOperationException(FormattableString.Invariant($"Block {counted} is counted already."));
        int next = NextTo(first);
        if (next < ranges.Count && ranges[next].First == end)
        {
            end = ranges[next].End;
            ranges.RemoveAt(next);
        }

        if (next > 0 && ranges[next - 1].End == first)
            ranges[next - 1] = (ranges[next - 1].First, end);
        else
            ranges.Insert(next, (first, end));
    }

    /// <summary>The index of the first range that has the block or a later one.</summary>
    private int NextTo(long block)
    {
        var (low, high) = (0, ranges.Count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (ranges[middle].End > block)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    /// <summary>Removes all blocks.</summary>
    internal void Clear() => ranges.Clear();

    /// <summary>The ranges as a person writes them: <c>0..2000, 2010..2020</c>.</summary>
    public override string ToString() =>
        string.Join(", ", ranges.Select(range => string.Create(CultureInfo.InvariantCulture, $"{range.First}..{range.End}")));
}
