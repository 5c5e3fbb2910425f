using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LotDrawing;
using LotDrawing.TestKit;

namespace Lots.Tests.Commands;

/// <summary><c>lots status</c> of reviews and events: every figure published for June 2022, in every form.</summary>
public partial class StatusTests
{
    private static readonly string Sample = Repository.PathOf("samples", "data", "status-2022-06.json");
    private static readonly Lazy<LotsRun> Text = new(() => LotsProcess.Run("status", Sample, "--as-of", "2022-06-21"));
    private static readonly Lazy<JsonNode> Json = new(() => JsonNode.Parse(LotsProcess.Run("status", Sample, "--as-of", "2022-06-21", "--format", "json").Out)!);

    [Theory]
    [InlineData("In group one, 130 States parties take part in 62 reviews.")]
    [InlineData("appointed a focal point in each of their reviews; 26 have not. Thirty-one reviews await nominations: 13 that of the State under review")]
    [InlineData("One of them is advancing all the same.")]
    [InlineData("In group two, 131 States parties take part in 63 reviews. Ninety-five of them have appointed a focal point")]
    [InlineData("Thirty-eight reviews await nominations: 16 that of the State under review, 22 those of reviewing States only.")]
    [InlineData("139 focal points and 823 governmental experts are appointed")]
    [InlineData("Of the experts, 30 per cent (247) are women. Nine States have appointed observers")]
    [InlineData("In group one, 32 of 62 reviews are advancing: seven at the stage of the preliminary consultation, eight at the stage of the self-assessment questionnaire, 16 at the stage of written feedback and one at the stage of the lists of observations.")]
    [InlineData("In group two, 15 of 63 reviews are advancing, all at the stage of the self-assessment questionnaire.")]
    [InlineData("Ten reviews with complete nominations have not opened their preliminary consultation")]
    [InlineData("Thirty-five preliminary consultations have been held.")]
    [InlineData("The working languages have been taken up in 36 reviews: 21 have one language (English 18, Spanish two, French one); 11 have two languages (Arabic and English four, English and French three, English and Spanish three, Chinese and English one); four are without agreement")]
    [InlineData("The secretariat has held 64 trainings, attended by 1,519 officials of 120 States parties, facilitated 35 consultations")]
    [InlineData("One constructive dialogue with stakeholders has been held, on 6 May 2022.")]
    public void Every_published_figure_is_in_the_text(string sentence) =>
        Assert.Contains(sentence, Spaces().Replace(Text.Value.Out, " "), StringComparison.Ordinal);

    [Fact]
    public void The_report_is_all_that_is_printed() => Assert.Equal((0, ""), (Text.Value.ExitCode, Text.Value.Error));

    [Fact]
    public void Without_a_day_it_is_the_day_of_the_file() => Assert.Equal(Text.Value.Out, LotsProcess.Run("status", Sample).Out);

    [Fact]
    public void The_figures_are_in_the_JSON()
    {
        JsonNode report = Json.Value, one = report["groups"]![0]!, two = report["groups"]![1]!;

        Assert.Equal("lotdrawing/status-report/1", (string)report["format"]!);
        Assert.Equal((62, 130, 32), ((int)one["reviews"]!, (int)one["states"]!, (int)one["advancing"]!));
        Assert.Equal((26, 31, 13, 1), (Count(one, "statesWithoutFocalPoint"), Count(one, "awaiting"), (int)one["awaitingStateUnderReview"]!, (int)one["advancingAndAwaiting"]!));
        Assert.Equal((63, 131, 15), ((int)two["reviews"]!, (int)two["states"]!, (int)two["advancing"]!));
        Assert.Equal((95, 38, 16, 22, 10), ((int)two["statesWithFocalPoint"]!, Count(two, "awaiting"), (int)two["awaitingStateUnderReview"]!, (int)two["awaitingReviewingStatesOnly"]!, Count(two, "neither")));
        Assert.Equal([7, 8, 16, 1, 0], one["stages"]!.AsArray().Select(stage => (int)stage!["reviews"]!));
        Assert.Equal((35, 36, 4), ((int)report["consultationsHeld"]!, (int)report["languages"]!["reviews"]!, Count(report["languages"]!, "noAgreement")));
    }

    [Fact]
    public void On_an_earlier_day_what_came_later_is_not_counted()
    {
        LotsRun run = LotsProcess.Run("status", Sample, "--as-of", "2020-12-01");
        string text = Spaces().Replace(run.Out, " ");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("This report is about the 62 reviews of one group that has started.", text, StringComparison.Ordinal);
        Assert.Contains("In group one, none of 62 reviews is advancing.", text, StringComparison.Ordinal);
        Assert.Contains("No reminder is due.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("group two, ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_later_day_the_delays_grow_and_standard_error_says_what_the_file_knows()
    {
        LotsRun run = LotsProcess.Run("status", Sample, "--as-of", "2022-06-22");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["note: the file knows what happened up to 21 June 2022; whatever happened after that is missing from this report"], run.ErrorLines);
        Assert.Contains("steps are overdue, the longest by 553 days.", Spaces().Replace(Text.Value.Out, " "), StringComparison.Ordinal);
        Assert.Contains("steps are overdue, the longest by 554 days.", Spaces().Replace(run.Out, " "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("markdown", "# Status of the country reviews as of 21 June 2022\n")]
    [InlineData("html", "<!DOCTYPE html>\n<html lang=\"en\">\n")]
    public void As_Markdown_and_as_a_page(string format, string start)
    {
        LotsRun run = LotsProcess.Run("status", Sample, "--format", format);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith(start, run.Out, StringComparison.Ordinal);
        Assert.Contains("In group one, 32 of 62 reviews are advancing", run.Out, StringComparison.Ordinal);
    }

    /// <summary>Only a State can ask: until somebody fills in who does, no reader takes it.</summary>
    [Fact]
    public void The_repetitions_worth_asking_for_are_a_draft_of_requests()
    {
        string draft = LotsProcess.Run("status", Sample, "--format", "requests").Out;
        Assert.False(Request.ParseAll(draft).IsValid);
        var reading = Request.ParseAll(draft.Replace("\"requestedBy\": \"\"", "\"requestedBy\": \"the Permanent Mission\"", StringComparison.Ordinal));

        Assert.True(reading.IsValid);
        Assert.Equal(Json.Value["repetitionsWorthAsking"]!.AsArray().Select(worth => (string)worth!["request"]!["state"]!), reading.Value.Select(request => request.State));
        Assert.All(reading.Value, request => Assert.False(string.IsNullOrEmpty(request.Grounds)));
    }

    private static int Count(JsonNode of, string list) => of[list]!.AsArray().Count;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
