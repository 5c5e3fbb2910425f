using System.Text;
using System.Text.RegularExpressions;
using LotDrawing;
using MeetingRoom.Halls;
using MeetingRoom.Journals;
using MeetingRoom.Meetings;
using MeetingRoom.Web;
using Record = LotDrawing.Record;

namespace MeetingRoom.Tests.Server;

/// <summary>No answer tells a lot before the hall was shown it: two drawings with the same groups that agree up to lot n give the
/// same bytes at lot n, the words that made them, hashes, and the numbers of lots and void attempts aside.</summary>
public sealed partial class LeakTests
{
    private static readonly DateOnly Day = new(2026, 11, 29);

    private static readonly Record Announced = Record.Begin(Mechanism.Untoc, SmallRosters.Sixteen, RecordKind.Rehearsal)
        .AnnounceGroups(Day, [new PlannedContribution.Spoken()]).Contribute(Day, new Contribution.Spoken("harbour")).Draw(Day).Value
        .AnnounceReviewers(Day, [new PlannedContribution.Spoken()]);

    [Fact]
    public void Two_drawings_that_agree_up_to_a_lot_give_the_same_bytes_there()
    {
        // One whose first lot is followed by an additional one, so that it is tried whether the first tells the second.
        Book first = Enumerable.Range(1000, 100).Select(seed => new Book(Drawn(seed))).First(book => book.Revelation(6).Lots[1].Kind == ShownLot.Additional);
        Revelation one = first.Revelation(6);
        var tried = new HashSet<int>();
        string?[] expected = new string?[one.Lots.Length + 1];
        foreach (Book other in Enumerable.Range(1, 60).Select(seed => new Book(Drawn(seed))))
        {
            Revelation two = other.Revelation(6);
            int agree = one.Lots.Zip(two.Lots).TakeWhile(pair => Same(pair.First, pair.Second)).Count();
            tried.Add(agree);
            Assert.Equal(expected[agree] ??= Answers(first, agree), Answers(other, agree));
        }

        Assert.Superset(new HashSet<int> { 0, 1 }, tried);
    }

    [Fact]
    public void The_record_is_the_one_before_the_drawing_until_all_lots_were_shown()
    {
        var book = new Book(Drawn(0));
        Assert.Equal(book.Bytes(5), new Snapshot(At(book, 1), book, Json()).Record);
        RoomState ended = At(book, book.Revelation(6).Lots.Length);
        ended = ended.Apply(new JournalLine(ended.View.V + 1, DateTimeOffset.UnixEpoch, Roles.Server, null, Acts.Ended, 6), book);
        Assert.Equal(book.Bytes(6), new Snapshot(ended, book, Json()).Record);
    }

    private static bool Same(ShownLot one, ShownLot two) => (one.State, one.Seat, one.Kind, one.Drawn) == (two.State, two.Seat, two.Kind, two.Drawn);

    /// <summary>Groups on one seed, reviewers on another that differs.</summary>
    private static Record Drawn(int seed) => Announced.Contribute(Day, new Contribution.Spoken($"lantern {seed}")).Draw(Day).Value;

    private static StateJson Json() => new(new HallClock(TimeSpan.Zero, TimeZoneInfo.Utc), "10.1.1.1", new Pacer(null).Whole);

    private static RoomState At(Book book, int lot)
    {
        long number = 0;
        RoomState state = RoomState.Before(book.Kind);
        for (int entry = 1; entry <= book.Length; entry++)
            Apply(Acts.Recorded, entry);
        Apply(Acts.Resume, null);
        Apply(Acts.State, null, null, """{"index":0}""");
        if (lot > 0)
            Apply(Acts.Show, null, lot);
        return state;

        void Apply(string what, int? entry, int? shown = null, string? data = null) =>
            state = state.Apply(new JournalLine(++number, DateTimeOffset.UnixEpoch, Roles.Server, null, what, entry, shown, data), book);
    }

    /// <summary>All that is sent on the followers' port on every slide.</summary>
    private static string Answers(Book book, int lot)
    {
        var all = new StringBuilder();
        foreach (string slide in Slides.All)
        {
            RoomState state = At(book, lot);
            state = state with { View = state.View with { Slide = slide } };
            all.AppendLine(Encoding.UTF8.GetString(Json().State(state, book))).AppendLine(Encoding.UTF8.GetString(Json().Event(state, book)));
        }

        string text = Hashes().Replace(all.ToString(), "#");
        text = Totals().Replace(text, "\"lots\":0");
        return Codes().Replace(Voids().Replace(text, "\"voids\":0"), "\"qr\":0");
    }

    [GeneratedRegex("lantern [0-9]+|[0-9a-f]{64}|[0-9a-f]{16}|HTTP://[^\"]*")]
    private static partial Regex Hashes();

    [GeneratedRegex("\"voids\":[0-9]+")]
    private static partial Regex Voids();

    [GeneratedRegex("\"lots\":[0-9]+")]
    private static partial Regex Totals();

    [GeneratedRegex("\"qr\":\\{[^}]*\\}")]
    private static partial Regex Codes();
}
