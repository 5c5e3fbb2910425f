using LotDrawing;
using MeetingRoom.Halls;

namespace MeetingRoom.Tests.Server;

/// <summary>Plays the two operators of a meeting.</summary>
internal static class Ceremony
{
    /// <summary>A room whose record is not begun, of sixteen States.</summary>
    internal static Task<TestRoom> EmptyAsync(Func<Shell.RoomOptions, Shell.RoomOptions>? change = null, string? folder = null) =>
        TestRoom.StartAsync(options => (change ?? (same => same))(options with { Roster = SmallRosters.Sixteen }), folder);

    /// <summary>A command that has to be done, or refused with this status.</summary>
    internal static async Task Ok(this TestRoom room, string what, object? arguments = null, string role = "operator", int expected = 200)
    {
        Answer answer = await room.DoAsync(what, arguments, role);
        Assert.True(answer.Status == expected, $"{what}: {answer.Status} {answer.Message}");
    }

    /// <summary>Proposes something, and agrees to it with the right answer.</summary>
    internal static async Task Both(this TestRoom room, object proposal)
    {
        await room.Ok("propose", proposal);
        await room.Agree();
    }

    /// <summary>Agrees to what is proposed, with the right answer.</summary>
    internal static async Task Agree(this TestRoom room)
    {
        Snapshot now = room.Hall.Now;
        await room.Ok("agree", new { proposal = now.Room.Proposal!.Id, answer = ProposalText.Answer(now.Room.Proposal, now.Room, now.Book) }, "second");
    }

    /// <summary>Makes the seed of the plan "words, dice 6x50" and draws.</summary>
    internal static async Task Draw(this TestRoom room, string words, int rolled)
    {
        await room.Ok("words", new { by = "Peru", text = words });
        await room.Both(new { what = "contribute", item = 1 });
        for (int i = 0; i < 50; i++)
            await room.Ok("roll", new { value = ((rolled + (i * i)) % 6) + 1 });
        await room.Both(new { what = "contribute", item = 2 });
        await room.Both(new { what = "draw" });
    }

    /// <summary>Shows everything there is to show.</summary>
    internal static async Task Show(this TestRoom room)
    {
        await room.Ok("resume");
        if (!room.Hall.Now.Room.GroupsShown)
            await room.Ok("showGroup", new { group = 1 });
        foreach (int group in room.Hall.Now.Book.Revelation(room.Hall.Now.Room).Sections.Select(section => section.Section).ToList())
        {
            await room.Ok("openGroup", new { group });
            await room.UntilAsync(now => now.Room.State >= 0 && now.Book.Revelation(now.Room).States[now.Room.State].Section.Section == group);
            await room.Ok("showGroup", new { group });
        }

        await room.Ok("pace", new { pace = "fast" });
        await room.UntilAsync(now => now.Room.Ended);
    }

    /// <summary>The record as the file has it.</summary>
    internal static Verdict Verify(this TestRoom room) => Verifier.Verify(File.ReadAllBytes(Path.Combine(room.Folder, "record.json")));
}
