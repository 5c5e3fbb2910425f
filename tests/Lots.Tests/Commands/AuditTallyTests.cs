using System.Diagnostics;
using System.Text.Json.Nodes;
using LotDrawing.TestKit.Needs;

namespace Lots.Tests.Commands;

/// <summary><c>lots audit --blocks A..B --tally FILE</c> and <c>--merge</c>: an audit divided among machines.</summary>
public sealed class AuditTallyTests : IDisposable
{
    private static readonly string[] Audit = ["audit", "--roster", "", "--sizes", "2,3,3", "--seed", "shares", "--tests", "groups,pairs,loads,reference,together"];

    private readonly string folder = Directory.CreateTempSubdirectory("lots-tally-").FullName;
    private readonly TemporaryFile roster = new(SmallRosters.Eight);

    public void Dispose()
    {
        roster.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Shares_are_one_audit()
    {
        Assert.Equal(0, Run("--blocks", "3..4", "--tally", In("b.tally")).ExitCode);
        LotsRun first = Run("--blocks", "0..3", "--tally", In("a.tally"), "--format", "json");

        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        JsonNode told = JsonNode.Parse(first.Out)!;
        Assert.Equal((1, "0..3", 3072, 2048), ((int)told["schema"]!, (string)told["blocks"]!, (int)told["draws"]!, (int)told["referenceDraws"]!));
        JsonObject merged = Report(Run("--merge", In("*.tally"), "--format", "json"));
        JsonObject whole = Report(Run("--draws", "4096", "--format", "json"));
        foreach (string measured in (string[])["seconds", "drawsPerSecond", "floorRatio"])
        {
            Assert.Null(merged[measured]);
            Assert.True(merged.Remove(measured) && whole.Remove(measured));
        }

        Assert.Equal(whole.ToJsonString(), merged.ToJsonString());
    }

    [Fact]
    public void What_does_not_belong_together_is_refused_by_name()
    {
        Run("--blocks", "0..2", "--tally", In("a.tally"));
        Run("--blocks", "1..3", "--tally", In("b.tally"));
        Run("--blocks", "3..4", "--tally", In("c.tally"), "--load", "0..4");
        Run("--blocks", "4..5", "--tally", In("d.tally"), "--seed", "others");
        File.WriteAllText(In("e.tally"), File.ReadAllText(In("a.tally"))[..5000]);
        File.WriteAllText(In("f.tally"), File.ReadAllText(In("a.tally")).Replace("\"schema\":1", "\"schema\":9", StringComparison.Ordinal));

        LotsRun run = Run("--merge", In("*.tally"), In("none.tally"), In("no*.csv"));
        Assert.Equal((2, "lots: --merge: \"" + In("no*.csv") + "\", which no file is called like; expected tallies that lots audit --tally has written\n"), (run.ExitCode, run.Error));

        run = Run("--merge", In("*.tally"), In("none.tally"));
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Collection(
            run.ErrorLines,
            line => Assert.Equal($"lots: --merge: \"{In("b.tally")}\", blocks 1..3, of which \"{In("a.tally")}\" has some too; expected each block once", line),
            line => Assert.StartsWith($"lots: --merge: \"{In("c.tally")}\": $.rules: ", line, StringComparison.Ordinal),
            line => Assert.StartsWith($"lots: --merge: \"{In("d.tally")}\": $.seed: “others”; expected “shares”", line, StringComparison.Ordinal),
            line => Assert.Equal($"lots: --merge: \"{In("e.tally")}\": $: no JSON, or not all of it; expected the whole file, as it was saved", line),
            line => Assert.Equal($"lots: --merge: \"{In("f.tally")}\": $.schema: 9; expected 1, the only version that is known here", line),
            line => Assert.Equal($"lots: --merge: \"{In("none.tally")}\": there is no such file; expected a tally that can be read", line));
    }

    [Theory]
    [InlineData("--blocks 0..2", "--tally: nothing; expected the name of the file that the blocks are saved in")]
    [InlineData("--tally new.tally", "--blocks: nothing; expected the blocks to count, A..B")]
    [InlineData("--blocks 2..2 --tally new.tally", "--blocks: \"2..2\"; expected A..B, whole numbers from 0 to 1,099,511,627,776, A less than B")]
    [InlineData("--blocks 0..1 --tally new.tally --draws 5", "--draws: given with --blocks; expected one of the two")]
    [InlineData("--merge new.tally --draws 5", "--draws: given with --merge; expected one of the two")]
    public void What_cannot_be_is_one_line(string options, string line)
    {
        LotsRun run = Run(options.Split(' '));

        Assert.Equal((2, "", $"lots: {line}\n"), (run.ExitCode, run.Out, run.Error));
        Assert.False(File.Exists("new.tally"));
    }

    [Fact]
    public void An_old_tally_is_not_written_over()
    {
        File.WriteAllText(In("old.tally"), "of yesterday");

        Assert.Equal($"lots: --tally: \"{In("old.tally")}\", which is there already; expected the name of a file that does not exist yet\n", Run("--blocks", "0..1", "--tally", In("old.tally")).Error);
        Assert.Equal("of yesterday", File.ReadAllText(In("old.tally")));
    }

    /// <summary>Killed, with no time to conclude anything: what is on the disk is a whole tally of the first blocks, which goes on.</summary>
    [NeedsFact(Need.Unix)]
    public void Killed_it_leaves_the_blocks_counted_by_then()
    {
        using (Process process = LotsProcess.Start([], [.. Audit.Select(word => word.Length == 0 ? roster.Name : word), "--blocks", "0..1000000", "--tally", In("long.tally")]))
        {
            var patience = Stopwatch.StartNew();
            while (!File.Exists(In("long.tally")) && patience.Elapsed < TimeSpan.FromMinutes(1))
                Thread.Sleep(20);
            process.Kill();
            process.WaitForExit();
        }

        JsonObject report = Report(Run("--merge", In("long.tally"), "--format", "json"));
        long blocks = (long)report["draws"]! / 1024;
        Assert.Equal(0, (long)report["draws"]! % 1024);
        Assert.Equal(0, Run("--blocks", $"{blocks}..{blocks + 1}", "--tally", In("rest.tally")).ExitCode);
        Assert.Equal((blocks + 1) * 1024, (long)Report(Run("--merge", In("long.tally"), In("rest.tally"), "--format", "json"))["draws"]!);
    }

    private string In(string name) => Path.Combine(folder, name);

    private LotsRun Run(params string[] options)
    {
        string[] words = [.. Audit.Select(word => word.Length == 0 ? roster.Name : word), .. options];
        if (options.Contains("--seed"))
            words = [.. words.Take(5), .. words.Skip(7)];
        return LotsProcess.Run(words);
    }

    private static JsonObject Report(LotsRun run)
    {
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return JsonNode.Parse(run.Out)!.AsObject();
    }
}
