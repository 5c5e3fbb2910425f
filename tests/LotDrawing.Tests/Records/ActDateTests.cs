using static LotDrawing.Tests.Records.Rehearsed;

namespace LotDrawing.Tests.Records;

/// <summary>The dates of acts: none before that of the entry before, none outside the years that a record knows.</summary>
public sealed class ActDateTests
{
    private const string TooEarly = "date: 2026-03-09; expected 2026-03-10 or later, as the entry before bears that date";
    private const string Range = "2000-01-01 to 2199-12-31";

    private static readonly DateOnly Before = Date.AddDays(-1);
    private static readonly Record Base = ConformanceCases.Record("independent/01-base.json");
    private static readonly Record Open = Begun(Base.Mechanism, Base.Roster).AnnounceGroupsAndReviewers(Date, Words);
    private static readonly Record Complete = Open.Contribute(Date, new Contribution.Spoken("hello"));

    [Fact]
    public void No_act_is_dated_before_the_last()
    {
        Record drawn = Complete.Draw(Date).Value;

        Assert.Equal([TooEarly], Refused(() => Open.Contribute(Before, new Contribution.Spoken("hello"))));
        Assert.Equal([TooEarly], Refused(() => Complete.Draw(Before)));
        Assert.Equal([TooEarly], Refused(() => drawn.AnnounceWithdrawal(Before, "KEN", Words)));
        Assert.Equal([TooEarly], Refused(() => drawn.Meet(Before, [new Request("KEN", ["other-region"], "KEN")])));
        Assert.Equal([TooEarly], Refused(() => drawn.Annul(Before, "the Chair", "a slip")));
        Assert.Equal(Date, drawn.Annul(Date, "the Chair", "a slip").LastDate);
    }

    [Fact]
    public void A_wrong_date_hides_no_other_fault() => Assert.Equal(
        [TooEarly, "plan: none; expected how the seed will be made: words, then dice, then at most one drand round"],
        Refused(() => Complete.Draw(Date).Value.AnnounceWithdrawal(Before, Serving(Complete.Draw(Date).Value))));

    [Theory]
    [InlineData(2000, 1, 1)]
    [InlineData(2199, 12, 31)]
    public void The_first_and_the_last_date_stand(int year, int month, int day)
    {
        DateOnly date = new(year, month, day);

        Record record = Begun(Base.Mechanism, Base.Roster).AnnounceGroupsAndReviewers(date, Words).Drawn();

        Assert.Equal([date, date, date], record.Entries.Select(entry => entry.Date));
    }

    [Theory]
    [InlineData(1999, 12, 31)]
    [InlineData(2200, 1, 1)]
    [InlineData(1, 1, 1)]
    public void A_date_that_no_record_knows_is_refused(int year, int month, int day)
    {
        DateOnly date = new(year, month, day);
        string text = date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal([$"date: {text}; expected {Range}"], Refused(() => Begun(Base.Mechanism, Base.Roster).AnnounceGroupsAndReviewers(date, Words)));
        Assert.Equal([$"$.date: \"{text}\"; expected a date from {Range}"], Refused(() => Open.Contribute(date, new Contribution.Spoken("hello"))));
    }

    /// <summary>A State whose withdrawal asks for a drawing, as it serves in some review.</summary>
    private static string Serving(Record record) => record.InForce!.Reviews[0].Seats[0].Principal;
}
