using LotDrawing;
using LotDrawing.TestKit;

namespace Lots.Tests.Commands;

/// <summary><c>lots pots</c>.</summary>
public class PotsTests
{
    private static readonly Roster Roster = ReferenceData.Untoc2020;

    [Fact]
    public void Of_a_State_every_other_State_is_in_each_pot_or_out_with_a_paragraph()
    {
        LotsRun run = LotsProcess.Run("pots", "--state", "FRA");
        string[] lines = run.Out.Split('\n');

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("FRA France: western-european-and-other, party to UNTOC, TIP, SOM, FIREARMS", lines[0]);
        Assert.Contains("FRA/same-region: 29 States in the pot (Conference resolution 9/1, annex, para. 28)", lines);
        Assert.Contains("FRA/same-region: 160 States not in the pot", lines);
        Assert.Contains("FRA/other-region: 159 States in the pot (Conference resolution 9/1, annex, para. 28)", lines);
        Assert.Contains("FRA/other-region: 30 States not in the pot", lines);
        foreach (StateParty state in Roster.States)
        {
            string[] rows = [.. lines.Where(line => line.StartsWith($" {state.Code} ", StringComparison.Ordinal))];
            int out_ = rows.Count(row => row.Contains("para. 28)", StringComparison.Ordinal));
            Assert.Equal(2, rows.Length);
            Assert.Equal(state.Code == "FRA" ? 2 : 1, out_);
        }
    }

    [Fact]
    public void A_principal_who_needs_an_additional_State_is_marked_with_what_for()
    {
        // The United States are not party to the Firearms Protocol; of the other 28 States of the group, those party to it are.
        int parties = Roster.States.Count(state => state.RegionalGroup == "western-european-and-other" && state.Code != "FRA" && state.IsPartyTo("FIREARMS"));

        Assert.Matches($" USA +United States of America +FIREARMS, from a pot of {parties}\n", LotsProcess.Run("pots", "--state", "FRA").Out);
    }

    /// <summary>A State's own group without itself, and all others.</summary>
    [Fact]
    public void Without_a_State_the_sizes_are_told_by_regional_group()
    {
        LotsRun run = LotsProcess.Run("pots");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("378 pots of 189 States: how many States are in them\n", run.Out, StringComparison.Ordinal);
        Assert.All(
            Roster.States.CountBy(state => state.RegionalGroup),
            region => Assert.Matches($@"\n *{region.Key} +{region.Value} +{region.Value - 1} +{189 - region.Value}\n", run.Out));
        Assert.Equal(["lots: --all: given with --state; expected one of --state and --all"], LotsProcess.Run("pots", "--all", "--state", "FRA").ErrorLines);
    }

    [Fact]
    public void With_all_each_pot_is_one_line()
    {
        string[] rows = LotsProcess.Run("pots", "--all").Out.TrimEnd('\n').Split('\n')[1..];

        Assert.Equal(Roster.States.SelectMany(state => (string[])[$"{state.Code}/same-region", $"{state.Code}/other-region"]), rows.Select(row => row.Split(':')[0]));

        // Andorra is party to the Convention alone, so whoever is drawn for it covers it; no seat needs an additional State.
        var others = Roster.States.Where(state => state.Code != "AND").ToLookup(state => state.RegionalGroup == "western-european-and-other", state => state.Code);
        Assert.Contains($"AND/same-region: 29: {string.Join(' ', others[true])}", rows);
        Assert.Contains($"AND/other-region: 159: {string.Join(' ', others[false])}", rows);

        // Albania is party to everything: marked are the States of its group that are not.
        var group = Roster.States.Where(state => state.RegionalGroup == "eastern-european" && state.Code != "ALB");
        Assert.Contains($"ALB/same-region: 22: {string.Join(' ', group.Select(state => state.Code + (state.Instruments.Length == 4 ? "" : "+")))}", rows);
    }

    [Fact]
    public void Of_a_State_that_nobody_can_review_the_pots_say_so()
    {
        using var roster = new TemporaryFile(SmallRosters.Lonely);
        LotsRun run = LotsProcess.Run("pots", "--roster", roster.Name, "--state", "DDD");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("DDD/same-region: 0 States in the pot", run.Out, StringComparison.Ordinal);
        Assert.Contains("No valid drawing exists: DDD, seat same-region: there is no other State of eastern-european", run.Out, StringComparison.Ordinal);
        Assert.Contains("DDD/other-region: 3 States in the pot", run.Out, StringComparison.Ordinal);
    }
}
