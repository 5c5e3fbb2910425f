using System.Text.Json.Nodes;

namespace Lots.Tests.Records;

/// <summary><c>lots results</c>: the pairings in force, what changed and by which entry, in each format.</summary>
public sealed class ResultsTests(RepeatedRecord repeated) : IClassFixture<RepeatedRecord>
{
    [Theory]
    [InlineData(2, "AAA/other-region 3, EEE/other-region 4")]
    [InlineData(3, "EEE/other-region 4")]
    [InlineData(4, "")]
    public void What_changed_is_counted_from_the_entry_asked_for(int since, string changed)
    {
        JsonNode results = Json("--since", $"{since}");
        var marked = results["reviews"]!.AsArray().SelectMany(review => review!["seats"]!.AsArray()
            .Where(seat => (bool)seat!["changed"]!)
            .Select(seat => $"{review["state"]}/{seat!["seat"]} {seat["entry"]}"));

        Assert.Equal(changed, string.Join(", ", marked));
    }

    [Fact]
    public void The_members_of_a_drawing_are_those_of_the_record()
    {
        JsonNode drawn = JsonNode.Parse(RecordFolder.Succeeds("draw", "--roster", repeated.Folder.At("states.csv"), "--seed", "example", "--format", "json").Out)!;
        JsonNode results = Json();

        Assert.True(JsonNode.DeepEquals(drawn["groups"], results["groups"]));
        Assert.Equal(drawn["reviews"]!.AsArray().Select(review => (string)review!["state"]!), results["reviews"]!.AsArray().Select(review => (string)review!["state"]!));
        JsonNode untouched = results["reviews"]!.AsArray().Single(review => (string)review!["state"]! == "BBB")!["seats"]![0]!;
        JsonNode first = drawn["reviews"]!.AsArray().Single(review => (string)review!["state"]! == "BBB")!["seats"]![0]!;
        Assert.Equal(((string?)first["principal"], (string?)first["additional"]), ((string?)untouched["principal"], (string?)untouched["additional"]));
    }

    [Fact]
    public void As_CSV_each_lot_has_its_entry_and_what_was_there_before()
    {
        string[] lines = RecordFolder.Succeeds("results", repeated.Record, "--format", "csv").Out.TrimEnd().Split('\n');
        string[] changed = lines.Single(line => line.StartsWith("AAA,", StringComparison.Ordinal) && line.Contains(",other-region,principal,", StringComparison.Ordinal)).Split(',');

        Assert.Equal("state,name,group,seat,lot,reviewing_state,reviewing_name,instruments,entry,date,changed,before,ordinary_left", lines[0]);
        Assert.Equal(["3", "2021-10-12", "yes"], changed[^5..^2]);
        Assert.NotEmpty(changed[^2]);
        Assert.Equal("3", changed[^1]);
    }

    [Fact]
    public void As_a_table_changes_come_first_and_are_marked()
    {
        string table = RecordFolder.Succeeds("results", repeated.Record).Out;

        Assert.Contains("2 seats drawn since entry 2 of 2020-12-14", table, StringComparison.Ordinal);
        Assert.Contains("repetition of 2021-10-12, entry 3", table, StringComparison.Ordinal);
        Assert.Contains("Group 1: ", table, StringComparison.Ordinal);
    }

    [Fact]
    public void As_HTML_texts_of_others_are_shown_and_never_obeyed()
    {
        string html = RecordFolder.Succeeds("results", repeated.Record, "--format", "html").Out;

        Assert.Contains("grounds: no &lt;b&gt;experts&lt;/b&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>experts", html, StringComparison.Ordinal);
        Assert.Contains("id=\"group-3\"", html, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"states-title\">By State</h2>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--since", "1", "--since: \"1\"; expected the number of an entry from 2, the first drawing, to 4, the last")]
    [InlineData("--since", "5", "--since: \"5\"; expected the number of an entry from 2, the first drawing, to 4, the last")]
    [InlineData("--format", "pdf", "--format: \"pdf\"; expected one of table, json, csv, html")]
    public void What_cannot_be_shown_is_refused(string option, string value, string expected)
    {
        LotsRun run = LotsProcess.Run("results", repeated.Record, option, value);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal($"lots: {expected}", Assert.Single(run.ErrorLines));
    }

    private JsonNode Json(params string[] options) => JsonNode.Parse(RecordFolder.Succeeds(["results", repeated.Record, "--format", "json", .. options]).Out)!;
}
