namespace LotDrawing.Fairness;

/// <summary>Counts what a computation uses, and stops it when that is too much, or will be.</summary>
internal sealed class LawBudget(LawLimits limits, int seats, IProgress<long>? progress)
{
    // What a dictionary's entry, a key and a number take beside their characters and bits, in bytes.
    private const int Overhead = 160;

    // How often it is asked whether there is hope at all; and how far beyond the limit an estimate must be to say no.
    private const long Interval = 50_000_000;
    private const double Hopeless = 6;

    // How often it is told how far it has come.
    private const long StepsATime = 1 << 16;

    private long bytes;
    private long steps;
    private long work;
    private long nextQuestion = Interval;
    private int level;
    private long states = 1;
    private long done;
    private long found;

    /// <summary>How many states were kept.</summary>
    internal long Kept { get; private set; }

    /// <summary>A level begins: all states with so many seats filled are known.</summary>
    internal void Begin(int filled, long count) => (level, states, done, found) = (filled, count, 0, 0);

    /// <summary>So many states of the next level are known.</summary>
    internal void Found(long next) => found = next;

    /// <summary>One more state of the level has been gone through.</summary>
    internal void Done() => done++;

    /// <summary>A step to a next state is tried.</summary>
    internal void Step(int entities)
    {
        if (++steps > limits.Steps)
            throw new LawTooLargeException(TooLarge());
        if (steps % StepsATime == 0)
            progress?.Report(steps);
        Look(entities);
    }

    /// <summary>So many entities or lots have been looked at.</summary>
    internal void Look(int count)
    {
        work += count;
        if (work >= nextQuestion && IsHopeless())
            throw new LawTooLargeException(TooLarge());
    }

    /// <summary>A state is kept, or kept no longer.</summary>
    internal void Keep(int keyLength, long times = 1)
    {
        bytes += times * (Overhead + (2L * keyLength));
        Kept += Math.Max(times, 0);
        if (bytes > limits.Bytes)
            throw new LawTooLargeException(TooLarge());
    }

    internal LawAnswer.TooLarge TooLarge() => new(seats, Log10States(), Kept, limits);

    private bool IsHopeless()
    {
        nextQuestion = work + Interval;
        return Log10States() > Math.Log10(limits.Bytes / (double)Overhead) + Hopeless;
    }

    /// <summary>The number of states at the widest, if that is half way and growth dies down evenly until there. docs/laws.md.</summary>
    private double Log10States()
    {
        double next = Math.Max(found * (double)states / Math.Max(done, 1), 1);
        double growth = Math.Max(next / states, 1);
        double levels = Math.Max((seats / 2.0) - level - 1, 0);
        return Math.Max(Math.Log10(next) + (levels / 2 * Math.Log10(growth)), Math.Log10(Math.Max(Kept, 1)));
    }
}
