using System.Text;
using System.Text.Json;
using LotDrawing;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Plans;

namespace Lots.Tests.Commands;

/// <summary><c>--mechanism</c>: other rules than UNTOC's.</summary>
public class MechanismTests
{
    [Fact]
    public void Another_mechanism_draws_a_roster_of_its_own_by_its_own_rules()
    {
        var states = Enumerable.Range(0, 20).Select(i => new StateParty($"S{i:00}", "", Mechanism.Uncac.RegionalGroups[i % 2], Mechanism.Uncac.Instruments));
        var roster = new Roster(states);
        using var csv = new MemoryStream();
        roster.Save(csv);
        using var file = new TemporaryFile(Encoding.UTF8.GetString(csv.ToArray()));
        LotsRun run = LotsProcess.Run("draw", "--mechanism", "uncac", "--roster", file.Name, "--seed", "a", "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("loads procedure (the law exactly, under load bounds): ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(DrawInvariants.Broken(roster, Mechanism.Uncac, DrawingText.Parse(JsonDocument.Parse(run.Out).RootElement)));
    }

    [Fact]
    public void The_embedded_roster_is_for_UNTOC_alone()
    {
        LotsRun run = LotsProcess.Run("draw", "--mechanism", "uncac");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal(["lots: --roster: none; expected a file whose instruments are among UNCAC: the embedded roster of 2020 is not one for uncac"], run.ErrorLines);
    }

    [Fact]
    public void A_mechanism_that_a_user_wrote_draws_by_its_own_rules()
    {
        LotsRun run = LotsProcess.Run("draw", "--mechanism", SamplePlans.RiverBasin, "--roster", SamplePlans.RiverBasinStates, "--seed", "a", "--format", "json");
        Mechanism mechanism = SampleMechanism.Mechanism;

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Empty(DrawInvariants.Broken(SampleMechanism.Roster, mechanism, DrawingText.Parse(JsonDocument.Parse(run.Out).RootElement)));
        Assert.Equal(0, LotsProcess.Run("pots", "--mechanism", SamplePlans.RiverBasin, "--roster", SamplePlans.RiverBasinStates).ExitCode);
    }

    [Fact]
    public void Every_fault_of_a_mechanism_is_told_with_its_place()
    {
        string json = File.ReadAllText(SamplePlans.RiverBasin).Replace("\"other-region\"", "\"other-bank\"", StringComparison.Ordinal).Replace("\"count\": 2", "\"count\": 0", StringComparison.Ordinal);
        using var mechanism = new TemporaryFile(json, ".json");
        LotsRun run = LotsProcess.Run("draw", "--mechanism", mechanism.Name, "--roster", SamplePlans.RiverBasinStates);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal(2, run.ErrorLines.Length);
        Assert.Contains("$.seats[0].side", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Contains("$.groups.count", run.ErrorLines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("untok", "lots: --mechanism: \"untok\"; expected one of untoc, uncac, upr, upr-own-region, mesicic, or the name of a JSON file (nearest: untoc)")]
    [InlineData("no/such.json", "lots: no/such.json: no such file; expected a file that can be read")]
    public void What_is_neither_known_nor_a_file_is_said_so(string word, string line) =>
        Assert.Equal([line], LotsProcess.Run("draw", "--mechanism", word).ErrorLines);
}
