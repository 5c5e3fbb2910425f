using MeetingRoom.Journals;
using MeetingRoom.Meetings;

namespace MeetingRoom.Tests.Server;

/// <summary>The lots are shown one by one, each once, in the order of the record; and all views follow from record and journal.</summary>
public sealed class RevealTests
{
    [Fact]
    public async Task Plays_a_rehearsal_to_its_end_lot_by_lot()
    {
        string folder = TestRoom.FolderWith(TestRoom.Small());
        await using TestRoom room = await TestRoom.StartAsync(options => options with { Play = TimeSpan.FromMilliseconds(1) }, folder);
        await room.UntilAsync(now => now.Room.Ended);

        int[] lots = [.. room.Hall.Tail.Where(line => line.What == Acts.Show).Select(line => line.Lot!.Value)];
        Assert.Equal(Enumerable.Range(1, lots.Length), lots);
        Book book = room.Hall.Now.Book;
        Assert.Equal(book.Record.LotsOf(4).Count(lot => lot.Stands && lot.Kind is LotDrawing.LotKind.Principal or LotDrawing.LotKind.Additional && lot.Stands), lots.Length);
        Assert.Equal(lots.Length, (await room.StateAsync()).GetProperty("revealed").GetArrayLength());
        Assert.Equal(Slides.Closing, room.Hall.Now.Room.View.Phase);
        foreach (ShownState state in book.Revelation(4).States)
        {
            LotDrawing.Review review = book.Record.InForce!.ReviewOf(state.Code)!;
            Assert.Equal(review.Seats.Select(seat => (seat.Seat, (string?)seat.Principal, seat.Additional)), state.Seats.Select(seat => (seat.Id, seat.Principal?.Drawn, seat.Additional?.Drawn)));
        }
    }

    [Fact]
    public async Task A_journal_replayed_gives_the_same_views()
    {
        string folder = TestRoom.FolderWith(TestRoom.Small());
        var seen = new List<View>();
        await using (TestRoom room = await TestRoom.StartAsync(options => options with { Play = TimeSpan.FromMilliseconds(1) }, folder))
        {
            await room.UntilAsync(now => now.Room.Ended);
            Book book = room.Hall.Now.Book;
            RoomState state = RoomState.Before(book.Kind);
            foreach (JournalLine line in room.Hall.Tail)
                seen.Add((state = state.Apply(line, book)).View);
            Assert.Equal(room.Hall.Now.Room.View, seen[^1]);
        }

        using Journal journal = Journal.Open(Path.Combine(folder, "journal.db"));
        Book again = new(TestRoom.Small());
        RoomState replayed = RoomState.Before(again.Kind);
        var views = journal.Read().Select(line => (replayed = replayed.Apply(line, again)).View).ToList();
        Assert.Equal(seen, views);
    }

    [Fact]
    public async Task A_restart_stands_still_on_the_last_lot()
    {
        string folder = TestRoom.FolderWith(TestRoom.Small());
        View before;
        await using (TestRoom room = await TestRoom.StartAsync(options => options with { Play = TimeSpan.FromMilliseconds(200) }, folder))
        {
            await room.UntilAsync(now => now.Room.View.Lot >= 5);
            before = room.Hall.Now.Room.View;
        }

        await using TestRoom after = await TestRoom.StartAsync(folder: folder);
        View view = after.Hall.Now.Room.View;
        Assert.False(after.Hall.Now.Room.Ended);
        Assert.True(view.Paused);
        Assert.True(view.Lot >= before.Lot);
        Assert.Equal(view.Lot, after.Hall.Now.Room.Furthest);
        await Task.Delay(100);
        Assert.Equal(view, after.Hall.Now.Room.View);
    }

    [Theory]
    [InlineData("slow", 12)]
    [InlineData("standard", 5)]
    [InlineData("fast", 1.5)]
    public void A_State_takes_the_same_time_with_additional_lots_or_without(string pace, double seconds)
    {
        var book = new Book(TestRoom.Small());
        var pacer = new Pacer(null);
        RoomState state = Playing(book, pace);
        var times = new Dictionary<int, TimeSpan>();
        while (pacer.Next(state, book) is { } step && step.What != Acts.Ended)
        {
            if (step.What == Acts.Pause)
                step = new NextStep(Acts.OpenGroup, step.After, Data: $$"""{"group":{{state.Opened + 1}}}""");
            if (state.State >= 0)
                times[state.State] = times.GetValueOrDefault(state.State) + step.After;
            state = state.Apply(new JournalLine(state.View.V + 1, DateTimeOffset.UnixEpoch, Roles.Server, null, step.What, null, step.Lot, step.Data), book);
        }

        Assert.Equal(book.Revelation(4).Lots.Length, state.View.Lot);
        Assert.All(times.Where(time => time.Key + 1 < book.Revelation(4).States.Length), time => Assert.Equal(seconds, time.Value.TotalSeconds, 6));
    }

    private static RoomState Playing(Book book, string pace)
    {
        long number = 0;
        RoomState state = RoomState.Before(book.Kind);
        for (int entry = 1; entry <= book.Length; entry++)
            Apply(Acts.Found, entry);
        Apply(Acts.GroupsShown, null);
        Apply(Acts.Pace, null, $$"""{"pace":"{{pace}}"}""");
        Apply(Acts.Resume, null);
        return state;

        void Apply(string what, int? entry, string? data = null) =>
            state = state.Apply(new JournalLine(++number, DateTimeOffset.UnixEpoch, Roles.Server, null, what, entry, null, data), book);
    }
}
