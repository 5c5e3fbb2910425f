using System.Text.Json;
using LotDrawing;
using LotDrawing.TestKit;

namespace Lots.Tests.Commands;

/// <summary><c>--procedure loads</c>: exact drawings under load bounds that bind.</summary>
public class LoadsDrawTests
{
    private static readonly string[] Uncac = ["--mechanism", "uncac", "--roster", Repository.PathOf("samples", "data", "uncac-trial.csv")];

    private static readonly string[] Mesicic = ["--mechanism", "mesicic", "--roster", Repository.PathOf("samples", "mechanisms", "mesicic-trial.csv")];

    [Fact]
    public void It_is_the_default_where_the_rules_are_of_its_kind_so_that_a_seed_gives_one_drawing()
    {
        LotsRun byDefault = LotsProcess.Run(["draw", .. Uncac, "--seed", "example", "--format", "json"]);
        LotsRun asked = LotsProcess.Run(["draw", .. Uncac, "--seed", "example", "--format", "json", "--procedure", "loads"]);

        Assert.Equal((0, 0), (byDefault.ExitCode, asked.ExitCode));
        Assert.Equal(byDefault.Out, asked.Out);
    }

    [Fact]
    public void Exactly_two_each_hold_in_every_draw()
    {
        LotsRun run = LotsProcess.Run(["draw", .. Mesicic, "--seed", "example", "--count", "20", "--format", "json"]);

        Assert.Equal(0, run.ExitCode);
        Assert.All(run.Out.TrimEnd('\n').Split('\n'), line =>
        {
            Drawing drawing = DrawingText.Parse(JsonDocument.Parse(line).RootElement);
            Assert.All(drawing.Reviews.SelectMany(review => review.ReviewingStates).CountBy(code => code), load => Assert.Equal(2, load.Value));
            Assert.Equal(22, drawing.Reviews.Length);
        });
    }

    [Fact]
    public void What_it_does_not_draw_is_refused_with_the_numbers()
    {
        Assert.Equal(
            ["lots: --procedure: loads for 189 States of at most 6 reviews each, 1134 together; expected at most 1000 together"],
            LotsProcess.Run(["draw", .. Uncac, "--load", "1..6", "--procedure", "loads"]).ErrorLines);
        Assert.Contains(
            LotsProcess.Run("draw", "--load", "1..3", "--procedure", "loads").ErrorLines,
            line => line.Contains("additional States may have to be drawn", StringComparison.Ordinal));
        Assert.Contains(
            LotsProcess.Run(["law", .. Uncac, "--load", "1..6", "--procedure", "loads"]).ErrorLines,
            line => line.Contains("1134 together", StringComparison.Ordinal));
    }

    [Fact]
    public void It_is_audited_and_compared_with_another_procedure()
    {
        LotsRun run = LotsProcess.Run(["audit", .. Mesicic, "--draws", "500"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("; loads procedure; seed", run.Out, StringComparison.Ordinal);
        Assert.Contains(" draws by chain procedure, ", run.Out, StringComparison.Ordinal);
    }
}
