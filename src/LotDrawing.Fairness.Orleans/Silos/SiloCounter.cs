using System.Globalization;

namespace LotDrawing.Fairness.Orleans;

/// <summary>Counts the runs of blocks that a silo is given, one after another, each by all of the silo's threads.</summary>
internal sealed class SiloCounter : IDisposable
{
    /// <summary>The most blocks in a run: a billion draws.</summary>
    internal const long MostBlocks = 1 << 20;

    private const int MostRuns = 16;

    private static readonly TimeSpan PollTime = TimeSpan.FromSeconds(1);

    /// <summary>A run that its client does not ask about for so long is dropped: the client is gone, or has given the blocks to others.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly RunAnswer NoMemory = new() { State = RunState.NoMemory };

    private readonly object door = new();
    private readonly Dictionary<long, SiloRun> runs = [];
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly OpenedAudits audits;
    private readonly AuditSiloOptions options;
    private readonly TimeProvider time;
    private readonly ITimer sweep;
    private long lastRun;

    public SiloCounter(AuditSiloOptions options, TimeProvider time)
    {
        (this.options, this.time, audits) = (options, time, new OpenedAudits(options));
        sweep = time.CreateTimer(_ => DropForgotten(), null, Patience, Patience / 3);
    }

    internal string Hello => string.Create(CultureInfo.InvariantCulture, $"{options.Threads} {options.Version}");

    /// <summary>Begins a run; its number, or −1 where too many wait.</summary>
    internal long Begin(byte[] audit, long first, long end)
    {
        var run = new SiloRun(audit, first, end, time.GetTimestamp());
        long number;
        lock (door)
        {
            if (runs.Count >= MostRuns)
                return -1;
            number = ++lastRun;
            runs.Add(number, run);
        }

        if (first < 0 || end <= first || end > AuditTally.MostBlocks || end - first > MostBlocks || options.Threads == 0)
            run.Conclude(Failed($"no blocks that are counted here: {first}..{end}"));
        else
            _ = CountInTurnAsync(run); // which tells all that happens in the run's answer
        return number;
    }

    internal async Task<RunAnswer> PollAsync(long number)
    {
        if (Find(number) is not { } run)
            return new RunAnswer { State = RunState.Unknown };
        run.AskedAt = time.GetTimestamp();
        await Task.WhenAny(run.Ended, Task.Delay(PollTime, time));
        run.AskedAt = time.GetTimestamp();
        return run.Now;
    }

    internal void Cancel(long number) => Find(number)?.Stop();

    internal void End(long number)
    {
        Cancel(number);
        lock (door)
            runs.Remove(number);
    }

    public void Dispose()
    {
        sweep.Dispose();
        lock (door)
        {
            foreach (SiloRun run in runs.Values)
                run.Stop();
        }
    }

    private SiloRun? Find(long number)
    {
        lock (door)
            return runs.GetValueOrDefault(number);
    }

    private void DropForgotten()
    {
        long[] forgotten;
        lock (door)
            forgotten = [.. runs.Where(run => time.GetElapsedTime(run.Value.AskedAt) > Patience).Select(run => run.Key)];
        foreach (long number in forgotten)
            End(number);
    }

    private async Task CountInTurnAsync(SiloRun run)
    {
        await turn.WaitAsync().ConfigureAwait(false);
        try
        {
            // A thread of its own, as it is one of those that count.
            await Task.Factory.StartNew(() => run.Conclude(Count(run)), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            run.Conclude(fault is OutOfMemoryException ? NoMemory : Failed(ClusterFault.Line(fault)));
        }
        finally
        {
            turn.Release();
            run.Dispose();
        }
    }

    private RunAnswer Count(SiloRun run)
    {
        AuditTally tally = audits.TallyOf(run.Audit);
        CountingEnd end = run.Stopped.IsCancellationRequested ? CountingEnd.Cancelled : tally.Count(run.First, run.End, run, run.Stopped);
        return new RunAnswer
        {
            State = end == CountingEnd.GaveUp ? RunState.GaveUp : RunState.Counted,
            Draws = tally.Tally.Draws,
            Tally = end == CountingEnd.GaveUp ? null : PackedTally.Write(tally),
        };
    }

    private static RunAnswer Failed(string fault) => new() { State = RunState.Failed, Fault = fault };
}

/// <summary>How a silo counts.</summary>
/// <param name="Draws">From a subject and the name of what draws, what draws it; null where that is not known.</param>
/// <param name="Threads">How many threads count; none where the silo only keeps the list of the others.</param>
/// <param name="Version">The version of the code that counts.</param>
internal sealed record AuditSiloOptions(Func<AuditSubject, string, IAuditedDraw?> Draws, int Threads, string Version);
