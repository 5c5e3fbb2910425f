using System.Globalization;

namespace LotDrawing.Fairness.Orleans;

/// <summary>One silo and the runs that it is given, one after another.</summary>
internal sealed class SiloAtWork(ClusterCounting counting, IClusterClient client, SiloAddress silo, string ownVersion, byte[] audit, BlocksToCount blocks, TimeProvider time)
{
    /// <summary>How long a run that is stopped is waited for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>How long a silo that the cluster lists may leave calls unanswered.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly IAuditWorker worker = client.GetGrain<IAuditWorker>(silo.ToParsableString());
    private readonly RunLength length = new();

    /// <summary>Gives the silo runs until none is left, or it is lost.</summary>
    /// <param name="stop">No more runs; the one in hand is stopped.</param>
    internal async Task<SiloEnd> RunAsync(CancellationToken stop)
    {
        try
        {
            string[] hello = (await worker.Hello().ConfigureAwait(false)).Split(' ', 2);
            if (hello is not [var number, var version] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int threads))
                return new SiloEnd.Refused("it does not say which version it is");
            if (version != ownVersion)
                return new SiloEnd.Refused($"version {version}; expected {ownVersion}, as here");
            if (threads == 0)
                return new SiloEnd.Idle();
            while (!stop.IsCancellationRequested && !blocks.IsOver)
            {
                Task changed = blocks.Changed;
                if (blocks.Take(open => length.Of(open, counting.Silos, threads)) is var (first, end))
                {
                    if (await CountAsync(first, end, stop).ConfigureAwait(false) is { } over)
                        return over;
                }
                else
                {
                    // All are given out: one may come back.
                    await changed.WaitAsync(stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }
            }

            return new SiloEnd.Idle();
        }
        catch (Exception fault) when (ClusterCounting.IsOfCluster(fault))
        {
            return new SiloEnd.Lost(ClusterFault.Line(fault));
        }
    }

    /// <summary>Has a run counted and adds it; whatever of it is not added is open again. Why the silo is done, or null.</summary>
    private async Task<SiloEnd?> CountAsync(long first, long end, CancellationToken stop)
    {
        long next = first;
        try
        {
            long began = time.GetTimestamp();
            long run = await worker.Begin(audit, first, end).ConfigureAwait(false);
            if (run < 0)
            {
                await Task.Delay(Pause, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return null;
            }

            RunAnswer answer = await FollowAsync(run, stop).ConfigureAwait(false);
            switch (answer.State)
            {
                case RunState.GaveUp:
                    return new SiloEnd.GaveUp();
                case RunState.Failed:
                    return new SiloEnd.Failed(answer.Fault ?? "it failed");
                case RunState.NoMemory:
                    return new SiloEnd.Refused("too little memory to count");
                case RunState.Counted:
                    break;
                default:
                    return stop.IsCancellationRequested ? new SiloEnd.Idle() : new SiloEnd.Lost("it has forgotten its blocks");
            }

            AuditTally counted = blocks.NewTally();
            if (SiloAnswer.Read(answer.Tally, counted, first, end) is { } fault)
                return new SiloEnd.Refused($"its answer for blocks {first}..{end} is damaged: {fault}");
            next += blocks.Add(counted, silo);
            length.Took(next - first, time.GetElapsedTime(began));
            worker.End(run).Ignore();
            return null;
        }
        finally
        {
            blocks.Return(next, end);
        }
    }

    /// <summary>Asks about a run until it is counted; when it is to stop, until the blocks begun are.</summary>
    private async Task<RunAnswer> FollowAsync(long run, CancellationToken stop)
    {
        long? stopped = null;
        long heard = time.GetTimestamp();
        while (true)
        {
            RunAnswer answer;
            try
            {
                answer = await worker.Poll(run).ConfigureAwait(false);
                heard = time.GetTimestamp();
            }
            catch (TimeoutException) when (counting.IsListed(silo) && time.GetElapsedTime(heard) < Silence && !stop.IsCancellationRequested)
            {
                continue; // too busy to answer, as far as the other silos know
            }

            if (answer.State != RunState.Counting || (stopped is { } since && time.GetElapsedTime(since) > Patience))
                return answer;
            blocks.Report(silo, answer.Draws);
            if (stop.IsCancellationRequested && stopped is null)
            {
                stopped = time.GetTimestamp();
                await worker.Cancel(run).ConfigureAwait(false);
            }
        }
    }
}

/// <summary>Why a silo has no more blocks.</summary>
internal abstract record SiloEnd
{
    /// <summary>There are none, or it counts none.</summary>
    internal sealed record Idle : SiloEnd;

    /// <summary>The procedure gave up.</summary>
    internal sealed record GaveUp : SiloEnd;

    /// <summary>The audit cannot be counted, here or elsewhere.</summary>
    internal sealed record Failed(string Why) : SiloEnd;

    /// <summary>It does not answer; it may again.</summary>
    internal sealed record Lost(string Why) : SiloEnd;

    /// <summary>It is of another version, has too little memory, or what it answers cannot be used.</summary>
    internal sealed record Refused(string Why) : SiloEnd;
}
