using System.Diagnostics;
using System.Text.Json.Nodes;
using Lots.Tests.Pages;

namespace Lots.Tests.Commands;

/// <summary><c>lots audit</c>: the verdict, its numbers, its report, and how it ends.</summary>
public sealed class AuditTests : IDisposable
{
    private static readonly Lazy<LotsRun> Json = new(() => LotsProcess.Run("audit", "--draws", "3000", "--format", "json"));

    private readonly string folder = Directory.CreateTempSubdirectory("lots-audit-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_fair_draw_passes_and_the_verdict_is_the_first_line()
    {
        LotsRun run = LotsProcess.Run("audit", "--draws", "3000");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Fair: in 3,000 draws none of 25 tests found a bias (level 0.1 % for all together); a bias of ", run.Out, StringComparison.Ordinal);
        Assert.Contains("189 States, 378 seats, groups of 62, 63, 64; exact procedure; seed \"1\"\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_JSON_carries_the_figures()
    {
        JsonNode audit = JsonNode.Parse(Json.Value.Out)!;

        Assert.Equal((0, ""), (Json.Value.ExitCode, Json.Value.Error));
        Assert.Equal(("fair", 3000), ((string)audit["verdict"]!, (int)audit["draws"]!));
        double seconds = (double)audit["seconds"]!;
        Assert.Equal(3000 / seconds, (double)audit["drawsPerSecond"]!, 0.01 * 3000 / seconds);
        Assert.InRange((double)audit["floorRatio"]!, 1, 1000);
        Assert.InRange((double)audit["voidsPerDraw"]!, 5, 15);
        Assert.InRange((double)audit["lotsKeptPerDraw"]!, 481, 484); // DESIGN section 2: about 482
        Assert.True((double)audit["lotsPerDraw"]! > (double)audit["lotsKeptPerDraw"]!);
        Assert.Equal(25, audit["tests"]!.AsArray().Count);
    }

    [Fact]
    public void One_seed_is_one_audit_and_another_is_another()
    {
        string again = WithoutTimes(LotsProcess.Run("audit", "--draws", "3000", "--format", "json", "--seed", "1").Out);

        Assert.Equal(WithoutTimes(Json.Value.Out), again);
        Assert.NotEqual(again, WithoutTimes(LotsProcess.Run("audit", "--draws", "3000", "--format", "json", "--seed", "two words").Out));
    }

    [Fact]
    public void The_order_of_the_file_changes_nothing_but_is_asked_about()
    {
        string[] lines = File.ReadAllLines(LotDrawing.TestKit.Repository.PathOf("samples", "data", "untoc-2020.csv"));
        string turned = Path.Combine(folder, "turned.csv");
        File.WriteAllLines(turned, [lines[0], .. lines[1..].Reverse()]);

        JsonNode audit = JsonNode.Parse(LotsProcess.Run("audit", "--draws", "3000", "--format", "json", "--roster", turned).Out)!;

        Assert.Equal((double)JsonNode.Parse(Json.Value.Out)!["lotsPerDraw"]!, (double)audit["lotsPerDraw"]!);
        Assert.Contains("order/file/loads", audit["tests"]!.AsArray().Select(test => (string)test!["name"]!));
    }

    [Fact]
    public void The_report_marks_the_real_drawing_where_it_is_the_same_one()
    {
        string page = Path.Combine(folder, "the report.html");
        LotsRun run = LotsProcess.Run("audit", "--draws", "1500", "--report", page);

        Assert.Equal((0, $"report: {page}\n"), (run.ExitCode, run.Error));
        string html = File.ReadAllText(page);
        Assert.All([130, 131, 134], real => Assert.Contains($"real drawing: {real}", html, StringComparison.Ordinal));
        Assert.Contains($"Made by <code>lots audit --draws 1500 --report '{page}'</code>", html, StringComparison.Ordinal);

        LotsProcess.Run("audit", "--draws", "1500", "--sizes", "60,60,69", "--report", page);
        Assert.DoesNotContain("real drawing", File.ReadAllText(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_is_named_is_asked()
    {
        JsonNode audit = JsonNode.Parse(LotsProcess.Run("audit", "--draws", "1500", "--format", "json", "--tests", "groups,loads").Out)!;

        Assert.Equal(
            ["rules", "groups/chi-square", "groups/g", "groups/largest", "groups/regions", "loads/chi-square", "loads/largest"],
            audit["tests"]!.AsArray().Select(test => (string)test!["name"]!));
        Assert.Null(audit["reference"]);
    }

    [Fact]
    public void A_small_roster_is_held_to_its_exact_probabilities()
    {
        using var roster = new TemporaryFile(SmallRosters.Eight);
        JsonNode audit = JsonNode.Parse(LotsProcess.Run("audit", "--draws", "5000", "--format", "json", "--roster", roster.Name).Out)!;

        Assert.Equal("fair", (string)audit["verdict"]!);
        Assert.Contains("exact/chi-square", audit["tests"]!.AsArray().Select(test => (string)test!["name"]!));
    }

    [Fact]
    public void A_plan_is_held_to_its_published_probabilities()
    {
        JsonNode audit = JsonNode.Parse(LotsProcess.Run("audit", "--plan", SamplePlans.Football, "--draws", "20000", "--format", "json").Out)!;

        Assert.Equal(("fair", 8, "0..1"), ((string)audit["verdict"]!, (int)audit["subject"]!["seats"]!, (string)audit["subject"]!["load"]!));
        Assert.Equal(34, (double)audit["tests"]!.AsArray().Single(test => (string)test!["name"]! == "exact/chi-square")!["degreesOfFreedom"]!);
    }

    [Fact]
    public void The_sequential_procedure_is_not_fair_on_the_published_plan_and_the_exit_code_says_so()
    {
        LotsRun run = LotsProcess.Run("audit", "--plan", SamplePlans.Football, "--procedure", "sequential", "--draws", "50000");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Not fair: ", run.Out, StringComparison.Ordinal);
        Assert.Contains("\nFound by exact/largest: ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_chain_is_audited_under_loads_that_bind()
    {
        LotsRun run = LotsProcess.Run("audit", "--load", "1..4", "--procedure", "chain", "--draws", "1100");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches("; chain procedure, \\d+ sweeps; seed", run.Out);
        Assert.Contains("Not made: the comparison with whole-draw rejection: too few of its drawings break no rule.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_code_of_a_drawing_that_counts_can_be_audited_itself()
    {
        JsonNode audit = JsonNode.Parse(LotsProcess.Run("audit", "--draws", "3000", "--as-drawn", "--format", "json").Out)!;

        Assert.Equal(("fair", "exact procedure, as drawn"), ((string)audit["verdict"]!, (string)audit["procedure"]!));
        Assert.InRange((double)audit["lotsPerDraw"]!, 1000, 1050);
        Assert.InRange((double)audit["voidsPerDraw"]!, 9, 11);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Interrupted_it_judges_what_was_counted_so_far_and_says_so(string signal)
    {
        if (OperatingSystem.IsWindows() || (signal == "INT" && StreamTests.InterruptsAreIgnored()))
            return;
        string page = Path.Combine(folder, "audit.html");
        (int exitCode, string output) = (0, "");
        foreach (double seconds in (double[])[3, 12, 48])
        {
            (exitCode, output) = await InterruptedAfter(seconds, signal, page);
            if (output.Length > 0)
                break; // else the machine is so busy that it had not begun to draw
        }

        Assert.Matches(@"^Stopped after [\d,]+ of 1,000,000,000 draws\. ", output);
        Assert.Equal(130, exitCode);
        Assert.Contains(" of 1,000,000,000</dd>", await File.ReadAllTextAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_terminal_a_bar_says_how_long_it_will_take()
    {
        if (Programs.Find("script") is not { } script)
            return;
        using Process process = Process.Start(new ProcessStartInfo(script, ["-qefc", $"dotnet '{Path.Combine(AppContext.BaseDirectory, "lots.dll")}' audit --draws 60000", "/dev/null"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        process.StandardInput.Close();
        string shown = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.Matches(@"\r\x1b\[K\[#*\.+\] +\d+ %  [\d,]+ of 62,048 draws, \d+ s left\r", shown);
        Assert.Matches(@"\r\x1b\[K\x1b?(\[[\d;]*m)?Fair: in 60,000 draws", shown);
    }

    private static async Task<(int ExitCode, string Output)> InterruptedAfter(double seconds, string signal, string page)
    {
        using Process process = LotsProcess.Start([], "audit", "--draws", "1000000000", "--report", page);
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        using (Process kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]))
            await kill.WaitForExitAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token);
        return (process.ExitCode, output);
    }

    private static string WithoutTimes(string json)
    {
        JsonObject audit = JsonNode.Parse(json)!.AsObject();
        foreach (string time in (string[])["seconds", "drawsPerSecond", "floorRatio", "seed"])
            audit.Remove(time);
        return audit.ToJsonString();
    }
}
