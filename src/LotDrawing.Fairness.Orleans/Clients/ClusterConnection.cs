using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Serialization;

namespace LotDrawing.Fairness.Orleans;

/// <summary>A client of Orleans for audits.</summary>
internal static class ClusterConnection
{
    /// <summary>How often a connection is tried, half a second apart: silos that are just starting are waited for.</summary>
    private const int Attempts = 10;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(0.5);

    /// <summary>Every call ends within a second on a silo that lives: what takes so long is not coming.</summary>
    private static readonly TimeSpan ResponseTime = TimeSpan.FromSeconds(10);

    internal static IHost Build(ClusterAddress address)
    {
        // No files, variables or logs of whatever folder and machine it runs in.
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.UseOrleansClient(client =>
        {
            client.Configure<ClusterOptions>(AuditCluster.Name);
            client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = ResponseTime);
            client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = ResponseTime);
            client.Services.AddSerializer(serializer => serializer.AddAssembly(typeof(ClusterConnection).Assembly));
            if (address.Database is { } database)
                client.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (SiloTables.Invariant, database));
            else
                client.UseStaticClustering(address.Gateways);
            int attempts = 0;
            client.UseConnectionRetryFilter(async (fault, cancellation) =>
            {
                if (fault is not (OrleansException or IOException) || ++attempts >= Attempts)
                    return false;
                await Task.Delay(Between, cancellation).ConfigureAwait(false);
                return true;
            });
        });
        return builder.Build();
    }
}
