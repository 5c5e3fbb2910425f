using System.Text.Json;
using LotDrawing;
using LotDrawing.TestKit;

namespace Lots.Tests.Commands;

/// <summary><c>lots draw --prefer</c>: pots narrowed where possible.</summary>
public class PreferTests
{
    private static readonly string[] Draw = ["draw", "--seed", "example", "--prefer", "legal-system,language"];

    [Fact]
    public void Preferred_States_are_drawn_where_possible_and_how_many_is_told_beside_the_result()
    {
        LotsRun run = LotsProcess.Run([.. Draw, "--format", "json"]);
        var drawing = DrawingText.Parse(JsonDocument.Parse(run.Out).RootElement);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            [
                "preferred where possible, a legal system in common: 377 of 378 seats; no State in the pot has one: AND/same-region",
                "preferred where possible, a working language in common: 376 of 378 seats; no State in the pot has one: ESP/same-region, HTI/same-region",
            ],
            run.ErrorLines);
        Assert.Empty(DrawInvariants.Broken(ReferenceData.Untoc2020, Mechanism.Untoc, drawing));
        var systems = new Preference(PreferenceKind.LegalSystem, new Citation("", ""));
        Assert.Equal(
            ["AND/same-region"],
            drawing.Reviews.SelectMany(review => review.Seats
                .Where(seat => !systems.IsMet(ReferenceData.Untoc2020[review.State], ReferenceData.Untoc2020[seat.Principal]))
                .Select(seat => $"{review.State}/{seat.Seat}")));
        Assert.Equal(run.Out, LotsProcess.Run([.. Draw, "--format", "json"]).Out);
    }

    [Fact]
    public void The_groups_are_those_of_the_seed_and_the_table_says_what_was_preferred()
    {
        static string[] Groups(LotsRun run) => [.. JsonDocument.Parse(run.Out).RootElement.GetProperty("groups").EnumerateArray().Select(group => group.ToString())];

        Assert.Equal(Groups(LotsProcess.Run("draw", "--seed", "example", "--format", "json")), Groups(LotsProcess.Run([.. Draw, "--format", "json"])));
        Assert.Contains("; where possible from pots narrowed to the same legal-system, language; seed: example\n", LotsProcess.Run(Draw).Out, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Long")]
    public void Loads_that_are_too_short_for_all_leave_some_seats_as_they_are_and_say_so()
    {
        LotsRun run = LotsProcess.Run([.. Draw, "--load", "1..3", "--procedure", "chain", "--format", "json"]);

        // Pots so narrow, under loads so short, mix too slowly for a chain whose length can be vouched for; it says so.
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("the chain procedure gave up: two chains did not come to agree", run.ErrorLines[^1], StringComparison.Ordinal);
        Assert.StartsWith("preferred where possible, a working language in common: ", run.ErrorLines[1], StringComparison.Ordinal);
        Assert.Contains("; left as they are, as a drawing was found without them: ", run.ErrorLines[1], StringComparison.Ordinal);
        Assert.EndsWith("; whether more seats could have it was not decided", run.ErrorLines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("languages", "lots: --prefer: \"languages\"; expected legal-system, language, separated by commas (nearest: language)")]
    [InlineData("", "lots: --prefer: \"\"; expected legal-system, language, separated by commas")]
    [InlineData("language,language", "lots: --prefer: \"language\" again; expected each once")]
    public void What_cannot_be_preferred_is_refused(string list, string line)
    {
        LotsRun run = LotsProcess.Run("draw", "--prefer", list);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal(line, Assert.Single(run.ErrorLines));
    }

    [Fact]
    public void A_plan_and_a_record_have_no_preferences()
    {
        Assert.Equal(
            ["lots: --prefer: given with --plan; expected a roster: a plan says nothing of legal systems and languages"],
            LotsProcess.Run("draw", "--plan", SamplePlans.Gifts, "--prefer", "language").ErrorLines);
    }
}
