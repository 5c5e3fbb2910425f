using System.Net;
using System.Net.Sockets;
using LotDrawing.TestKit.Needs;
using Microsoft.Extensions.Hosting;
using static LotDrawing.Fairness.Orleans.Tests.OneMachine;

namespace LotDrawing.Fairness.Orleans.Tests;

/// <summary>Silos that find each other in PostgreSQL: any of them may go, and the tables are made once.</summary>
public sealed class PostgresTests
{
    [NeedsFact(Need.PostgreSQL)]
    public async Task Silos_and_clients_find_each_other_in_the_database()
    {
        AuditSubject subject = ClusterTests.Of("groups and seats");
        using PostgresServer database = PostgresServer.Start();
        using IHost first = await StartAsync(database.Connection);
        IHost second = await StartAsync(database.Connection);
        await using AuditCluster cluster = await AuditCluster.ConnectAsync(database.Connection);
        AuditTally tally = Empty(subject);

        Assert.Equal(CountingEnd.Finished, await cluster.CountAsync(tally, 0, 50));
        await second.StopAsync();
        second.Dispose();
        using IHost third = await StartAsync(database.Connection);
        Assert.Equal(CountingEnd.Finished, await cluster.CountAsync(tally, 50, 100));
        await first.StopAsync();
        Assert.Equal(CountingEnd.Finished, await cluster.CountAsync(tally, 100, 120));

        Assert.Equal(Saved(Counted(subject, 0, 120)), Saved(tally));
        await third.StopAsync();
    }

    private static async Task<IHost> StartAsync(string database)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.UseOrleans(silo => silo.UsePostgreSql(database).ConfigureEndpoints(IPAddress.Loopback, FreePort(), FreePort()).AddAudits(1));
        IHost host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }
}
