using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LotDrawing.TestKit.Needs;

namespace Lots.Tests.Commands;

/// <summary><c>lots audit</c>: the verdict, its numbers, its report, and how it ends.</summary>
public sealed class AuditTests : IDisposable
{
    /// <summary>A bar that counts at least one draw; the wanted ones include those of the comparison.</summary>
    private static readonly Regex BarWithDraws = new(@"\s[1-9][\d,]* of 1,0\d\d,[\d,]+ draws");

    private static readonly Lazy<LotsRun> Json = new(() => LotsProcess.Run("audit", "--draws", "3000", "--format", "json"));

    private readonly string folder = Directory.CreateTempSubdirectory("lots-audit-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_fair_draw_passes_and_the_verdict_is_the_first_line()
    {
        LotsRun run = LotsProcess.Run("audit", "--draws", "3000");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Fair: 3,000 drawings show no favour and no pattern beyond what chance explains (32 tests, level 0.1 % for all together); a bias of ", run.Out, StringComparison.Ordinal);
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
        Assert.Equal(32, audit["tests"]!.AsArray().Count);
    }

    [Fact]
    public void One_seed_is_one_audit_and_another_is_another()
    {
        string again = WithoutTimes(LotsProcess.Run("audit", "--draws", "3000", "--threads", "3", "--format", "json", "--seed", "1").Out);

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
        JsonNode audit = JsonNode.Parse(LotsProcess.Run("audit", "--plan", SamplePlans.Football, "--draws", "6000", "--format", "json").Out)!;

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
    [Trait("Category", "Long")]
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

    [NeedsFact(Need.Unix, Need.Terminal, Need.Interrupts)]
    public async Task Interrupted_by_Ctrl_C_it_judges_what_was_counted_so_far() => await JudgesWhatWasCounted("INT");

    [NeedsFact(Need.Unix, Need.Terminal)]
    public async Task Asked_to_terminate_it_judges_what_was_counted_so_far() => await JudgesWhatWasCounted("TERM");

    [NeedsFact(Need.Terminal)]
    public async Task On_a_terminal_a_bar_says_how_long_it_will_take()
    {
        using Process process = OnTerminal("audit --draws 20000");
        string shown = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Matches(@"\r\x1b\[K\[#*\.+\] +\d+ %  [\d,]+ of 2[\d,]+ draws, \d+ s left\r", shown);
        Assert.Matches(@"\r\x1b\[K\x1b?(\[[\d;]*m)?Fair: 20,000 drawings", shown);
    }

    /// <summary>Interrupts an audit as soon as its bar shows a draw counted.</summary>
    private async Task JudgesWhatWasCounted(string signal)
    {
        string page = Path.Combine(folder, "audit.html");
        using Process process = OnTerminal($"audit --draws 1000000000 --report {page}");
        string id = (await process.StandardOutput.ReadLineAsync())!.Trim();
        var line = new StringBuilder(); // the bar is written over itself: each of its lines begins with a carriage return
        while (!BarWithDraws.IsMatch(line.ToString()))
        {
            int next = process.StandardOutput.Read();
            Assert.NotEqual(-1, next);
            line = next == '\r' ? line.Clear() : line.Append((char)next);
        }

        using (Process kill = Process.Start("kill", [$"-{signal}", id]))
            await kill.WaitForExitAsync();

        string shown = await process.StandardOutput.ReadToEndAsync();
        Assert.Matches(@"Stopped after [\d,]+ of 1,000,000,000 draws\. (Fair|Not fair)", shown);
        await process.WaitForExitAsync();

        // How far it came is the machine's affair, and at some numbers of draws a test alarms by chance: then the code says so.
        Assert.Equal(shown.Contains("draws. Not fair", StringComparison.Ordinal) ? 1 : 130, process.ExitCode);
        Assert.Contains(" of 1,000,000,000</dd>", await File.ReadAllTextAsync(page), StringComparison.Ordinal);
    }

    /// <summary>Starts <c>lots</c> on a terminal of its own, which first shows the number of the process.</summary>
    private static Process OnTerminal(string arguments)
    {
        var start = new ProcessStartInfo(Machine.Script!, ["-qefc", $"echo $$; exec dotnet '{LotsProcess.Assembly}' {arguments}", "/dev/null"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["SHELL"] = "/bin/sh";
        Process process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    private static string WithoutTimes(string json)
    {
        JsonObject audit = JsonNode.Parse(json)!.AsObject();
        foreach (string time in (string[])["seconds", "drawsPerSecond", "floorRatio", "seed"])
            audit.Remove(time);
        return audit.ToJsonString();
    }
}
