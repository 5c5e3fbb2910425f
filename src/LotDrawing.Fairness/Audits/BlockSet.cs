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
        foreach (var range in ranges)
        {
            long from = Math.Max(first, range.First);
            if (from < Math.Min(end, range.End))
                return from;
        }

        return null;
    }

    /// <summary>Adds blocks, none of which is in the set.</summary>
    internal void Add(long first, long end)
    {
        if (first >= end)
            return;
        if (FirstOf(first, end) is { } counted)
            throw new InvalidOperationException(FormattableString.Invariant($"Block {counted} is counted already."));
        int next = ranges.FindIndex(range => range.First > first);
        ranges.Insert(next < 0 ? ranges.Count : next, (first, end));
        for (int i = ranges.Count - 1; i > 0; i--)
        {
            if (ranges[i - 1].End != ranges[i].First)
                continue;
            ranges[i - 1] = (ranges[i - 1].First, ranges[i].End);
            ranges.RemoveAt(i);
        }
    }

    /// <summary>Removes all blocks.</summary>
    internal void Clear() => ranges.Clear();

    /// <summary>The ranges as a person writes them: <c>0..2000, 2010..2020</c>.</summary>
    public override string ToString() =>
        string.Join(", ", ranges.Select(range => string.Create(CultureInfo.InvariantCulture, $"{range.First}..{range.End}")));
}
