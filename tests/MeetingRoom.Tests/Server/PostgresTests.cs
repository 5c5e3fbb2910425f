using System.Net;
using LotDrawing.TestKit.Needs;
using Lots.Shell;
using MeetingRoom.Journals;
using Npgsql;

namespace MeetingRoom.Tests.Server;

/// <summary>The journal in a PostgreSQL of this test's own: the same lines, the same views, and what happens when it is lost.</summary>
public sealed class PostgresTests : IDisposable
{
    private readonly PostgresServer database = PostgresServer.Start();

    private string Connection => database.Connection;

    public void Dispose() => database.Dispose();

    [NeedsFact(Need.PostgreSQL)]
    public async Task A_meeting_is_journalled_lost_found_again_and_replayed()
    {
        string data = TestRoom.FolderWith(TestRoom.Small());
        Meetings.View last;
        await using (TestRoom room = await TestRoom.StartAsync(options => options with { Postgres = Connection }, data))
        {
            await room.Ok("resume");
            await room.UntilAsync(now => now.Room.Regions > 0);
            database.Stop();
            long before = room.Hall.Now.Room.View.V;
            Assert.Equal(503, (await room.DoAsync("pause")).Status);
            Assert.Equal(before, room.Hall.Now.Room.View.V);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await room.Followers.GetAsync("/health")).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await room.Followers.GetAsync("/state")).StatusCode);
            await StartDatabase();
            await room.Ok("pause");
            Assert.Equal(HttpStatusCode.OK, (await room.Followers.GetAsync("/health")).StatusCode);
            last = room.Hall.Now.Room.View;
        }

        Assert.False(File.Exists(Path.Combine(data, "journal.db")));
        await using (TestRoom again = await TestRoom.StartAsync(options => options with { Postgres = Connection }, data))
            Assert.Equal(last with { V = last.V + 1 }, again.Hall.Now.Room.View);

        // The journal of one record is not taken for another's.
        string other = TestRoom.FolderWith(TestRoom.Small("another sentence"));
        BadInputException refused = await Assert.ThrowsAsync<BadInputException>(() => TestRoom.StartAsync(options => options with { Postgres = Connection }, other));
        Assert.Contains("another entry 2", refused.Message, StringComparison.Ordinal);

        // A second writer is refused by the table, not by luck.
        using Journal first = Journal.Open("", Connection);
        long next = first.Read()[^1].Number + 1;
        first.Append(new JournalLine(next, DateTimeOffset.UnixEpoch, Roles.Server, null, Acts.Pause));
        Assert.Throws<JournalLostException>(() => first.Append(new JournalLine(next, DateTimeOffset.UnixEpoch.AddSeconds(1), Roles.Server, null, Acts.Pause)));
        first.Append(new JournalLine(next, DateTimeOffset.UnixEpoch, Roles.Server, null, Acts.Pause));
    }

    [NeedsFact(Need.PostgreSQL)]
    public async Task Two_servers_follow_the_one_that_writes()
    {
        string data = TestRoom.NewFolder();
        await using TestRoom room = await TestRoom.StartAsync(options => FollowTests.Options(data) with { Postgres = Connection }, data);
        await using Followed one = await Followed.StartAsync(FollowTests.Options(data) with { Postgres = Connection });
        await using Followed two = await Followed.StartAsync(FollowTests.Options(data) with { Postgres = Connection });
        await room.Both(new { what = "begin", plan = "words, dice 6x50" });
        await room.Draw("harbour", 3);
        await FollowTests.Same(room, one);
        await FollowTests.Same(room, two);

        database.Stop();
        await one.UntilAsync(meeting => !meeting.IsHealthy);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await one.Client.GetAsync("/health")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await one.Client.GetAsync("/state")).StatusCode);
        await StartDatabase();
        await room.Show();
        await FollowTests.Same(room, one);
        await FollowTests.Same(room, two);
        Assert.True(one.Meeting.IsHealthy);

        // What a follower opened cannot write.
        using Journal journal = Journal.Follow("", Connection);
        long last = journal.Read().Count;
        JournalLostException refused = Assert.Throws<JournalLostException>(() => journal.Append(new JournalLine(last + 1, DateTimeOffset.UnixEpoch, Roles.Server, null, Acts.Pause)));
        Assert.Contains("read-only", refused.Message, StringComparison.Ordinal);
    }

    private async Task StartDatabase()
    {
        database.StartAgain();
        await using var connection = new NpgsqlConnection(Connection);
        await connection.OpenAsync();
    }
}
