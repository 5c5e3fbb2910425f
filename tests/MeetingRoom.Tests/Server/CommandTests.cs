using MeetingRoom.Halls;
using MeetingRoom.Meetings;

namespace MeetingRoom.Tests.Server;

/// <summary>Commands name targets: twice they do the same once, and one that was meant for another picture does nothing.</summary>
public sealed class CommandTests
{
    [Fact]
    public async Task The_same_command_twice_is_done_once()
    {
        await using TestRoom room = await Ceremony.EmptyAsync();
        await room.Both(new { what = "begin", plan = "words, dice 6x50" });
        (string What, object Arguments)[] commands =
        [
            ("words", new { text = "harbour" }), ("propose", new { what = "contribute" }), ("decline", new { proposal = 4 }), ("slide", new { slide = "check" }), ("pause", new { }), ("blank", new { }),
            ("objection", new { state = "AGO", text = "too fast" }), ("ruling", new { text = "go on" }), ("pace", new { pace = "slow" }), ("setUp", new { theme = "bright" }), ("resume", new { }),
        ];
        foreach (var (what, arguments) in commands)
        {
            object sent = what == "decline" ? new { proposal = room.Hall.Now.Room.Proposal!.Id } : arguments;
            long expects = room.Hall.Now.Room.View.V;
            string id = Guid.NewGuid().ToString();
            Answer first = await room.DoAsync(what, sent, expects: expects, id: id);
            RoomState after = room.Hall.Now.Room;
            Answer again = await room.DoAsync(what, sent, expects: expects, id: id);
            Assert.Equal((200, first.V), (again.Status, again.V));
            Assert.Equal(first, again);
            Assert.Same(after, room.Hall.Now.Room);
        }
    }

    [Fact]
    public async Task The_same_command_is_known_after_a_restart()
    {
        string folder = TestRoom.NewFolder();
        string id = Guid.NewGuid().ToString();
        Answer first;
        await using (TestRoom room = await TestRoom.StartAsync(options => options with { Roster = SmallRosters.Sixteen }, folder))
            first = await room.DoAsync("blank", id: id);
        await using (TestRoom again = await TestRoom.StartAsync(options => options with { Roster = SmallRosters.Sixteen }, folder))
            Assert.Equal(first, await again.DoAsync("blank", id: id));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_was_meant_for_another_picture_is_not_done()
    {
        await using TestRoom room = await TestRoom.StartAsync(folder: TestRoom.FolderWith(TestRoom.Small()));
        long seen = room.Hall.Now.Room.View.V;
        await room.Ok("pause");
        Answer late = await room.DoAsync("resume", role: "second", expects: seen);
        Assert.Equal(409, late.Status);
        Assert.True(room.Hall.Now.Room.View.Paused);
    }

    [Fact]
    public async Task Lots_that_go_on_by_themselves_do_not_stop_a_pause()
    {
        await using TestRoom room = await TestRoom.StartAsync(options => options with { Play = TimeSpan.FromMilliseconds(50) }, TestRoom.FolderWith(TestRoom.Small()));
        await room.UntilAsync(now => now.Room.View.Lot > 0);
        long seen = room.Hall.Now.Room.View.V;
        await room.UntilAsync(now => now.Room.View.V > seen + 2);
        Assert.Equal(200, (await room.DoAsync("pause", expects: seen)).Status);
    }

    [Fact]
    public async Task Nothing_is_jumped_to_that_the_hall_has_not_seen()
    {
        await using TestRoom room = await TestRoom.StartAsync(folder: TestRoom.NewFolder(), change: options => options with { Rehearsal = true, Roster = SmallRosters.Sixteen });
        await room.Ok("resume");
        await room.Ok("showGroup", new { group = 1 });
        await room.Ok("openGroup", new { group = 1 });
        await room.UntilAsync(now => now.Room.State == 0);
        await room.Ok("pause");
        Book book = room.Hall.Now.Book;
        Revelation revelation = book.Revelation(4);
        Assert.Equal(400, (await room.DoAsync("show", new { lot = 2 })).Status);
        await room.Ok("show", new { lot = 1 });
        await room.Ok("show", new { lot = 1 });
        Assert.Equal(1, room.Hall.Now.Room.View.Lot);
        await room.Ok("show", new { lot = 2 });
        await room.Ok("show", new { lot = 1 });
        Assert.Equal((1, 2), (room.Hall.Now.Room.View.Lot, room.Hall.Now.Room.Furthest));
        Assert.Equal(400, (await room.DoAsync("showGroup", new { group = 2 })).Status);
        Assert.Equal(400, (await room.DoAsync("jump", new { state = revelation.States[^1].Code })).Status);
    }

    [Theory]
    [InlineData("second", "propose")]
    [InlineData("second", "setUp")]
    [InlineData("operator", "agree")]
    [InlineData("projector", "pause")]
    [InlineData("", "pause")]
    public async Task Each_role_does_what_is_its_own(string role, string what)
    {
        await using TestRoom room = await Ceremony.EmptyAsync();
        long before = room.Hall.Now.Room.View.V;
        Assert.Equal(403, (await room.DoAsync(what, new { what = "begin", theme = "dark" }, role)).Status);
        Assert.Equal(before, room.Hall.Now.Room.View.V);
    }
}
