using static LotDrawing.Tests.Records.Rehearsed;

namespace LotDrawing.Tests.Records;

/// <summary>Explanations against the lots of the drawings that they name, and in the words that a State is told.</summary>
public sealed class ExplanationTests
{
    private const string Annex = "Conference resolution 9/1, annex, para.";

    [Theory]
    [InlineData("independent/101-rich.json")]
    [InlineData("cases/accession-additional.json")]
    [InlineData("cases/accession-whole-seat.json")]
    [InlineData("cases/accession-additional-replaced.json")]
    [InlineData("cases/withdrawal-of-additional.json")]
    [InlineData("cases/requests-not-in-order.json")]
    [InlineData("cases/load-bounds.json")]
    [InlineData("cases/barred.json")]
    [InlineData("cases/loads.json")]
    public void Every_seat_in_force_is_explained_by_lots_that_stand(string file)
    {
        Record record = ConformanceCases.Record(file);

        foreach (Review review in record.InForce!.Reviews)
        {
            Explanation explanation = record.Explain(review.State);
            Assert.Equal(review.Seats, explanation.Seats.Select(seat => seat.Filled));
            foreach (Explanation.Seat seat in explanation.Seats)
            {
                Assert.Equal(Told(record, seat.Entry, review.State, seat, LotKind.Principal), seat.Principal.ToString());
                Assert.Equal(seat.Filled.Principal, seat.Principal.Drawn);
                Assert.Equal(seat.Filled.Additional, seat.Additional?.Drawn);
                if (seat.Additional is { } additional)
                    Assert.Equal(Told(record, seat.AdditionalEntry!.Value, review.State, seat, LotKind.Additional), additional.ToString());
                foreach (StateParty other in record.AsOf(seat.Entry).Roster.States)
                    Assert.Equal(seat.Principal.Pot.Contains(other.Code), seat.WhyNot(other.Code).IsEmpty);
            }
        }
    }

    /// <summary>AAA joined TIP, SOM and FIREARMS; AAJ, its principal, is not party to the last. AAH, a principal that could have been, is not either,
    /// and AAA reviews AAE.</summary>
    [Theory]
    [InlineData("AAJ", "same-region: AAJ was drawn, number 8 of a pot of 9, from 0 (entry 3)")]
    [InlineData("AAF", "same-region: AAF was drawn in addition to AAJ, number 2 of a pot of 3, from 0 (entry 6)")]
    [InlineData("AAC", "same-region: AAC was in the pot, number 1 of 9 from 0, and number 8 was drawn, AAJ; in the additional pot for AAJ it was number 0, and number 2 was drawn")]
    [InlineData("AAH", $"same-region: AAH was in the pot, number 6 of 9 from 0, and number 8 was drawn, AAJ; in addition to AAJ it could not be drawn: is not party to FIREARMS, which AAJ is not party to either ({Annex} 28 (b))")]
    [InlineData("AAE", $"same-region: AAE was in the pot, number 3 of 9 from 0, and number 8 was drawn, AAJ; in addition to AAJ it could not be drawn: is reviewed by AAA ({Annex} 28 (a))")]
    [InlineData("EEA", $"same-region: EEA was not in the pot: is of eastern-european, not of african ({Annex} 28); in addition to AAJ it could not be drawn: is of eastern-european, not of african ({Annex} 28); is not party to FIREARMS, which AAJ is not party to either ({Annex} 28 (b))")]
    [InlineData("XXX", "same-region: XXX was not in the roster when it was drawn")]
    public void An_additional_State_that_came_later_is_explained_by_the_drawings_of_then(string reviewer, string line) =>
        Assert.Equal(line, ConformanceCases.Record("cases/accession-additional.json").Explain("AAA").Seats[0].Why(reviewer));

    /// <summary>HUN's seat was drawn again: AGO and GHA, who sat there, left the pot, and HUN reviews the others of the region or not.</summary>
    [Fact]
    public void A_seat_drawn_again_is_explained_by_what_was_in_force()
    {
        Record record = ConformanceCases.Record("independent/01-base.json");
        FilledSeat before = record.AsOf(5).InForce!.ReviewOf("HUN")!.Seat("other-region")!;
        Drawing inForce = record.AsOf(5).InForce!;
        Explanation.Seat seat = record.Explain("HUN").Seats[1];

        Assert.Equal(9, seat.Entry);
        foreach (StateParty african in record.Roster.States.Where(state => state.RegionalGroup == "african"))
        {
            string[] expected =
            [
                .. before.States.Contains(african.Code) ? [$"is the State being replaced ({Annex} 28 (d))"] : Array.Empty<string>(),
                .. inForce.ReviewOf(african.Code)!.IsReviewedBy("HUN") ? [$"is reviewed by HUN ({Annex} 28 (a))"] : Array.Empty<string>(),
            ];
            Assert.Equal(expected, seat.WhyNot(african.Code).Select(reason => reason.ToString()));
        }
    }

    [Fact]
    public void Seats_drawn_together_say_so_with_the_paragraph_of_the_bounds()
    {
        Record loads = ConformanceCases.Record("cases/loads.json");
        Explanation mixed = loads.Explain("AAA");
        Record cited = Rehearsed.Drawn(loads.Mechanism with { LoadSource = new Citation("Rules", "7") }, loads.Roster);
        Record both = cited.AnnounceMeeting(cited.Meet(Date, [new Request("AAB", ["own", "any"], "AAB")]), Words).Drawn();

        Assert.Equal([false, true], mixed.Seats.Select(seat => seat.IsDrawnTogether));
        Assert.Equal([6, 3], mixed.Seats.Select(seat => seat.Entry));
        Assert.StartsWith("Under loads of 1..3 a State (no paragraph is named) no seat", mixed.UnderLoads, StringComparison.Ordinal);
        Assert.StartsWith("Under loads of 1..3 a State (Rules, para. 7) no seat", both.Explain("AAA").UnderLoads, StringComparison.Ordinal);
        Assert.Null(both.Explain("AAB").UnderLoads);
        Assert.Null(ConformanceCases.Record("cases/load-bounds.json").Explain("AAA").UnderLoads);
    }

    private static string Told(Record record, int entry, string state, Explanation.Seat seat, LotKind kind) =>
        record.LotsOf(entry).Single(lot => lot.Stands && lot.State == state && lot.Seat == seat.Filled.Seat && lot.Kind == kind).ToString();
}
