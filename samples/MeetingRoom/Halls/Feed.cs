using System.Diagnostics;

namespace MeetingRoom.Halls;

/// <summary>Tells everybody of the newest version. Whoever is slow misses versions and never holds up others: there is no queue,
/// only the newest.</summary>
internal sealed class Feed
{
    private volatile Issue current;
    private int viewers;
    private double slowest;

    internal Feed(Snapshot first) => current = new Issue(first);

    /// <summary>The newest version.</summary>
    internal Issue Current => current;

    /// <summary>How many streams are open.</summary>
    internal int Viewers => viewers;

    /// <summary>How long the last viewer waited for the last version that is no longer the newest, in milliseconds.</summary>
    internal double Slowest => Math.Max(slowest, current.Slowest);

    /// <summary>A stream opens; false where there are too many.</summary>
    internal bool TryEnter(int most)
    {
        if (Interlocked.Increment(ref viewers) <= most)
            return true;
        Interlocked.Decrement(ref viewers);
        return false;
    }

    /// <summary>A stream ends.</summary>
    internal void Leave() => Interlocked.Decrement(ref viewers);

    /// <summary>A new version is there.</summary>
    internal void Publish(Snapshot snapshot)
    {
        Issue before = current;
        slowest = before.Slowest;
        _ = snapshot.Frame; // Made once, before anybody asks.
        current = new Issue(snapshot);
        before.Pass();
    }

    /// <summary>One version on its way to everybody.</summary>
    internal sealed class Issue(Snapshot snapshot)
    {
        private readonly TaskCompletionSource passed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly long at = Stopwatch.GetTimestamp();
        private long last;

        /// <summary>The version.</summary>
        internal Snapshot Snapshot => snapshot;

        /// <summary>Completed when there is a newer one.</summary>
        internal Task Passed => passed.Task;

        /// <summary>How long the last viewer so far has waited for it, in milliseconds.</summary>
        internal double Slowest => Stopwatch.GetElapsedTime(at, Math.Max(at, Interlocked.Read(ref last))).TotalMilliseconds;

        /// <summary>A viewer has it.</summary>
        internal void Delivered()
        {
            long now = Stopwatch.GetTimestamp();
            for (long seen = Interlocked.Read(ref last); seen < now; seen = Interlocked.Read(ref last))
            {
                if (Interlocked.CompareExchange(ref last, now, seen) == seen)
                    break;
            }
        }

        internal void Pass() => passed.TrySetResult();
    }
}
