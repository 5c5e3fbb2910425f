using LotDrawing;
using Lots.Shell;
using MeetingRoom.Halls;
using MeetingRoom.Journals;
using Microsoft.Data.Sqlite;
using Record = LotDrawing.Record;

namespace MeetingRoom.Tests.Server;

/// <summary>What stands on the disk after each point at which the server can be killed while it adds to the record, and what a full
/// disk or a lost file leaves.</summary>
public sealed class WritePointTests
{
    [Fact]
    public async Task The_record_is_written_and_the_journal_is_not()
    {
        string folder = TestRoom.NewFolder();
        Record announced;
        await using (TestRoom room = await Ceremony.EmptyAsync(folder: folder))
        {
            await room.Both(new { what = "begin", plan = "words, dice 6x50" });
            announced = room.Hall.Now.Book.Record;
        }

        // As if the server had been killed between the two: the record has an entry that the journal does not know.
        using (FileStream file = File.Create(Path.Combine(folder, "record.json")))
            announced.Contribute(announced.LastDate!.Value, new Contribution.Spoken("harbour")).Save(file);
        await using TestRoom again = await Ceremony.EmptyAsync(folder: folder);
        Assert.Equal(2, again.Hall.Now.Room.Known);
        Assert.Equal([Acts.Restarted, Acts.Found], again.Hall.Tail.TakeLast(2).Select(line => line.What));
        Assert.Equal("seed", again.Hall.Now.Room.View.Phase);
    }

    [Fact]
    public async Task Half_a_file_beside_the_record_is_cleared_and_the_record_is_as_before()
    {
        string folder = TestRoom.FolderWith(TestRoom.Small());
        byte[] record = await File.ReadAllBytesAsync(Path.Combine(folder, "record.json"));
        await File.WriteAllBytesAsync(Path.Combine(folder, "record.json.abc.new"), record[..1000]);
        await using TestRoom room = await TestRoom.StartAsync(folder: folder);
        Assert.False(File.Exists(Path.Combine(folder, "record.json.abc.new")));
        Assert.Equal(record, await File.ReadAllBytesAsync(Path.Combine(folder, "record.json")));
    }

    [Fact]
    public async Task A_record_that_cannot_be_written_adds_nothing_and_the_meeting_goes_on()
    {
        string folder = TestRoom.NewFolder();
        await using TestRoom room = await Ceremony.EmptyAsync(folder: folder);
        await room.Ok("propose", new { what = "begin", plan = "words, dice 6x50" });
        // Where the record should be there is a folder: no user, root included, can write over it.
        Directory.CreateDirectory(Path.Combine(folder, "record.json"));
        var open = room.Hall.Now.Room.Proposal!;
        string answer = ProposalText.Answer(open, room.Hall.Now.Room, room.Hall.Now.Book);
        Answer failed = await room.DoAsync("agree", new { proposal = open.Id, answer }, "second");
        Assert.Equal(503, failed.Status);
        Assert.Contains("Nothing was added", failed.Message, StringComparison.Ordinal);
        Assert.Equal(0, room.Hall.Now.Book.Length);
        Directory.Delete(Path.Combine(folder, "record.json"));
        await room.Agree();
        Assert.Equal(0, room.Verify().ExitCode);
    }

    [Fact]
    public async Task A_journal_that_takes_no_line_stops_commands_and_lots_until_it_does()
    {
        string folder = TestRoom.FolderWith(TestRoom.Small());
        await using TestRoom room = await TestRoom.StartAsync(options => options with { Play = TimeSpan.FromSeconds(1) }, folder);
        await room.UntilAsync(now => now.Room.Regions > 0);
        long at;
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(folder, "journal.db")};Pooling=False"))
        {
            await other.OpenAsync();
            await using SqliteTransaction held = (SqliteTransaction)await other.BeginTransactionAsync();
            Assert.Equal(503, (await room.DoAsync("pause")).Status);
            at = room.Hall.Now.Room.View.V;
            Assert.Equal(503, (await room.DoAsync("pause")).Status);
            Assert.False(room.Hall.IsHealthy);
            Assert.Equal(at, room.Hall.Now.Room.View.V);
        }

