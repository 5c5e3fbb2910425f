namespace LotDrawing.Fairness.Orleans;

/// <summary>How many blocks a silo is given at once: a few seconds' work, as an answer has the size of a tally however many blocks it is of, and all that
/// a silo has in hand is lost with it; less towards the end, so that all end together.</summary>
internal sealed class RunLength
{
    private const double Seconds = 10;
    private const double LeastSeconds = 2;
    private const int FirstBlocksByThread = 4;

    private double? speed;

    /// <summary>How many blocks, with so many open and so many silos that count.</summary>
    internal long Of(long open, int silos, int threads)
    {
        if (speed is not { } blocks)
            return Math.Min(FirstBlocksByThread * (long)threads, (open + silos - 1) / silos);
        double share = open / (2.0 * silos);
        return (long)Math.Ceiling(Math.Min(blocks * Seconds, Math.Max(share, blocks * LeastSeconds)));
    }

    /// <summary>Notes how long a run took.</summary>
    internal void Took(long blocks, TimeSpan time)
    {
        // The first run of a process is slow, as its code is not compiled for speed yet: the newest says most.
        double now = blocks / Math.Max(time.TotalSeconds, 0.001);
        speed = speed is { } before ? (before + (3 * now)) / 4 : now;
    }
}
