using System.Text.Json;
using LotDrawing;
using LotDrawing.TestKit;

namespace Lots.Tests.Commands;

/// <summary><c>lots draw --procedure sequential</c>: one lot after another.</summary>
public class SequentialDrawTests
{
    [Fact]
    public void At_full_size_no_rule_is_broken_with_and_without_load_bounds()
    {
        Valid(LotsProcess.Run("draw", "--seed", "example", "--procedure", "sequential", "--count", "3", "--format", "json"), Mechanism.Untoc);
        Valid(LotsProcess.Run("draw", "--seed", "example", "--procedure", "sequential", "--load", "1..3", "--format", "json"), Mechanism.Untoc with { Load = new LoadBounds(1, 3) });

        static void Valid(LotsRun run, Mechanism mechanism)
        {
            Assert.Equal(0, run.ExitCode);
            Assert.All(
                run.Out.TrimEnd('\n').Split('\n'),
                line => Assert.Empty(DrawInvariants.Broken(ReferenceData.Untoc2020, mechanism, DrawingText.Parse(JsonDocument.Parse(line).RootElement))));
            Assert.StartsWith("sequential procedure (a law of its own): 378 seats, ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_hall_can_follow_every_lot_with_its_pot_and_who_is_left_out()
    {
        using var plan = new TemporaryFile("""{"seats":[{"id":"one","pot":["x","y"]},{"id":"two","pot":["x"]}],"load":{"max":1}}""", ".json");
        string output = LotsProcess.Run("draw", "--plan", plan.Name, "--seed", "b", "--procedure", "sequential", "--steps").Out;
        string steps = output[output.IndexOf("Lot by lot\n", StringComparison.Ordinal)..];

        // Whichever seat comes first, x is not to be had for the first seat.
        string first = "one, by lot among 2 open seats\n   from 1: y\n   left out, as the rest could not be completed: x\n   drawn: y\n";
        string second = "one, by lot among 1 open seat\n   from 1: y\n   barred, as a rule would be broken at once: x\n   drawn: y\n";
        Assert.Contains(steps, (string[])[$"Lot by lot\n1. {first}2. two, by lot among 1 open seat\n   from 1: x\n   drawn: x\n", $"Lot by lot\n1. two, by lot among 2 open seats\n   from 1: x\n   drawn: x\n2. {second}"]);
    }

    [Fact]
    public void The_exact_draw_too_is_shown_seat_by_seat_with_its_pots()
    {
        string output = LotsProcess.Run("draw", "--seed", "example", "--steps").Out;

        Assert.Matches(@"\nLot by lot\n1\. AFG/same-region\n   from \d+: ARE BGD [A-Z ]+\n   drawn: [A-Z]{3} [^\n]+\n(   additional State, from [^\n]+\n   drawn: [^\n]+\n)?2\. AFG/other-region\n", output);
        Assert.Contains("   additional State, from ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_loads_cannot_be_kept_nothing_is_drawn_and_the_reason_has_the_numbers()
    {
        foreach (string procedure in (string[])["exact", "chain", "sequential"])
        {
            LotsRun run = LotsProcess.Run("draw", "--seed", "a", "--load", "0..1", "--procedure", procedure);

            Assert.Equal((2, ""), (run.ExitCode, run.Out));
            Assert.Contains("lots: no valid drawing exists: 189 States may serve in at most 1 each, so in 189 together (the load bounds asked for)", run.ErrorLines);
        }
    }

    [Theory]
    [InlineData("--count", "2", "given with --count")]
    [InlineData("--format", "csv", "given with --format csv")]
    public void Steps_are_those_of_one_table(string option, string value, string came) =>
        Assert.Equal([$"lots: --steps: {came}; expected one drawing as a table"], LotsProcess.Run("draw", "--steps", option, value).ErrorLines);
}
