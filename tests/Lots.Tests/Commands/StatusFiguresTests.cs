using System.Text.RegularExpressions;
using LotDrawing.TestKit;

namespace Lots.Tests.Commands;

/// <summary><c>lots status</c> of figures typed in: which do not fit together, and the reading that reconciles them.</summary>
public partial class StatusFiguresTests
{
    private static readonly string Sample = Repository.PathOf("samples", "data", "status-2022-06-figures.json");

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void The_published_figures_fail_in_one_place_and_the_reading_is_given(string format)
    {
        LotsRun run = LotsProcess.Run("status", Sample, "--format", format);
        string text = Spaces().Replace(run.Out.Replace("&quot;", "\"", StringComparison.Ordinal), " ");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("Of 16 identities that must hold among the figures, one does not.", text, StringComparison.Ordinal);
        Assert.Contains(
            "The reviews started are those advancing in all groups together. 32 + 15 = 47; stated 36. Thirty-six reviews \"started\" would be right if the word stands for those in which the working languages were taken up, with or without agreement: 21 + 11 + 0 + 4 = 36.",
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_JSON_has_the_verdicts()
    {
        LotsRun run = LotsProcess.Run("status", Sample, "--as-of", "2022-06-21", "--format", "json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("\"verdict\": \"fails\"", run.Out, StringComparison.Ordinal);
        Assert.Contains("\"isConsistent\": false", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_that_fit_are_exit_code_0()
    {
        using var mended = new TemporaryFile(File.ReadAllText(Sample).Replace("\"started\": 36", "\"started\": 47", StringComparison.Ordinal), ".json");
        LotsRun run = LotsProcess.Run("status", mended.Name);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Sixteen identities that must hold among the figures were checked, and all hold.", Spaces().Replace(run.Out, " "), StringComparison.Ordinal);
    }

    /// <summary>Four years after the drawings: 81 reviews in progress and 108 not started, then 84 started.</summary>
    [Theory]
    [InlineData("2024-09-30", 189 - 108)]
    [InlineData("2024-10-16", 84)]
    public void The_figures_of_2024_fit(string day, int started)
    {
        string file = Repository.PathOf("samples", "data", $"status-{day}-figures.json");
        LotsRun run = LotsProcess.Run("status", file);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"\"started\": {started}", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Contains("189", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void They_are_of_one_day_and_nothing_can_be_asked_for_from_them()
    {
        LotsRun run = LotsProcess.Run("status", Sample, "--as-of", "2022-06-22", "--format", "requests");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal(
            [
                "lots: --format: requests, of a file of figures; expected a file of reviews and events",
                "lots: --as-of: 2022-06-22, of a file of figures; expected the day of the figures, 2022-06-21, or a file of reviews and events",
            ],
            run.ErrorLines);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
