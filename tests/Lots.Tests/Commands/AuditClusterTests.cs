using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using ClusterHost;
using LotDrawing.TestKit.Needs;

namespace Lots.Tests.Commands;

/// <summary><c>lots audit --cluster ADDRESS</c>, with silos as processes of their own.</summary>
[Trait("Category", "Server")]
public sealed class AuditClusterTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly string folder = Directory.CreateTempSubdirectory("lots-cluster-").FullName;
    private readonly TemporaryFile roster = new(SmallRosters.Eight);

    public void Dispose()
    {
        roster.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>One command starts the silos, another audits; a silo that is killed meanwhile is started again; and the share of the blocks saved is a tally as any other.</summary>
    [NeedsFact(Need.Unix)]
    [Trait("Category", "Long")]
    public async Task A_cluster_is_started_and_gives_the_audit_of_one_machine()
    {
        int port = FreePorts();
        using Process silos = Start("--silos", "2", "--port", $"{port}", "--gateway", $"{port + 100}");
        try
        {
            string? ready = await silos.StandardOutput.ReadLineAsync().WaitAsync(Patience);
            Assert.StartsWith("2 silos count, ", ready, StringComparison.Ordinal);
            string address = $"localhost:{port + 100}";

            Task<LotsRun> audit = Task.Run(() => Run("--draws", "300000", "--cluster", address, "--format", "json"));
            using (Process one = Child(silos))
                one.Kill();
            LotsRun clustered = await audit;
            Assert.Equal(0, clustered.ExitCode);
            Assert.Equal(Counts(Run("--draws", "300000", "--format", "json")), Counts(clustered));
            Assert.Contains("has died with exit code", await silos.StandardError.ReadLineAsync().WaitAsync(Patience), StringComparison.Ordinal);

            Assert.Equal(0, Run("--blocks", "0..5", "--tally", In("a.tally"), "--cluster", address).ExitCode);
            Assert.Equal(0, Run("--blocks", "0..5", "--tally", In("b.tally")).ExitCode);
            Assert.Equal(File.ReadAllBytes(In("b.tally")), File.ReadAllBytes(In("a.tally")));
        }
        finally
        {
            silos.Kill(entireProcessTree: true);
            silos.WaitForExit();
        }
    }

    [Theory]
    [InlineData("--draws 5000 --cluster nowhere", "--cluster: the cluster “nowhere”; expected host:port, several separated by commas, or a connection string of PostgreSQL")]
    [InlineData("--merge a.tally --cluster localhost:30000", "--cluster: given with --merge; expected one of the two")]
    public void What_cannot_be_is_one_line(string options, string line) => Assert.Equal((2, "", $"lots: {line}\n"), Outcome(Run(options.Split(' '))));

    [Fact]
    public void A_cluster_that_does_not_answer_is_one_line()
    {
        LotsRun run = Run("--draws", "5000", "--cluster", "127.0.0.1:9");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("lots: --cluster: the cluster 127.0.0.1:9: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--silos 0", "--silos: \"0\"; expected a whole number from 1 to 64")]
    [InlineData("--address 10.1.1.1", "--address: 10.1.1.1 without --postgres; expected --postgres too, as silos of several machines find each other there")]
    [InlineData("--port 30000", "--gateway: 30000 with --port 30000; expected ports at least 3 apart")]
    [InlineData("--postgres nothing", "--postgres: \"nothing\"; expected a connection string, as Host=db;Database=audits;Username=lots")]
    public void Silos_that_cannot_start_say_why(string options, string line)
    {
        using Process silos = Start(options.Split(' '));
        string error = silos.StandardError.ReadToEnd();
        silos.WaitForExit();

        Assert.Equal((2, $"audit-cluster: {line}\n"), (silos.ExitCode, error));
    }

    /// <summary>A database that does not answer is given up after longer than is soon.</summary>
    [Theory]
    [InlineData(false, 60, true)]
    [InlineData(false, 1, true)]
    [InlineData(true, 9.9, true)]
    [InlineData(true, 10, false)]
    public void A_silo_that_dies_early_five_times_in_a_row_is_not_started_again(bool wasReady, double seconds, bool isEarly)
    {
        var deaths = new EarlyDeaths();
        for (int death = 1; death <= 5; death++)
        {
            Assert.False(deaths.AreTooMany);
            deaths.Add(wasReady, TimeSpan.FromSeconds(seconds));
        }

        Assert.Equal(isEarly, deaths.AreTooMany);
    }

    [Fact]
    public void A_silo_that_was_kept_for_a_while_may_die_early_again()
    {
        var deaths = new EarlyDeaths();
        for (int death = 1; death <= 9; death++)
            deaths.Add(wasReady: death == 5, TimeSpan.FromMinutes(1));

        Assert.False(deaths.AreTooMany);
        deaths.Add(wasReady: false, TimeSpan.Zero);
        Assert.True(deaths.AreTooMany);
    }

    private static (int, string, string) Outcome(LotsRun run) => (run.ExitCode, run.Out, run.Error);

    private static string Counts(LotsRun run)
    {
        JsonObject report = JsonNode.Parse(run.Out)!.AsObject();
        foreach (string measured in (string[])["seconds", "drawsPerSecond", "floorRatio"])
            report.Remove(measured);
        return report.ToJsonString();
    }

    private static Process Start(params string[] options) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "audit-cluster.dll"), .. options])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    /// <summary>A process that this one has started.</summary>
    private static Process Child(Process parent) => Process.GetProcesses().First(process =>
        File.Exists($"/proc/{process.Id}/stat") && File.ReadAllText($"/proc/{process.Id}/stat") is var stat && stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1] == $"{parent.Id}");

    /// <summary>A port, free as are most of those after it.</summary>
    private static int FreePorts()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return Math.Min(((IPEndPoint)free.LocalEndpoint).Port, 65_000);
    }

    private string In(string name) => Path.Combine(folder, name);

    private LotsRun Run(params string[] options) => LotsProcess.Run(["audit", "--roster", roster.Name, "--sizes", "2,3,3", "--seed", "silos", .. options]);
}
