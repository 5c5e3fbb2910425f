using System.Net;
using LotDrawing.Fairness.Orleans;
using Lots.Audits;
using Lots.Shell;
using Microsoft.Extensions.Hosting;
using Orleans.Hosting;

namespace ClusterHost;

/// <summary>One silo.</summary>
internal static class SiloProcess
{
    /// <summary>What the process that starts silos waits for on each one's standard output.</summary>
    internal const string Ready = "ready";

    /// <summary>Counts until its standard input ends, which it does with the process that started it, however that ends.</summary>
    internal static async Task<int> RunAsync(ClusterOptions options)
    {
        using IHost host = Build(options, options.Threads);
        await host.StartAsync().ConfigureAwait(false);
        Console.WriteLine(Ready);
        await Console.In.ReadToEndAsync().ConfigureAwait(false);
        await host.StopAsync().ConfigureAwait(false);
        return ExitCode.Done;
    }

    /// <summary>A silo; that of number 0 keeps the list of the others, where no database does.</summary>
    internal static IHost Build(ClusterOptions options, int threads)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.UseOrleans(silo =>
        {
            int offset = options.Postgres is null ? options.Silo : options.Silo - 1;
            var (port, gateway) = (options.Port + offset, options.Gateway + offset);
            if (options.Postgres is { } database)
                silo.UsePostgreSql(database).ConfigureEndpoints(options.Address, port, gateway, listenOnAnyHostAddress: !IPAddress.IsLoopback(options.Address));
            else
                silo.UseLocalhostClustering(port, gateway, new IPEndPoint(IPAddress.Loopback, options.Port), AuditCluster.Id, AuditCluster.Id);
            silo.AddAudits(threads, AuditedProcedures.Named, AuditedProcedures.Code);
        });
        return builder.Build();
    }
}
