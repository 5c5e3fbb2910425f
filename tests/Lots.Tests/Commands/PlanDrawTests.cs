using System.Text.Json;

namespace Lots.Tests.Commands;

/// <summary><c>lots draw --plan</c>: any other draw.</summary>
public class PlanDrawTests
{
    [Fact]
    public void JSON_is_as_the_format_says_and_no_two_give_each_other()
    {
        LotsRun run = LotsProcess.Run("draw", "--plan", SamplePlans.Gifts, "--seed", "example", "--format", "json", "--count", "50");
        string[] lines = run.Out.TrimEnd('\n').Split('\n');

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(50, lines.Length);
        Assert.True(lines.Distinct().Count() > 25);
        Assert.All(lines, line =>
        {
            var drawn = Seats(line).ToDictionary(seat => seat.Id, seat => seat.Drawn);
            Assert.Equal(["Ada", "Ben", "Chloé", "Dina", "Emil", "Fatou"], drawn.Keys);
            Assert.Equal(drawn.Keys, drawn.Values.Order(StringComparer.Ordinal));
            Assert.All(drawn, pair => Assert.NotEqual(pair.Key, drawn[pair.Value]));
        });
        Assert.Equal(lines[0] + "\n", LotsProcess.Run("draw", "--plan", SamplePlans.Gifts, "--seed", "example", "--format", "json").Out);
    }

    [Fact]
    public void CSV_and_the_table_show_the_same_drawing()
    {
        var seats = Seats(LotsProcess.Run("draw", "--plan", SamplePlans.Football, "--seed", "example", "--format", "json").Out);
        string csv = LotsProcess.Run("draw", "--plan", SamplePlans.Football, "--seed", "example", "--format", "csv").Out;
        string table = LotsProcess.Run("draw", "--plan", SamplePlans.Football, "--seed", "example").Out;

        Assert.Equal(string.Concat(seats.Select(seat => $"{seat.Id},{seat.Drawn}\n").Prepend("seat,drawn\n")), csv);
        Assert.StartsWith("champions-league-2017-18.json\n8 seats, 8 participants; each participant drawn 0..1 times; seed: example\n", table, StringComparison.Ordinal);
        Assert.All(seats, seat => Assert.Matches($@"\n {seat.Id} +{seat.Drawn}\n", table));
        Assert.StartsWith("draw,voids,seat,drawn\n1,", LotsProcess.Run("draw", "--plan", SamplePlans.Football, "--format", "csv", "--count", "2").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rehearsal_is_another_draw_and_says_so()
    {
        string[] plan = ["draw", "--plan", SamplePlans.Gifts, "--seed", "example"];

        Assert.StartsWith("REHEARSAL: not the draw, and never equal to it\n", LotsProcess.Run([.. plan, "--rehearsal"]).Out, StringComparison.Ordinal);
        Assert.NotEqual(LotsProcess.Run([.. plan, "--format", "csv"]).Out, LotsProcess.Run([.. plan, "--format", "csv", "--rehearsal"]).Out);
    }

    [Fact]
    public void All_faults_of_a_plan_are_told_at_once()
    {
        using var plan = new TemporaryFile(
            """{"seats":[{"id":"a","pot":[]},{"id":"b","pot":["x","stranger","x"]},{"pot":["x"]}],"load":{"min":2,"max":1},"participants":["x","y"],"nomutual":true}""", ".json");
        LotsRun run = LotsProcess.Run("draw", "--plan", plan.Name, "--format", "xls");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal(7, run.ErrorLines.Length);
        foreach (string part in (string[])["$.seats[0].pot: an empty pot for \"a\"", "\"stranger\", who is not among the participants", "\"x\" again", "$.seats[2].id: nothing", "$.load", "a member \"nomutual\"", "--format: \"xls\""])
            Assert.Contains(run.ErrorLines, line => line.Contains(part, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("..0", "$.load.max: room for 0 seats (8 participants in pots, at most 0 each); expected room for all 8")]
    [InlineData("2..", "$.load.min: at least 2 each for 8 participants, so 16 seats; expected no more than the 8 there are")]
    public void Bounds_of_the_call_that_contradict_the_plan_are_refused_before_any_lot(string load, string reason)
    {
        LotsRun run = LotsProcess.Run("draw", "--plan", SamplePlans.Football, "--load", load);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(reason, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains($"with --load {(load == "..0" ? "0..0" : load)}", run.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_roster_and_a_plan_are_one_too_many() => Assert.Equal(
        ["lots: --roster: given with --plan; expected either a roster or a plan", "lots: --sizes: given with --plan; expected either a roster or a plan"],
        LotsProcess.Run("draw", "--plan", SamplePlans.Gifts, "--roster", "states.csv", "--sizes", "1,2,3").ErrorLines);

    [Theory]
    [InlineData("{", "$: no JSON at line 1, byte 2; expected JSON in UTF-8")]
    [InlineData("", "$: no JSON at line 1, byte 1; expected JSON in UTF-8")]
    [InlineData("[]", "$: a list; expected")]
    public void What_is_no_plan_is_said_so(string content, string reason)
    {
        using var plan = new TemporaryFile(content, ".json");

        Assert.StartsWith($"lots: {plan.Name}: plan {reason}", Assert.Single(LotsProcess.Run("draw", "--plan", plan.Name).ErrorLines), StringComparison.Ordinal);
    }

    private static List<(string Id, string Drawn)> Seats(string line) =>
        [.. JsonDocument.Parse(line).RootElement.GetProperty("seats").EnumerateArray().Select(seat => (seat.GetProperty("id").GetString()!, seat.GetProperty("drawn").GetString()!))];
}
