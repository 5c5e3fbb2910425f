using System.Text.Json;
using LotDrawing.Mechanisms;
using LotDrawing.Rosters;
using LotDrawing.TestKit;

namespace Lots.Tests.Commands;

/// <summary><c>--mechanism</c>: other rules than UNTOC's.</summary>
public class MechanismTests
{
    [Fact]
    public void Another_mechanism_draws_a_roster_of_its_own_by_its_own_rules()
    {
        var states = Enumerable.Range(0, 20).Select(i => new StateParty($"S{i:00}", "", Uncac.Mechanism.RegionalGroups[i % 2], Uncac.Mechanism.Instruments));
        var roster = new Roster(states);
        var csv = new StringWriter();
        RosterCsv.Write(roster, csv);
        using var file = new TemporaryFile(csv.ToString());
        LotsRun run = LotsProcess.Run("draw", "--mechanism", "uncac", "--roster", file.Name, "--seed", "a", "--format", "json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Empty(DrawInvariants.Broken(roster, Uncac.Mechanism, DrawingText.Parse(JsonDocument.Parse(run.Out).RootElement)));
    }

    [Fact]
    public void The_embedded_roster_is_for_UNTOC_alone()
    {
        LotsRun run = LotsProcess.Run("draw", "--mechanism", "uncac");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal(["lots: --roster: none; expected a file: the embedded roster of 2020 is not one for uncac"], run.ErrorLines);
    }
}
