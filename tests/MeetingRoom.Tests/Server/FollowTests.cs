using System.Net;
using Lots.Shell;
using MeetingRoom.Journals;
using MeetingRoom.Shell;

namespace MeetingRoom.Tests.Server;

/// <summary>Servers that follow the one which writes: the same bytes, and nothing of theirs changes a meeting.</summary>
public sealed class FollowTests
{
    private const string Address = "10.1.1.1";

    [Fact]
    public async Task It_tells_what_the_other_tells_from_before_the_first_entry_to_the_last_lot()
    {
        string folder = TestRoom.NewFolder();
        await using TestRoom room = await Ceremony.EmptyAsync(options => options with { Address = Address }, folder);
        await using Followed followed = await Followed.StartAsync(Options(folder));
        await Same(room, followed);
        await room.Both(new { what = "begin", plan = "words, dice 6x50" });
        await Same(room, followed);
        await room.Draw("harbour", 3);
        await Same(room, followed);
        await room.Show();
        await Same(room, followed);
        Assert.Equal(room.Hall.Now.Book.Length, followed.Meeting.Now.Book.Length);

        foreach (string route in (string[])["/console", "/commands", "/sign-in", "/console.json", "/pair", "/files.zip"])
            Assert.Equal(HttpStatusCode.NotFound, (await followed.Client.GetAsync(route)).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await followed.Client.PostAsync("/commands", null)).StatusCode);
        using Journal journal = Journal.Follow(Path.Combine(folder, "journal.db"), null);
        long before = journal.Read().Count;
        Assert.Throws<JournalLostException>(() => journal.Append(new JournalLine(before + 1, DateTimeOffset.UnixEpoch, Roles.Server, null, Acts.Pause)));
        Assert.Equal(before, journal.Read().Count);
    }

    [Fact]
    public async Task A_record_that_is_behind_the_journal_stops_the_picture_and_says_so()
    {
        string folder = TestRoom.FolderWith(TestRoom.Small());
        string other = TestRoom.NewFolder();
        File.Copy(Path.Combine(folder, "record.json"), Path.Combine(other, "record.json"));
        await using TestRoom room = await TestRoom.StartAsync(options => options with { Address = Address }, folder);
        // The follower's record is a copy that is brought up to date later, as on another volume.
        File.CreateSymbolicLink(Path.Combine(other, "journal.db"), Path.Combine(folder, "journal.db"));
        File.CreateSymbolicLink(Path.Combine(other, "journal.db-wal"), Path.Combine(folder, "journal.db-wal"));
        File.CreateSymbolicLink(Path.Combine(other, "journal.db-shm"), Path.Combine(folder, "journal.db-shm"));
        await using Followed followed = await Followed.StartAsync(Options(other));
        await Same(room, followed);
        await room.Both(new { what = "annul", decidedBy = "The Chair", reason = "a trial" });
        await followed.UntilAsync(meeting => !meeting.IsHealthy);
        using HttpResponseMessage health = await followed.Client.GetAsync("/health");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
        Assert.Contains("entry 5", await health.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(4, followed.Meeting.Now.Room.Known);

        File.Copy(Path.Combine(folder, "record.json"), Path.Combine(other, "record.json"), overwrite: true);
        await Same(room, followed);
        Assert.True(followed.Meeting.IsHealthy);
    }

    [Fact]
    public async Task A_meeting_that_is_not_there_cannot_be_followed()
    {
        BadInputException refused = await Assert.ThrowsAsync<BadInputException>(() => Followed.StartAsync(Options(TestRoom.NewFolder())));
        Assert.Contains("expected the journal of a meeting", refused.Message, StringComparison.Ordinal);
    }

    internal static RoomOptions Options(string folder) => TestRoom.Options(folder) with { Address = Address, Roster = SmallRosters.Sixteen };

    /// <summary>Both are at the same version, and answer the same bytes.</summary>
    internal static async Task Same(TestRoom room, Followed followed)
    {
        await room.UntilAsync(now => now.Room.View.Paused || now.Room.Drawing == 0);
        await followed.UntilAsync(room);
        foreach (string route in (string[])["/state", "/record.json", "/states.json", "/check"])
        {
            using HttpResponseMessage one = await room.Followers.GetAsync(route);
            using HttpResponseMessage two = await followed.Client.GetAsync(route);
            Assert.Equal(one.StatusCode, two.StatusCode);
            Assert.Equal(await one.Content.ReadAsByteArrayAsync(), await two.Content.ReadAsByteArrayAsync());
        }
    }
}
