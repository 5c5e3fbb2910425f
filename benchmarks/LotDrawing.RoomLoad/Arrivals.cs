using System.Collections.Concurrent;
using System.Diagnostics;

namespace LotDrawing.RoomLoad;

/// <summary>When each version came to the first and to the last viewer.</summary>
internal sealed class Arrivals
{
    private readonly ConcurrentDictionary<long, Times> versions = new();

    /// <summary>A version came to one more viewer.</summary>
    internal void Came(long version, long at)
    {
        Times times = versions.GetOrAdd(version, _ => new Times());
        lock (times)
        {
            times.First = Math.Min(times.First, at);
            times.Last = Math.Max(times.Last, at);
            times.Count++;
        }
    }

    /// <summary>Of each version that at least so many viewers had, how long after the first the last had it, in milliseconds, ascending.</summary>
    internal double[] Spreads(int viewers) => [.. versions.Values.Where(times => times.Count >= viewers).Select(times => Stopwatch.GetElapsedTime(times.First, times.Last).TotalMilliseconds).Order()];

    /// <summary>How many versions came.</summary>
    internal int Versions => versions.Count;

    /// <summary>How many arrivals there were.</summary>
    internal long Total => versions.Values.Sum(times => (long)times.Count);

    /// <summary>Forgets everything.</summary>
    internal void Clear() => versions.Clear();

    private sealed class Times
    {
        internal long First = long.MaxValue;
        internal long Last = long.MinValue;
        internal int Count;
    }
}
