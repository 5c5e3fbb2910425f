using System.Text.Json;
using LotDrawing;
using LotDrawing.TestKit;

namespace Lots.Tests.Commands;

/// <summary><c>lots draw --procedure chain</c>: load bounds that bind.</summary>
public class ChainDrawTests
{
    [Fact]
    public void Loads_of_one_to_three_hold_in_every_draw_and_no_rule_is_broken()
    {
        LotsRun run = LotsProcess.Run("draw", "--seed", "example", "--load", "1..3", "--procedure", "chain", "--count", "20", "--format", "json");
        Mechanism mechanism = Mechanism.Untoc with { Load = new LoadBounds(1, 3) };

        Assert.Equal(0, run.ExitCode);
        Assert.All(
            run.Out.TrimEnd('\n').Split('\n'),
            line => Assert.Empty(DrawInvariants.Broken(ReferenceData.Untoc2020, mechanism, DrawingText.Parse(JsonDocument.Parse(line).RootElement))));
        Assert.StartsWith("chain procedure (the law in the limit): started from lots repaired in ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_says_by_which_procedure_and_law()
    {
        string output = LotsProcess.Run("draw", "--seed", "example", "--load", "1..3", "--procedure", "chain").Out;

        Assert.Contains("189 States in groups of 62, 63, 64; each serves in 1..3 reviews; by the chain procedure (the law in the limit); seed: example\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_groups_of_a_seed_are_the_same_by_every_procedure()
    {
        static string Groups(params string[] more) =>
            JsonDocument.Parse(LotsProcess.Run(["draw", "--seed", "example", "--format", "json", .. more]).Out).RootElement.GetProperty("groups").GetRawText();

        Assert.Equal(Groups(), Groups("--procedure", "chain", "--load", "1..3"));
    }
}
