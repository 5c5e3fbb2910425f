namespace Lots.Tests.Records;

/// <summary>A file of another kind than the option takes is named in one sentence.</summary>
public sealed class FileKindTests : IDisposable
{
    private readonly RecordFolder folder = new RecordFolder().Draw();

    public FileKindTests()
    {
        folder.Write("q.json", """{"requests":[{"state":"AAA","seats":["same-region"]}]}""");
        folder.Write("q.csv", "state,seats\nAAA,same-region\n");
        RecordFolder.Does("mechanism", "new", "--out", folder.At("rules.json"));
        File.Copy(SamplePlans.Football, folder.At("plan.json"));
        folder.Write("round.json", """{"round":1,"randomness":"00","signature":"00"}""");
        folder.Write("page.html", "<!DOCTYPE html><title>results</title>");
        folder.Write("book.xlsx", "PK\u0003\u0004…");
        folder.Write("results.json", RecordFolder.Does("results", folder.Record, "--format", "json").Out);
        folder.Write("verdict.json", RecordFolder.Does("verify", folder.Record, "--format", "json").Out);
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("show FOLDER/q.json", "q.json holds requests; --requests takes it; a record is expected here")]
    [InlineData("verify FOLDER/q.csv", "q.csv holds requests; --requests takes it; a record is expected here")]
    [InlineData("results STATES", "states.csv holds a roster; --roster takes it; a record is expected here")]
    [InlineData("draw FOLDER/rules.json", "rules.json holds rules; --mechanism takes it; a record is expected here")]
    [InlineData("explain FOLDER/plan.json --state AAA", "plan.json holds a plan of seats; --plan takes it; a record is expected here")]
    [InlineData("verify FOLDER/page.html", "page.html holds a web page; a browser opens it; a record is expected here")]
    [InlineData("verify FOLDER/results.json", "results.json holds results; lots results writes them for other programs; a record is expected here")]
    [InlineData("verify FOLDER/verdict.json", "verdict.json holds a verdict; ")]
    [InlineData("begin --out FOLDER/new.json --like FOLDER/q.json --ceremony words", "q.json holds requests; ")]
    [InlineData("begin --out FOLDER/new.json --roster RECORD --ceremony dice_6x50", "record.json holds a record; RECORD, --record and --like take it; a roster is expected here")]
    [InlineData("begin --out FOLDER/new.json --roster FOLDER/book.xlsx --ceremony dice_6x50", "book.xlsx: a workbook that is damaged (")]
    [InlineData("verify FOLDER/book.xlsx", "book.xlsx holds a workbook or another archive; ")]
    [InlineData("meet RECORD --requests RECORD --ceremony dice_6x50", "record.json holds a record; RECORD, --record and --like take it; requests are expected here")]
    [InlineData("meet RECORD --requests STATES --ceremony dice_6x50", "states.csv holds a roster; --roster takes it; requests are expected here")]
    [InlineData("accede RECORD --roster FOLDER/q.json --state AAA --ceremony dice_6x50", "q.json holds requests; --requests takes it; a roster is expected here")]
    [InlineData("amend RECORD --mechanism FOLDER/q.json --decided-by me --reason so", "q.json holds requests; --requests takes it; rules are expected here")]
    [InlineData("mechanism check FOLDER/plan.json", "plan.json holds a plan of seats; --plan takes it; rules are expected here")]
    [InlineData("draw --plan FOLDER/round.json", "round.json holds a round of drand; --round takes it; a plan of seats is expected here")]
    [InlineData("verify RECORD --round FOLDER/rules.json", "rules.json holds rules; --mechanism takes it; a round of drand is expected here")]
    [InlineData("status RECORD", "record.json holds a record; RECORD, --record and --like take it; a status file is expected here")]
    [InlineData("audit --record FOLDER/q.json --requests RECORD --draws 10", "q.json holds requests; --requests takes it; a record is expected here")]
    public void It_is_one_sentence(string line, string says) =>
        Assert.Contains(says, Assert.Single(folder.Refuses(line).ErrorLines), StringComparison.Ordinal);
}
