using LotDrawing.TestKit;

namespace Lots.Tests.Records;

/// <summary><c>lots verify</c>: 0 for a record that holds, 1 with every finding for one that does not, 2 for no record at all.</summary>
public sealed class VerifyTests : IDisposable
{
    private readonly RecordFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_documented_record_of_an_independent_implementation_holds()
    {
        File.WriteAllBytes(folder.At("record.json"), DocumentedRecord.File);
        LotsRun run = RecordFolder.Succeeds("verify", folder.At("record.json"));

        Assert.Contains($"Last hash: {DocumentedRecord.LastHash}", run.Out, StringComparison.Ordinal);
        Assert.Contains("the lots: 3 of 3 drawings derived again", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("The record holds.\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void All_findings_of_a_forged_record_are_listed_and_the_exit_code_is_1()
    {
        string record = folder.Draw();
        RecordFolder.Forge(record, rechained: false, tree =>
        {
            tree.Entry(1)["label"] = "groups/7\u001b[2J";
            tree.Entry(2).At("result", "reviews", 0, "seats", 1)["principal"] = "BBB";
        });
        LotsRun run = LotsProcess.Run("verify", record);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("entry 1, label: \"groups/7<U+001B>[2J\"; expected groups/1", run.Out, StringComparison.Ordinal);
        Assert.Contains("entry 2, AAA/other-region: BBB of african; expected a State not of african", run.Out, StringComparison.Ordinal);
        Assert.Contains("entry 1, hash: ", run.Out, StringComparison.Ordinal);
        Assert.Contains("The record does NOT hold: ", run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void Another_commitment_than_the_one_that_was_published_is_found()
    {
        string[] commit = ["commit", "--roster", folder.At("states.csv"), "--date", "2020-11-02", "--out"];
        RecordFolder.Succeeds([.. commit, folder.At("commitment.json")]);
        RecordFolder.Succeeds([.. commit, folder.At("another.json"), "--sizes", "4,2,2"]);
        RecordFolder.Succeeds("draw", "--record", folder.At("record.json"), "--commitment", folder.At("commitment.json"), "--seed", "x", "--date", "2020-11-23");
        LotsRun run = LotsProcess.Run("verify", folder.At("record.json"), "--commitment", folder.At("another.json"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("entry 1, sizes: 2, 3, 3; expected 4, 2, 2", run.Out, StringComparison.Ordinal);
        Assert.Contains("the commitment was not at hand", RecordFolder.Succeeds("verify", folder.At("record.json")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "no JSON at line 1, byte 1")]
    [InlineData("{\"format\":\"lotdrawing/record/2\",\"kind\":7}", "$.format: \"lotdrawing/record/2\"; expected \"lotdrawing/record/1\"; this version reads no other")]
    [InlineData("[]", "expected an object")]
    public void What_is_no_record_is_told_in_a_line_and_nothing_goes_to_standard_output(string content, string expected)
    {
        LotsRun run = LotsProcess.Run("verify", folder.Write("record.json", content));

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(expected, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_cut_off_in_the_middle_is_bad_input()
    {
        byte[] whole = File.ReadAllBytes(folder.Draw());
        File.WriteAllBytes(folder.At("record.json"), whole[..(whole.Length / 2)]);
        LotsRun run = LotsProcess.Run("verify", folder.At("record.json"));

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.NotEmpty(run.ErrorLines);
    }
}
