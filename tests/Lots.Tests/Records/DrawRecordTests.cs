using System.Text.Json.Nodes;
using LotDrawing.TestKit;

namespace Lots.Tests.Records;

/// <summary><c>lots draw --record</c>: what is recorded is what is drawn.</summary>
public sealed class DrawRecordTests : IDisposable
{
    private readonly RecordFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_recorded_is_the_draw_of_that_seed()
    {
        LotsRun recorded = RecordFolder.Succeeds(
            "draw", "--roster", folder.At("states.csv"), "--record", folder.At("record.json"), "--date", "2020-12-14", "--seed", "example", "--format", "json");
        LotsRun plain = RecordFolder.Succeeds("draw", "--roster", folder.At("states.csv"), "--seed", "example", "--format", "json");
        var record = Forgery.Tree(File.ReadAllBytes(folder.At("record.json")));

        Assert.Equal(plain.Out, recorded.Out);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(plain.Out), record.Entry(2)["result"]));
        Assert.Equal(["2020-12-14", "2020-12-14"], record.Entries().Select(entry => (string)entry!["date"]!));
        Assert.Contains($"last hash, to be published: {record.Entry(2)["hash"]}", recorded.Error, StringComparison.Ordinal);
        RecordFolder.Succeeds("verify", folder.At("record.json"));
    }

    [Fact]
    public void Groups_and_reviewing_States_can_be_drawn_at_two_meetings()
    {
        string[] arguments = ["draw", "--record", folder.At("record.json")];
        LotsRun groups = RecordFolder.Succeeds([.. arguments, "--roster", folder.At("states.csv"), "--seed", "example", "--only", "groups", "--date", "2020-11-23", "--format", "csv"]);
        RecordFolder.Succeeds("verify", folder.At("record.json"));
        LotsRun reviewers = RecordFolder.Succeeds([.. arguments, "--date", "2020-12-14", "--format", "json"]);
        var record = Forgery.Tree(File.ReadAllBytes(folder.At("record.json")));

        Assert.StartsWith("state,name,group\n", groups.Out, StringComparison.Ordinal);
        Assert.Equal(["2020-11-23", "2020-12-14"], record.Entries().Select(entry => (string)entry!["date"]!));
        Assert.Equal(RecordFolder.Succeeds("draw", "--roster", folder.At("states.csv"), "--seed", "example", "--format", "json").Out, reviewers.Out);
        Assert.Contains("known since the groups were drawn on 2020-11-23", reviewers.Error, StringComparison.Ordinal);
        RecordFolder.Succeeds("verify", folder.At("record.json"));
    }

    [Fact]
    public void The_reviewing_States_may_have_a_seed_of_their_own()
    {
        string record = folder.At("record.json");
        RecordFolder.Succeeds("draw", "--roster", folder.At("states.csv"), "--record", record, "--seed", "example", "--only", "groups", "--date", "2020-11-23");
        string groups = Forgery.Tree(File.ReadAllBytes(record)).Entry(1)["result"]!["groups"]!.ToJsonString();
        LotsRun drawn = RecordFolder.Succeeds("draw", "--record", record, "--seed", "another", "--date", "2020-12-14", "--format", "json");

        Assert.StartsWith($"{{\"groups\":{groups},", drawn.Out, StringComparison.Ordinal);
        RecordFolder.Succeeds("verify", record);
    }

    [Fact]
    public void A_rehearsal_says_so_in_the_record_and_draws_something_else()
    {
        folder.Draw("--rehearsal");
        var record = Forgery.Tree(File.ReadAllBytes(folder.At("record.json")));
        string official = RecordFolder.Succeeds("draw", "--roster", folder.At("states.csv"), "--seed", "example", "--format", "json").Out;

        Assert.Equal(("rehearsal", "rehearsal/groups/1", "rehearsal/reviewers/2"), ((string?)record["kind"], (string?)record.Entry(1)["label"], (string?)record.Entry(2)["label"]));
        Assert.False(JsonNode.DeepEquals(JsonNode.Parse(official), record.Entry(2)["result"]));
        Assert.Contains("REHEARSAL", RecordFolder.Succeeds("verify", folder.At("record.json")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_bounds_go_into_the_record_and_hold_for_what_follows()
    {
        folder.Draw("--load", "..3");
        var record = Forgery.Tree(File.ReadAllBytes(folder.At("record.json")));

        Assert.Equal("""{"max":3,"min":0}""", record["mechanism"]!["load"]!.ToJsonString());
        RecordFolder.Succeeds("verify", folder.At("record.json"));
    }

    [Fact]
    public void A_record_with_reviewing_States_is_never_drawn_over()
    {
        byte[] before = File.ReadAllBytes(folder.Draw());
        LotsRun again = LotsProcess.Run("draw", "--roster", folder.At("states.csv"), "--record", folder.At("record.json"), "--seed", "better luck");

        Assert.Equal((2, ""), (again.ExitCode, again.Out));
        Assert.Contains("drawn already", Assert.Single(again.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(folder.At("record.json")));
    }

    [Theory]
    [InlineData("--procedure", "chain", "--procedure: \"chain\" with --record; expected exact")]
    [InlineData("--count", "2", "--count: given with --record")]
    [InlineData("--date", "23 Nov 2020", "--date: \"23 Nov 2020\"; expected a day of the calendar")]
    [InlineData("--only", "reviewers", "--only: \"reviewers\"; expected groups")]
    [InlineData("--ceremony", "none.json", "--ceremony: given together with --seed")]
    [InlineData("--commitment", "none.json", "none.json: no such file")]
    public void What_cannot_be_recorded_is_refused_and_nothing_is_written(string option, string value, string expected)
    {
        LotsRun run = LotsProcess.Run("draw", "--roster", folder.At("states.csv"), "--record", folder.At("record.json"), "--seed", "example", option, value);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(run.ErrorLines, line => line.StartsWith($"lots: {expected}", StringComparison.Ordinal));
        Assert.Equal(["states.csv"], folder.Names);
    }

    [Theory]
    [InlineData("--date", "2020-12-14")]
    [InlineData("--only", "groups")]
    [InlineData("--commitment", "commitment.json")]
    [InlineData("--ceremony", "ceremony.json")]
    public void Options_about_a_record_are_not_passed_over_without_one(string option, string value)
    {
        LotsRun run = LotsProcess.Run("draw", option, value);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal($"lots: {option}: given without --record; expected a record for it", Assert.Single(run.ErrorLines));
    }
}