        await room.UntilAsync(now => now.Room.View.V > at);
        Assert.True(room.Hall.IsHealthy);
    }

    [Fact]
    public async Task An_entry_that_the_journal_did_not_take_is_told_once_when_it_does()
    {
        string folder = TestRoom.FolderWith(TestRoom.Small());
        await using TestRoom room = await TestRoom.StartAsync(folder: folder);
        await room.Ok("propose", new { what = "annul", decidedBy = "The Chair", reason = "a trial" });
        var open = room.Hall.Now.Room.Proposal!;
        var agree = new { proposal = open.Id, answer = ProposalText.Answer(open, room.Hall.Now.Room, room.Hall.Now.Book) };
        string id = Guid.NewGuid().ToString();
        long seen = room.Hall.Now.Room.View.V;
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(folder, "journal.db")};Pooling=False"))
        {
            await other.OpenAsync();
            await using SqliteTransaction held = (SqliteTransaction)await other.BeginTransactionAsync();
            Answer lost = await room.DoAsync("agree", agree, "second", id: id);
            Assert.Equal(503, lost.Status);
            Assert.Contains("do not propose it again", lost.Message, StringComparison.Ordinal);
            Assert.Equal(seen, room.Hall.Now.Room.View.V);
            Assert.Equal(503, (await room.DoAsync("pause")).Status);
        }

        await room.UntilAsync(now => now.Room.Known == 5);
        Assert.Equal(200, (await room.DoAsync("agree", agree, "second", id: id)).Status);
        await room.Ok("blank");
        Assert.Equal(5, room.Hall.Now.Book.Length);
        Assert.Single(room.Hall.Tail, line => line.What == Acts.Recorded);
        Assert.Equal(0, room.Verify().ExitCode);
    }

    [Fact]
    public async Task Lots_says_who_holds_the_record()
    {
        string folder = TestRoom.FolderWith(TestRoom.Small());
        await using TestRoom room = await TestRoom.StartAsync(folder: folder);
        BadInputException held = await Assert.ThrowsAsync<BadInputException>(() => TestRoom.StartAsync(folder: folder));
        Assert.Contains("in use by meeting-room, process", held.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_copy_stands_on_another_volume_and_one_that_fails_stops_nothing()
    {
        string copy = TestRoom.NewFolder();
        string folder = TestRoom.FolderWith(TestRoom.Small());
        await using (TestRoom room = await TestRoom.StartAsync(options => options with { Copy = copy }, folder))
        {
            Assert.True(room.Server.Hall.Keeper.IsTwice);
            await room.Both(new { what = "annul", decidedBy = "The Chair", reason = "a trial" });
            Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(folder, "record.json")), await File.ReadAllBytesAsync(Path.Combine(copy, "record.json")));
        }

        File.Delete(Path.Combine(copy, "record.json"));
        Directory.CreateDirectory(Path.Combine(copy, "record.json"));
        await using TestRoom again = await TestRoom.StartAsync(options => options with { Copy = copy }, folder);
        Assert.False(again.Server.Hall.Keeper.IsTwice);
    }

    [Fact]
    public async Task An_older_record_than_the_journal_knows_is_refused()
    {
        string folder = TestRoom.FolderWith(TestRoom.Small());
        byte[] old = await File.ReadAllBytesAsync(Path.Combine(folder, "record.json"));
        await using (TestRoom room = await TestRoom.StartAsync(folder: folder))
            await room.Both(new { what = "annul", decidedBy = "The Chair", reason = "a trial" });
        await File.WriteAllBytesAsync(Path.Combine(folder, "record.json"), old);
        BadInputException refused = await Assert.ThrowsAsync<BadInputException>(() => TestRoom.StartAsync(folder: folder));
        Assert.Contains("knows entry 5, and the record has 4", refused.Message, StringComparison.Ordinal);
    }
}
