using System.Reflection;
using Orleans.Configuration;
using Orleans.TestingHost;

namespace LotDrawing.Fairness.Orleans.Tests;

/// <summary>A cluster in this process, whose silos count on one thread each, block by block as the gate lets them.</summary>
internal sealed class Silos : IAsyncDisposable
{
    private readonly InProcessTestCluster cluster;

    private Silos(InProcessTestCluster cluster, Gate gate, Assembly[]? code) => (this.cluster, Gate, Cluster) = (cluster, gate, new AuditCluster(cluster.Client, code));

    internal IClusterClient Client => cluster.Client;

    internal AuditCluster Cluster { get; }

    internal Gate Gate { get; }

    internal static async Task<Silos> StartAsync(
        int count, bool open = true, Func<int, string>? version = null, Func<AuditSubject, string, IAuditedDraw?>? draws = null, Assembly[]? code = null)
    {
        var gate = new Gate(open);
        var builder = new InProcessTestClusterBuilder((short)count);
        int started = -1;
        builder.ConfigureSilo((_, silo) => (version is null
            ? silo.AddAudits(1, draws ?? gate.Draw, code)
            : silo.AddAudits(1, draws ?? gate.Draw, version(Interlocked.Increment(ref started))))
            .Configure<ClusterMembershipOptions>(options => options.ProbeTimeout = TimeSpan.FromSeconds(2)));
        InProcessTestCluster cluster = builder.Build();
        await cluster.DeployAsync();
        return new Silos(cluster, gate, code);
    }

    /// <summary>Kills a silo, which answers nothing from then on, and starts another.</summary>
    internal async Task ReplaceOneAsync()
    {
        await cluster.KillSiloAsync(cluster.Silos[^1]);
        await cluster.StartAdditionalSiloAsync();
    }

    internal Task KillOneAsync() => cluster.KillSiloAsync(cluster.Silos[^1]);

    public async ValueTask DisposeAsync()
    {
        Gate.Open();
        await Cluster.DisposeAsync();
        await cluster.StopAllSilosAsync();
        await cluster.DisposeAsync();
        Gate.Dispose();
    }
}
