using System.Text.Json.Nodes;
using Lots.Tests.Records;

namespace Lots.Tests.Commands;

/// <summary>What a meeting would draw again, audited and reckoned from the record and the requests.</summary>
public sealed class RepetitionAuditTests : IDisposable
{
    private readonly RecordFolder folder = new RecordFolder().Draw();

    public RepetitionAuditTests()
    {
        folder.Write("q.json", """{"requests":[{"state":"AAA","seats":["other-region"]},{"state":"AAA","seats":["other-region"]}]}""");
        folder.Write("refused.json", """{"requests":[{"state":"AAA","seats":["other-region"],"refusedByDecision":"the meeting"}]}""");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_is_fair_and_neither_file_is_changed()
    {
        byte[] before = File.ReadAllBytes(folder.Record);
        string[] audit = ["audit", "--record", folder.Record, "--requests", folder.At("q.json"), "--draws", "3000"];
        LotsRun run = RecordFolder.Does([.. audit, "--report", folder.At("page.html")]);

        Assert.StartsWith("Fair: 3,000 drawings", run.Out, StringComparison.Ordinal);
        Assert.Contains("8 States, 1 seat drawn again, all other drawings in force; exact procedure; seed \"1\"\n", run.Out, StringComparison.Ordinal);
        Assert.StartsWith("note: not drawn, as it would be refused: AAA other-region: ", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Contains("<h2>The seats drawn again</h2>", File.ReadAllText(folder.At("page.html")), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(folder.Record));

        JsonObject seat = JsonNode.Parse(RecordFolder.Does([.. audit, "--format", "json"]).Out)!["repetitions"]!.AsArray().Single()!.AsObject();
        Assert.Equal(("AAA", "other-region"), ((string)seat["state"]!, (string)seat["seat"]!));
        Assert.Equal(3000, seat["principal"]!.AsObject().Sum(state => (int)state.Value!));
    }

    [Fact]
    public void The_law_leaves_out_whoever_is_replaced()
    {
        LotDrawing.Drawing drawing = folder.Read().InForce!;
        var replaced = drawing.ReviewOf("AAA")!.Seat("other-region")!;
        string[] pot = [.. ((string[])["EEE", "FFF", "GGG", "HHH"])
            .Except(replaced.States)
            .Where(state => !drawing.ReviewOf(state)!.ReviewingStates.Contains("AAA"))];
        JsonArray law = JsonNode.Parse(RecordFolder.Does("law", "--record", folder.Record, "--requests", folder.At("q.json"), "--format", "json").Out)!["probabilities"]!.AsArray();

        // HHH is party to UNTOC alone, AAA to TIP too: then another is drawn in addition, which changes no principal's chance here.
        Assert.Equal(pot, law.Select(entry => (string)entry!["drawn"]!));
        Assert.All(law, entry => Assert.Equal(("AAA/other-region", $"1/{pot.Length}"), ((string)entry!["id"]!, (string)entry["probability"]!)));
    }

    [Fact]
    public void While_the_meeting_is_open_it_is_looked_at_as_before_it()
    {
        RecordFolder.Does("meet", folder.Record, "--request", "AAA:other-region", "--ceremony", "dice 6x50", "--date", "2021-10-12");
        Assert.Contains("note: entry 5 is open", RecordFolder.Does("law", "--record", folder.Record, "--requests", folder.At("q.json")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--record RECORD", "--requests: none; expected the requests")]
    [InlineData("--requests FOLDER/q.json", "--record: none; expected a record")]
    [InlineData("--record RECORD --requests FOLDER/refused.json", "every request would be refused; expected at least one that is granted")]
    [InlineData("--record RECORD --requests FOLDER/q.json --load 1..3", "--load: given with --record; expected nothing, as the record says it")]
    [InlineData("--record RECORD --requests FOLDER/q.json --sizes 2,3,3", "--sizes: given with --record")]
    [InlineData("--record RECORD --requests FOLDER/q.json --procedure loads", "loads with seats drawn again")]
    public void What_does_not_fit_is_told(string options, string says) =>
        Assert.Contains(says, folder.Refuses($"audit {options} --draws 10").Error, StringComparison.Ordinal);
}
