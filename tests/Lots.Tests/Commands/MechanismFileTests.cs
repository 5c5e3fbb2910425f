using LotDrawing;
using LotDrawing.TestKit;
using Lots.Tests.Records;

namespace Lots.Tests.Commands;

/// <summary><c>lots mechanism</c>: for whoever writes rules of their own.</summary>
public sealed class MechanismFileTests : IDisposable
{
    private readonly RecordFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void New_rules_are_whole_and_pass_the_check()
    {
        string path = folder.At("rules.json");
        LotsRun made = RecordFolder.Does("mechanism", "new", "--out", path);
        LotsRun check = RecordFolder.Does("mechanism", "check", path);

        Assert.All((string[])["barredPairs", "maxReviewingStates", "reviewersPartyTo", "exceptionalSource"], member => Assert.Contains(member, made.Error, StringComparison.Ordinal));
        Assert.Contains("2 instruments: CONVENTION, PROTOCOL\n", check.Out, StringComparison.Ordinal);
        Assert.Contains("same-region, a State of the same regional group: Rules of the mechanism, para. 2 (not confirmed by a text at hand)", check.Out, StringComparison.Ordinal);
        Assert.EndsWith("--roster says whether yours can be drawn\n", check.Out, StringComparison.Ordinal);
        folder.Refuses("mechanism new --out FOLDER/rules.json");
    }

    [Fact]
    public void New_rules_can_be_drawn_by_once_a_roster_fits()
    {
        RecordFolder.Does("mechanism", "new", "--out", folder.At("rules.json"));
        string states = folder.Write("own.csv", SmallRosters.Eight.Replace("UNTOC", "CONVENTION", StringComparison.Ordinal).Replace("TIP", "PROTOCOL", StringComparison.Ordinal));

        Assert.EndsWith("\n8 States: can be drawn by these rules\n", RecordFolder.Does("mechanism", "check", folder.At("rules.json"), "--roster", states).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_roster_of_2020_is_tried_where_it_fits() =>
        Assert.EndsWith("\nthe roster of 2020, 189 States: can be drawn by these rules\n", RecordFolder.Does("mechanism", "check", "untoc").Out, StringComparison.Ordinal);

    [Fact]
    public void A_roster_that_cannot_be_drawn_is_a_check_that_failed()
    {
        LotsRun run = LotsProcess.Run("mechanism", "check", "untoc", "--roster", folder.Write("lonely.csv", SmallRosters.Lonely));

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("4 States: cannot be drawn on a record by these rules\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_of_a_file_is_told()
    {
        string wrong = folder.Write("wrong.json", File.ReadAllText(Repository.PathOf("samples", "mechanisms", "template.json"))
            .Replace("\"side\": \"other-region\"", "\"side\": \"other-reigon\"", StringComparison.Ordinal)
            .Replace("\"barredPairs\": [],", "", StringComparison.Ordinal)
            .Replace("\"maxReviewingStates\": 4", "\"maxReviewingStates\": 1", StringComparison.Ordinal));
        LotsRun run = folder.Refuses($"mechanism check {wrong}");

        Assert.Contains(run.ErrorLines, line => line.Contains("other-reigon", StringComparison.Ordinal));
        Assert.Contains(run.ErrorLines, line => line.Contains("barredPairs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("harbours.json")]
    [InlineData("mesicic.json")]
    [InlineData("river-basin.json")]
    public void The_samples_pass(string name) => RecordFolder.Does("mechanism", "check", Repository.PathOf("samples", "mechanisms", name));

    [Fact]
    public void The_rules_built_in_pass()
    {
        foreach (Mechanism mechanism in Mechanism.Known)
            Assert.StartsWith($"{mechanism.Id}: {mechanism.Name}\n", RecordFolder.Does("mechanism", "check", mechanism.Id).Out, StringComparison.Ordinal);
    }
}
