using LotDrawing;
using Record = LotDrawing.Record;

namespace Lots.Tests.Records;

/// <summary><c>lots explain</c> and what changed since: the record is asked, not believed.</summary>
public sealed class ExplainTests : IDisposable
{
    private readonly RecordFolder folder = new RecordFolder().Draw();
    private readonly FilledSeat first;

    public ExplainTests()
    {
        first = Seat(folder.Read());
        RecordFolder.Does("meet", folder.Record, "--request", "AAA:other-region", "--ceremony", "dice 6x50", "--date", "2021-10-12");
        folder.Complete("2021-10-12");
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("4")]
    [InlineData("2021-10-11")]
    public void Since_an_entry_or_a_day_it_tells_who_was_there_before_and_by_what_it_changed(string since)
    {
        string text = Run("explain", folder.Record, "--state", "AAA", "--since", since);

        Assert.Contains("who reviews it, since entry 4 of 23 November 2020\n  other-region: " + Seat(folder.Read()).Principal, text, StringComparison.Ordinal);
        Assert.Contains($"by the meeting of 12 October 2021 (entry 7); before: {first.Principal}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Since_the_last_entry_nothing_changed() => Assert.Equal(
        2,
        Run("explain", folder.Record, "--state", "AAA", "--since", "7").Split("\n  nothing changed\n").Length - 1);

    [Fact]
    public void The_other_side_is_told_too()
    {
        string gone = first.Principal;
        string text = Run("explain", folder.Record, "--state", gone, "--since", "4");
        Assert.Contains("no longer AAA Alphaland, other-region", text, StringComparison.Ordinal);
        Assert.Contains("now AAA Alphaland, other-region", Run("explain", folder.Record, "--state", Seat(folder.Read()).Principal, "--since", "4"), StringComparison.Ordinal);
    }

    [Fact]
    public void After_an_annulment_the_seat_is_told_as_changed_back()
    {
        string drawn = Seat(folder.Read()).Principal;
        RecordFolder.Does("annul", folder.Record, "--decided-by", "the Chair", "--reason", "a wrong seat", "--date", "2021-10-12");

        Assert.Contains($"other-region: {first.Principal}", Run("explain", folder.Record, "--state", "AAA", "--since", "7"), StringComparison.Ordinal);
        Assert.Contains($"\"before\": {{\n            \"principal\": \"{drawn}\"", Run("results", folder.Record, "--since", "7", "--format", "json").Replace("          \"before\"", "\"before\"", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <summary>The pot is listed below it, so that the one drawn can be counted out.</summary>
    [Fact]
    public void A_lot_is_told_by_its_index_in_the_pot_and_by_its_words()
    {
        string text = Run("explain", folder.Record, "--state", "AAA");
        string seat = text[text.IndexOf("\nother-region: ", StringComparison.Ordinal)..];
        var told = System.Text.RegularExpressions.Regex.Match(seat, @"drawn as the (\d+)(st|nd|rd|th) of the (\d+) States of the pot in alphabetical order of codes, number (\d+) from 0, from words? [\d,]+( to [\d,]+)? of the stream, ");
        string[] pot = seat[(seat.IndexOf("the pot: ", StringComparison.Ordinal) + "the pot: ".Length)..].Split('\n')[0].Split(' ');

        Assert.True(told.Success, seat);
        Assert.Equal(Seat(folder.Read()).Principal, pot[int.Parse(told.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) - 1]);
        Assert.Equal(pot.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), told.Groups[3].Value);
    }

    [Fact]
    public void How_usual_a_number_of_reviews_is_comes_from_the_drawing_and_from_simulated_ones()
    {
        string text = Run("explain", folder.Record, "--state", "AAA", "--reviews");
        Record now = folder.Read();
        int own = now.InForce!.ReviewsBy("AAA").Count();

        Assert.Contains($"{own}: {now.Roster.States.Count(state => now.InForce.ReviewsBy(state.Code).Count() == own)}", text, StringComparison.Ordinal);
        Assert.Matches(@"in 2,000 simulated first drawings of all seats by the same rules, from a fixed seed, AAA has this number in [\d,]+ and at least as many in [\d,]+", text);
    }

    [Fact]
    public void The_page_has_the_pot_with_its_numbers_and_nothing_from_outside()
    {
        string page = Run("explain", folder.Record, "--state", "BBB", "--format", "html");

        Assert.Contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">", page, StringComparison.Ordinal);
        Assert.Contains("<h1>BBB Beta of the [North]</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<strong>", page, StringComparison.Ordinal);
        Assert.Contains("<h2>another regional group: ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("other-region", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_go_together_is_refused() => Assert.Contains(
        "--since: given with --reviews",
        folder.Refuses("explain RECORD --state AAA --reviews --since 4").Error,
        StringComparison.Ordinal);

    [Fact]
    public void The_record_as_of_an_entry_is_the_record_as_it_was()
    {
        Record record = folder.Read();
        Record then = record.AsOf(4);

        Assert.Equal(record.Entries[3].Hash, then.LastHash);
        Assert.Equal(first, Seat(then));
        Assert.Equal((4, 7), (then.DrawnBy("AAA", "other-region"), record.DrawnBy("AAA", "other-region")));
        Assert.Equal(4, record.DrawnBy("AAA", "same-region"));
        Assert.Null(record.DrawnBy("ZZZ", "same-region"));
        Assert.Null(record.AsOf(0).InForce);
        Assert.Equal(2, record.AsOf(1).Next.Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => record.AsOf(8));
    }

    private static FilledSeat Seat(Record record) => record.InForce!.ReviewOf("AAA")!.Seat("other-region")!;

    private static string Run(params string[] arguments) => RecordFolder.Does(arguments).Out;
}
