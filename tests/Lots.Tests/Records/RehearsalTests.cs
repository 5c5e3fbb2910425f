using System.Text.Json.Nodes;
using LotDrawing;

namespace Lots.Tests.Records;

/// <summary>A rehearsal like a record: it says so on everything made from it, and gives other results.</summary>
public sealed class RehearsalTests : IDisposable
{
    private readonly RecordFolder folder = new RecordFolder().Draw();

    public RehearsalTests() => RecordFolder.Does(
        "begin", "--out", folder.At("rehearsal.json"), "--rehearsal", "--like", folder.Record, "--ceremony", "words", "--words", "hello", "--date", RecordFolder.Day);

    private string Rehearsal => folder.At("rehearsal.json");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Has_the_States_rules_and_sizes_of_the_record_it_is_like()
    {
        using FileStream file = File.OpenRead(Rehearsal);
        LotDrawing.Record rehearsal = LotDrawing.Record.Load(file).Value;
        var sizes = Assert.IsType<Announcement.GroupsAndReviewers>(((Entry.Announcement)rehearsal.Entries[0]).What).Sizes;

        Assert.Equal(folder.Read().Roster.States.AsEnumerable(), rehearsal.Roster.States);
        Assert.Equal(folder.Read().InForce!.Groups.Select(group => group.Length), sizes.AsEnumerable());
        Assert.Equal(RecordKind.Rehearsal, rehearsal.Kind);
        Assert.Equal(0, LotsProcess.Run("verify", Rehearsal).ExitCode);
    }

    [Theory]
    [InlineData("show REHEARSAL")]
    [InlineData("results REHEARSAL")]
    [InlineData("verify REHEARSAL")]
    [InlineData("explain REHEARSAL --state AAA")]
    [InlineData("replay REHEARSAL --entry 3")]
    public void Text_begins_with_the_word(string line) => Assert.StartsWith("REHEARSAL", Run(line), StringComparison.Ordinal);

    [Theory]
    [InlineData("results REHEARSAL --format html")]
    [InlineData("explain REHEARSAL --state AAA --format html")]
    public void A_page_says_so_in_its_title_and_its_heading_and_on_each_sheet_of_paper(string line)
    {
        string page = Run(line);

        Assert.Contains("<title>REHEARSAL: ", page, StringComparison.Ordinal);
        Assert.Contains("<h1>REHEARSAL: ", page, StringComparison.Ordinal);
        Assert.Contains("<p class=\"every-page\" aria-hidden=\"true\">REHEARSAL</p>", page, StringComparison.Ordinal);
        Assert.Matches(@"@media print \{[\s\S]*\.every-page \{ display: block; position: fixed;", page);
    }

    [Fact]
    public void Every_row_of_CSV_says_so() =>
        Assert.All(Run("results REHEARSAL --format csv").TrimEnd('\n').Split('\n')[1..], row => Assert.StartsWith("rehearsal,", row, StringComparison.Ordinal));

    [Theory]
    [InlineData("results REHEARSAL --format json")]
    [InlineData("replay REHEARSAL --entry 3 --format json")]
    [InlineData("verify REHEARSAL --format json")]
    public void JSON_says_so_in_a_member(string line) => Assert.Equal("rehearsal", (string)JsonNode.Parse(Run(line))!["kind"]!);

    [Fact]
    public void No_question_is_asked_before_a_rehearsal_is_extended() => Assert.Equal(
        0,
        LotsProcess.RunOnTerminal("", "meet", Rehearsal, "--request", "AAA:other-region", "--ceremony", "words", "--date", "2021-10-12").ExitCode);

    private string Run(string line) => RecordFolder.Does(line.Replace("REHEARSAL", Rehearsal, StringComparison.Ordinal).Split(' ')).Out;
}
