using System.Text.Json;
using LotDrawing.TestKit.Plans;

namespace Lots.Tests.Commands;

/// <summary><c>lots law</c>: exact probabilities, as published.</summary>
public class LawTests
{
    /// <summary>Two regional groups of three States.</summary>
    private const string Six = "code,name,regional_group,instruments,legal_systems,languages\n"
        + "AAA,,african,UNTOC,,\nBBB,,african,UNTOC,,\nCCC,,eastern-european,UNTOC,,\nDDD,,eastern-european,UNTOC,,\nEEE,,african,UNTOC,,\nFFF,,eastern-european,UNTOC,,\n";

    [Theory]
    [InlineData("exact")]
    [InlineData("sequential")]
    public void Every_fraction_of_a_published_draw_is_the_published_one(string procedure)
    {
        PublishedDraw published = PublishedDraw.ChampionsLeague2017;
        LotsRun run = LotsProcess.Run("law", "--plan", SamplePlans.Football, "--procedure", procedure, "--format", "json");
        JsonElement law = JsonDocument.Parse(run.Out).RootElement;
        var expected = published.Probabilities.ToDictionary(answer => (answer.Id, answer.Drawn), answer => procedure == "exact" ? answer.Exact : answer.Sequential);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            expected,
            law.GetProperty("probabilities").EnumerateArray().ToDictionary(
                entry => (entry.GetProperty("id").GetString()!, entry.GetProperty("drawn").GetString()!),
                entry => entry.GetProperty("probability").GetString()!));
    }

    [Fact]
    public void The_table_has_the_number_of_valid_draws_the_fractions_and_percent()
    {
        string output = LotsProcess.Run("law", "--plan", SamplePlans.Football).Out;

        Assert.StartsWith("champions-league-2017-18.json, 8 seats\n", output, StringComparison.Ordinal);
        Assert.Contains("4,238 valid draws", output, StringComparison.Ordinal);
        Assert.Matches(@"\n Chelsea FC +Beşiktaş JK +1192/4238 +28\.126\n", output);
    }

    [Fact]
    public void Of_a_roster_the_seats_are_State_and_seat()
    {
        using var roster = new TemporaryFile(Six);
        LotsRun run = LotsProcess.Run("law", "--roster", roster.Name, "--format", "json");
        var entries = JsonDocument.Parse(run.Out).RootElement.GetProperty("probabilities").EnumerateArray().ToList();

        // Within a region of three, no two review each other: a round of all three, either way.
        Assert.Equal(6 * (2 + 3), entries.Count);
        Assert.All(
            entries.Where(entry => entry.GetProperty("id").GetString() == "AAA/same-region"),
            entry => Assert.Equal("1/2", entry.GetProperty("probability").GetString()));
    }

    [Fact]
    public void Load_bounds_of_the_call_change_the_law()
    {
        using var plan = new TemporaryFile("""{"seats":[{"id":"a","pot":["x","y"]},{"id":"b","pot":["x","z"]}]}""", ".json");

        Assert.Contains("\"probability\": \"1/2\"", LotsProcess.Run("law", "--plan", plan.Name, "--format", "json").Out, StringComparison.Ordinal);
        Assert.Contains("\"probability\": \"1/3\"", LotsProcess.Run("law", "--plan", plan.Name, "--load", "..1", "--format", "json").Out, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Long")]
    public void A_draw_too_large_to_count_is_refused_with_an_estimate()
    {
        LotsRun run = LotsProcess.Run("law");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Matches(@"^lots: the law is too large to compute: 189 connected seats, an estimated 10\^\d+(\.\d)? states; ", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public void Where_nothing_fits_there_is_no_law()
    {
        using var plan = new TemporaryFile("""{"seats":[{"id":"a","pot":["x"]},{"id":"b","pot":["x"]},{"id":"c","pot":["y","z"]}],"load":{"max":1}}""", ".json");
        LotsRun run = LotsProcess.Run("law", "--plan", plan.Name);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.NotEmpty(run.ErrorLines);
        Assert.All(run.ErrorLines, line => Assert.StartsWith("lots: no valid drawing exists: ", line, StringComparison.Ordinal));
    }
}
