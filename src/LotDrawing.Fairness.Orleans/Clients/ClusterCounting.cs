namespace LotDrawing.Fairness.Orleans;

/// <summary>Counts blocks by all silos of a cluster: finds them, gives each runs until none is left, and looks for new ones meanwhile.</summary>
internal sealed class ClusterCounting : IDisposable
{
    private static readonly TimeSpan LookTime = TimeSpan.FromSeconds(1);

    /// <summary>How long no silo may be heard of before the audit is given up.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>After what time a silo that was lost is tried again; meanwhile the cluster finds out whether it is dead.</summary>
    private static readonly TimeSpan LostTime = TimeSpan.FromSeconds(5);

    private readonly IClusterClient client;
    private readonly byte[] audit;
    private readonly BlocksToCount blocks;
    private readonly string version;
    private readonly TimeProvider time;
    private readonly Action<string> remarks;
    private readonly CancellationTokenSource stop;
    private readonly Dictionary<SiloAddress, Task<SiloEnd>> silos = [];
    private readonly HashSet<SiloAddress> useless = [];
    private readonly Dictionary<SiloAddress, long> lost = [];
    private int counting;
    private string? lastRefusal;
    private bool allRefuse;
    private volatile HashSet<SiloAddress> listed = [];

    internal ClusterCounting(IClusterClient client, string version, byte[] audit, BlocksToCount blocks, TimeProvider time, Action<string> remarks, CancellationToken cancelled)
    {
        (this.client, this.version, this.audit, this.blocks, this.time, this.remarks) = (client, version, audit, blocks, time, remarks);
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
    }

    /// <summary>How many silos have blocks now, at least 1.</summary>
    internal int Silos => Math.Max(1, Volatile.Read(ref counting));

    /// <summary>Whether the cluster took this silo for one that lives when it was asked last.</summary>
    internal bool IsListed(SiloAddress silo) => listed.Contains(silo);

    internal async Task<CountingEnd> RunAsync()
    {
        long heard = time.GetTimestamp();
        string? silence = null;
        try
        {
            while (!blocks.IsOver && !stop.IsCancellationRequested)
            {
                silence = await LookAsync().ConfigureAwait(false) ?? silence;
                await Task.WhenAny([Task.Delay(LookTime, time, stop.Token), blocks.Changed, .. silos.Values]).ConfigureAwait(false);
                if (blocks.Fault is not null)
                    break;
                if (EndOfOne() is { } end)
                    return end;
                if (silos.Count > 0)
                    (heard, silence) = (time.GetTimestamp(), null);
                else if (lastRefusal is not null && allRefuse && lost.Count == 0)
                    throw new AuditClusterException(lastRefusal);
                else if (time.GetElapsedTime(heard) > Patience)
                    throw new AuditClusterException($"no silo of the cluster has answered for {Patience.TotalSeconds:0} seconds{(silence is null ? "" : $" ({silence})")}, with {blocks.Left} blocks not counted");
            }
        }
        finally
        {
            // What is in hand is brought in, or given up soon.
            blocks.Close();
            if (!blocks.IsDone)
                await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(silos.Values).ConfigureAwait(false);
        }

        blocks.Fault?.Throw();
        return EndOfOne() ?? (blocks.IsDone ? CountingEnd.Finished : CountingEnd.Cancelled);
    }

    public void Dispose() => stop.Dispose();

    /// <summary>Sets the silos to work that were not; why the cluster does not say which there are, or null.</summary>
    private async Task<string?> LookAsync()
    {
        try
        {
            var hosts = await client.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true).ConfigureAwait(false);
            foreach (SiloAddress silo in hosts.Keys.Where(silo => !silos.ContainsKey(silo) && !useless.Contains(silo)))
            {
                if (!lost.TryGetValue(silo, out long since) || time.GetElapsedTime(since) > LostTime)
                    silos.Add(silo, ServeAsync(silo));
            }

            listed = [.. hosts.Keys];
            allRefuse = hosts.Count > 0 && hosts.Keys.All(useless.Contains);
            return null;
        }
        catch (Exception fault) when (IsOfCluster(fault))
        {
            return ClusterFault.Line(fault);
        }
    }

    private async Task<SiloEnd> ServeAsync(SiloAddress silo)
    {
        Interlocked.Increment(ref counting);
        try
        {
            return await new SiloAtWork(this, client, silo, version, audit, blocks, time).RunAsync(stop.Token).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref counting);
            blocks.Forget(silo);
        }
    }

    /// <summary>Takes note of silos that have ended; how the whole ends by one of them, or null.</summary>
    private CountingEnd? EndOfOne()
    {
        foreach (var (silo, task) in silos.Where(one => one.Value.IsCompleted).ToList())
        {
            silos.Remove(silo);
            switch (task.Result)
            {
                case SiloEnd.GaveUp:
                    return CountingEnd.GaveUp;
                case SiloEnd.Failed(var why):
                    throw new AuditClusterException($"silo {silo.Endpoint}: {why}");
                case SiloEnd.Lost(var why):
                    if (lost.TryAdd(silo, time.GetTimestamp()))
                        remarks($"silo {silo.Endpoint} is lost ({why}); its blocks are given to others");
                    lost[silo] = time.GetTimestamp();
                    break;
                case SiloEnd.Refused(var why):
                    useless.Add(silo);
                    lastRefusal = $"silo {silo.Endpoint}: {why}";
                    remarks($"{lastRefusal}; it is given no blocks");
                    break;
                default:
                    useless.Add(silo);
                    break;
            }
        }

        return null;
    }

    internal static bool IsOfCluster(Exception fault) => fault is OrleansException or TimeoutException or IOException or InvalidOperationException or ObjectDisposedException or System.Net.Sockets.SocketException;
}
