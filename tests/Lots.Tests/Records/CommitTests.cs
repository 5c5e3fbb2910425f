using LotDrawing.TestKit;

namespace Lots.Tests.Records;

/// <summary><c>lots commit</c>, and the draw that keeps what was committed to.</summary>
public sealed class CommitTests : IDisposable
{
    private const string Ceremony = """{"contributions":[{"source":"spoken","text":"in the hall"},{"source":"dice","digits":"123456","sides":6}]}""";

    private readonly RecordFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void States_rules_and_sizes_of_a_drawing_come_from_its_commitment()
    {
        LotsRun published = Commit("--planned", "spoken,dice:6", "--date", "2020-11-02");
        string hash = published.Out.TrimEnd().Split('\n')[^1];
        RecordFolder.Succeeds(
            "draw", "--record", folder.At("record.json"), "--commitment", folder.At("commitment.json"), "--ceremony", folder.Write("ceremony.json", Ceremony), "--date", "2020-11-23");
        var record = Forgery.Tree(File.ReadAllBytes(folder.At("record.json")));
        LotsRun verified = RecordFolder.Succeeds("verify", folder.At("record.json"), "--commitment", folder.At("commitment.json"));

        Assert.Equal(hash, (string?)record["commitment"]);
        Assert.Equal("[2,2,4]", record.Entry(1)["asked"]!["sizes"]!.ToJsonString());
        Assert.EndsWith("The record holds, and it keeps the commitment.\n", verified.Out, StringComparison.Ordinal);
        Assert.Contains("contribution 2: 6 rolls of dice of 6 sides; 50 give 128 bits", verified.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--seed", "tried before", "header, ceremony: a seed given as a text; expected a text spoken in the room, dice of 6 sides")]
    [InlineData("--ceremony", """{"contributions":[{"source":"spoken","text":"a"},{"source":"dice","digits":"12","sides":8}]}""", "header, contribution 2: dice of 8 sides; expected dice of 6 sides")]
    [InlineData("--ceremony", """{"contributions":[{"source":"spoken","text":"a"}]}""", "header, ceremony: 1 contributions; expected a text spoken in the room, dice of 6 sides")]
    public void A_draw_that_does_not_keep_it_is_not_written(string option, string value, string expected)
    {
        Commit("--planned", "spoken,dice:6", "--date", "2020-11-02");
        LotsRun run = LotsProcess.Run(
            "draw", "--record", folder.At("record.json"), "--commitment", folder.At("commitment.json"), "--date", "2020-11-23",
            option, option == "--ceremony" ? folder.Write("ceremony.json", value) : value);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(run.ErrorLines, line => line.Contains($"nothing was written, as the record would not verify: {expected}", StringComparison.Ordinal));
        Assert.False(File.Exists(folder.At("record.json")));
    }

    [Fact]
    public void A_drawing_dated_before_its_commitment_is_not_written()
    {
        Commit("--planned", "seed", "--date", "2020-11-24");
        LotsRun run = LotsProcess.Run("draw", "--record", folder.At("record.json"), "--commitment", folder.At("commitment.json"), "--date", "2020-11-23", "--seed", "x");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("2020-11-23; expected 2020-11-24, when it was published, or later", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_commitment_says_is_not_said_again()
    {
        Commit("--date", "2020-11-02");
        LotsRun run = LotsProcess.Run(
            "draw", "--record", folder.At("record.json"), "--commitment", folder.At("commitment.json"), "--roster", folder.At("states.csv"), "--load", "..3");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(
            [
                "lots: --roster: given with --commitment; expected nothing, as the commitment says it",
                "lots: --load: given with --commitment; expected nothing, as the commitment says it",
                "lots: draw: neither --seed nor --ceremony; expected one of the two: a seed made up by the program could have been tried before",
            ],
            run.ErrorLines);
    }

    /// <summary>Quicknet's genesis and period as published: round 1000 came at 1692803367 + 999 · 3, which is 15:59:24 UTC.</summary>
    [Theory]
    [InlineData("drand:1000")]
    [InlineData("drand:2023-08-23T15:59:22Z")]
    public void A_round_of_drand_is_named_by_its_number_or_by_its_time(string planned)
    {
        LotsRun run = Commit("--planned", planned, "--date", "2023-08-20");

        Assert.Contains("round 1000 of drand quicknet, signed at 2023-08-23 15:59:24 UTC", run.Out, StringComparison.Ordinal);
        Assert.Contains("\"round\":1000,", File.ReadAllText(folder.At("commitment.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("coffee", "\"coffee\"; expected seed alone")]
    [InlineData("seed,spoken", "\"seed\"; expected seed alone")]
    [InlineData("dice:1", "\"dice:1\"; expected seed alone")]
    [InlineData("drand:0", "\"drand:0\"; expected seed alone")]
    [InlineData("drand:9223372036854775807", "\"drand:9223372036854775807\"; expected seed alone")]
    [InlineData("spoken,", "\"\"; expected seed alone")]
    [InlineData("drand:1000", "\"drand:1000\", signed before 2026-01-02 began anywhere; expected a round that nobody knows")]
    public void A_plan_of_the_seed_that_makes_no_sense_is_refused(string planned, string expected)
    {
        LotsRun run = LotsProcess.Run("commit", "--out", folder.At("commitment.json"), "--date", "2026-01-02", "--planned", planned);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"lots: --planned: {expected}", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(["states.csv"], folder.Names);
    }

    [Fact]
    public void Nobody_commits_to_what_cannot_be_drawn_or_over_another_commitment()
    {
        LotsRun impossible = LotsProcess.Run("commit", "--roster", folder.Write("lonely.csv", SmallRosters.Lonely), "--out", folder.At("commitment.json"));
        LotsRun taken = LotsProcess.Run("commit", "--out", folder.At("states.csv"));
        LotsRun nowhere = LotsProcess.Run("commit", "--out", folder.At("no-folder/commitment.json"));

        Assert.Equal(2, impossible.ExitCode);
        Assert.StartsWith("lots: no valid drawing exists: DDD", impossible.ErrorLines[0], StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("commitment.json")));
        Assert.Equal(2, taken.ExitCode);
        Assert.Contains("which is there already", Assert.Single(taken.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(2, nowhere.ExitCode);
        Assert.EndsWith("no-folder/commitment.json\", in a folder that is not there; expected a file in a folder that is", Assert.Single(nowhere.ErrorLines), StringComparison.Ordinal);
    }

    private LotsRun Commit(params string[] options) =>
        RecordFolder.Succeeds(["commit", "--roster", folder.At("states.csv"), "--sizes", "2,2,4", "--out", folder.At("commitment.json"), .. options]);
}
