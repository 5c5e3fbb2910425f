using static LotDrawing.Tests.Records.Rehearsed;

namespace LotDrawing.Tests.Records;

/// <summary>Of each group, seat and word the entry that it comes from.</summary>
public sealed class ProvenanceTests
{
    private static readonly Record Base = ConformanceCases.Record("independent/01-base.json");
    private static readonly Record Rich = ConformanceCases.Record("independent/101-rich.json");

    /// <summary>The last drawing of each seat, read off the entries by hand: an additional State drawn later is of that drawing.</summary>
    private static int LastDrawn(Record record, string state, string seat) => record.Entries.OfType<Entry.Drawing>()
        .Last(drawing => drawing.Reviews is { } reviews && reviews.Any(review => review.State == state && review.Seat(seat) is not null)).Number;

    [Theory]
    [InlineData("independent/01-base.json")]
    [InlineData("independent/101-rich.json")]
    [InlineData("cases/accession-additional.json")]
    [InlineData("cases/withdrawal-of-additional.json")]
    public void A_seat_is_of_the_drawing_that_last_filled_it(string file)
    {
        Record record = ConformanceCases.Record(file);

        foreach (Review review in record.InForce!.Reviews)
        {
            Assert.Equal(record.Mechanism.Seats.Select(seat => seat.Id), review.Seats.Select(seat => seat.Seat));
            Assert.All(review.Seats, seat => Assert.Equal(LastDrawn(record, review.State, seat.Seat), record.DrawnBy(review.State, seat.Seat)));
        }
    }

    [Fact]
    public void Where_there_is_no_State_in_a_seat_there_is_no_drawing()
    {
        Assert.Null(Base.DrawnBy("XXX", "same-region"));
        Assert.Null(Base.DrawnBy("HUN", "nowhere"));
        Assert.Null(Base.AsOf(4).DrawnBy("HUN", "same-region"));
        Assert.Equal(5, Base.AsOf(5).DrawnBy("HUN", "other-region"));
    }

    /// <summary>Groups of entry 5, an accession that takes effect at once in entry 6, and one that is drawn in entry 24.</summary>
    [Theory]
    [InlineData("AGO", 5, 2)]
    [InlineData("ROU", 6, 2)]
    [InlineData("GHA", 5, 1)]
    [InlineData("ZMB", 24, 1)]
    public void A_group_is_of_the_entry_that_put_the_State_there(string state, int entry, int group)
    {
        Explanation explanation = Rich.Explain(state);

        Assert.Equal((entry, group), (explanation.GroupedBy, explanation.Group));
    }

    [Fact]
    public void A_seat_whose_additional_State_came_later_is_of_two_drawings_until_it_is_drawn_again()
    {
        Record joined = ConformanceCases.Record("cases/accession-additional.json");
        Explanation.Seat seat = joined.Explain("AAA").Seats[0];
        DateOnly date = joined.LastDate!.Value;

        Record again = joined.AnnounceMeeting(joined.Meet(date, [new Request("AAA", ["same-region"], "AAA")]), [new PlannedContribution.Dice(6, 50)]).Drawn();
        Explanation.Seat drawnAgain = again.Explain("AAA").Seats[0];

        Assert.Equal((3, 6), (seat.Entry, seat.AdditionalEntry));
        Assert.Equal(9, drawnAgain.Entry);
        Assert.Equal(drawnAgain.Additional is null ? null : 9, drawnAgain.AdditionalEntry);
        Assert.Equal((9, 6), (again.DrawnBy("AAA", "same-region"), again.DrawnBy("AAA", "other-region")));
    }

    /// <summary>The lots tell which words they took: the last of each stream says how many were read.</summary>
    [Theory]
    [InlineData("independent/01-base.json")]
    [InlineData("independent/101-rich.json")]
    [InlineData("cases/load-bounds.json")]
    public void The_words_of_a_record_are_those_of_all_its_lots(string file)
    {
        Record record = ConformanceCases.Record(file);

        long words = record.Entries.OfType<Entry.Drawing>()
            .Sum(drawing => record.LotsOf(drawing.Number).GroupBy(lot => lot.State is null).Sum(stream => stream.Max(lot => lot.LastWord!.Value)));

        Assert.True(words > 20);
        Assert.Equal(words, record.Words);
    }

    /// <summary>Words of annulled drawings stay read.</summary>
    [Fact]
    public void An_annulment_gives_no_words_back()
    {
        Record drawn = Rehearsed.Drawn(Base.Mechanism, Base.Roster);

        Assert.Equal(drawn.Words, drawn.Annul(Date, "the Chair", "a slip").Words);
    }
}
