using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LotDrawing;
using LotDrawing.TestKit;

namespace Lots.Tests.Records;

/// <summary><c>lots explain</c>: from which pot a State came, on which place the lot fell, and why another is not there.</summary>
public sealed partial class ExplainTests(RepeatedRecord repeated) : IClassFixture<RepeatedRecord>
{
    /// <summary>The place that the lot fell on, counted in the pot as it is printed, is the State that the record names.</summary>
    [Fact]
    public void The_lot_falls_on_its_place_in_the_pot()
    {
        string text = RecordFolder.Succeeds("explain", repeated.Record, "--state", "AAA").Out;
        JsonObject tree = Forgery.Tree(File.ReadAllBytes(repeated.Record));
        FilledSeat[] seats =
        [
            Seat(tree.Entry(2).At("result", "reviews", 0, "seats", 0)),
            Seat(tree.Entry(2).At("result", "reviews", 0, "seats", 1)),
            Seat(tree.Entry(3).At("result", "reviews", 0, "seats", 0)),
        ];
        var lots = Lot().Matches(text).Select(lot => (
            Drawn: lot.Groups["drawn"].Value,
            AtPlace: lot.Groups["pot"].Value.Trim().Split(' ')[int.Parse(lot.Groups["place"].Value, CultureInfo.InvariantCulture)]));

        Assert.Equal(seats.SelectMany(seat => seat.States), lots.Select(lot => lot.Drawn));
        Assert.All(lots, lot => Assert.Equal(lot.Drawn, lot.AtPlace));
        Assert.Contains("entry 3, repetition of 2021-10-12, asked for by AAA", text, StringComparison.Ordinal);
        Assert.Contains($"replaced, and so not in the pots: {seats[1].Principal}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Why_another_State_is_not_there_is_told_by_paragraph()
    {
        string replaced = (string)Forgery.Tree(File.ReadAllBytes(repeated.Record)).Entry(2).At("result", "reviews", 0, "seats", 1, "principal")!;

        Assert.Contains(
            $"not in the pot: {replaced} is the State being replaced (Conference resolution 9/1, annex, para. 28 (d))",
            RecordFolder.Succeeds("explain", repeated.Record, "--state", "AAA", "--reviewer", replaced).Out,
            StringComparison.Ordinal);
        Assert.Contains(
            "not in the pot: BBB is of african like the State under review (Conference resolution 9/1, annex, para. 28)",
            RecordFolder.Succeeds("explain", repeated.Record, "--state", "AAA", "--reviewer", "BBB").Out,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AAB", "BBB", "--state: \"AAB\"; expected the code of a State in the roster")]
    [InlineData("AAA", "AAA", "--reviewer: AAA; expected another State than the one under review")]
    public void A_State_that_is_not_there_is_refused(string state, string reviewer, string expected)
    {
        LotsRun run = LotsProcess.Run("explain", repeated.Record, "--state", state, "--reviewer", reviewer);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"lots: {expected}", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    private static FilledSeat Seat(JsonNode seat) => new((string)seat["seat"]!, (string)seat["principal"]!, (string?)seat["additional"]);

    [GeneratedRegex(@"lot[^:\n]*: (?<drawn>\w+).*, at place (?<place>\d+) of 0 to \d+; a pot of \d+ States?:\n(?<pot>[^\n]+)\n")]
    private static partial Regex Lot();
}
