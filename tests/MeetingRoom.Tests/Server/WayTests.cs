using System.Text.Json;
using MeetingRoom.Journals;
using MeetingRoom.Meetings;

namespace MeetingRoom.Tests.Server;

/// <summary>The ways through a drawing: by group, by regional group, or what a meeting changed, in the order asked. The lots are the
/// same on each; only their order on the screen differs.</summary>
public sealed class WayTests
{
    [Fact]
    public async Task By_regional_group_a_region_is_shown_whole_and_a_delegate_opens_the_next()
    {
        await using TestRoom room = await TestRoom.StartAsync(folder: TestRoom.FolderWith(TestRoom.Small()));
        await room.Ok("setUp", new { order = "by-region" });
        await room.Ok("resume");
        await room.Ok("showGroup", new { group = 1 });
        JsonElement meeting = (await room.StateAsync()).GetProperty("meeting");
        Assert.Equal("by-region", meeting.GetProperty("revealOrder").GetString());
        Assert.Equal(["african", "asia-pacific"], meeting.GetProperty("sections").EnumerateArray().Select(section => section.GetProperty("region").GetString()));

        int[] sections = [.. meeting.GetProperty("sections").EnumerateArray().Select(section => section.GetProperty("section").GetInt32())];
        await room.Ok("openGroup", new { group = sections[0] });
        await room.UntilAsync(now => now.Room.State == 0);
        JsonElement show = (await room.StateAsync()).GetProperty("show");
        Assert.Equal(("region", 1, 8), (show.GetProperty("section").GetProperty("kind").GetString(), show.GetProperty("index").GetInt32(), show.GetProperty("of").GetInt32()));
        await room.Ok("openGroup", new { group = 7 }, expected: 400);
        await room.Ok("showGroup", new { group = sections[1] }, expected: 400);
        await room.Ok("showGroup", new { group = sections[0] });
        await room.Ok("pace", new { pace = "fast" });
        await room.UntilAsync(now => now.Room.View.Paused);
        JsonElement revealed = (await room.StateAsync()).GetProperty("revealed");
        Revelation usual = room.Hall.Now.Book.Revelation(4);
        Assert.Equal(
            usual.Lots.Where(lot => usual.States.Single(state => state.Code == lot.State).Region == "african").Select(Named).Order(),
            revealed.EnumerateArray().Select(lot => $"{lot.GetProperty("state").GetString()} {lot.GetProperty("seat").GetString()} {lot.GetProperty("kind").GetString()} {lot.GetProperty("drawn").GetString()}").Order());

        await room.Ok("setUp", new { order = "by-group" }, expected: 400);
        await room.Ok("resume");
        await room.Ok("openGroup", new { group = sections[1] });
        await room.UntilAsync(now => now.Room.State == 8);
        await room.Ok("showGroup", new { group = sections[1] });
        await room.UntilAsync(now => now.Room.Ended);
        int[] lots = [.. room.Hall.Tail.Where(line => line.Lot is not null).Select(line => line.Lot!.Value)];
        Assert.Equal(lots.Order().Distinct(), lots);
        Assert.Equal(usual.Lots.Select(Named).Order(), room.Hall.Now.Book.Revelation(room.Hall.Now.Room).Lots.Select(Named).Order());
    }

    [Fact]
    public async Task What_a_meeting_changed_is_shown_in_the_order_asked_without_a_pause()
    {
        await using TestRoom room = await Ceremony.EmptyAsync();
        await room.Both(new { what = "begin", plan = "words, dice 6x50" });
        await room.Draw("harbour", 3);
        await room.Show();
        await room.Ok("setUp", new { order = "changed" });
        Assert.Equal("by-group", (await room.StateAsync()).GetProperty("meeting").GetProperty("revealOrder").GetString());
        await room.Ok("openRequests");
        foreach (string state in (string[])["JPN", "AGO", "THA"])
            await room.Ok("request", new { state, seats = "own" });
        await room.Both(new { what = "closeRequests", plan = "words, dice 6x50" });
        await room.Draw("lantern", 4);
        Revelation revelation = room.Hall.Now.Book.Revelation(room.Hall.Now.Room);
        Assert.Equal(["JPN", "AGO", "THA"], revelation.States.Select(state => state.Code));
        Assert.True(revelation.States.Select(state => state.Group).Distinct().Count() > 1, "the States are of one group, so that nothing is tried");

        await room.Ok("pace", new { pace = "fast" });
        await room.Ok("resume");
        await room.UntilAsync(now => now.Room.Ended);
        Assert.DoesNotContain(room.Hall.Tail.SkipWhile(line => line.Entry != room.Hall.Now.Room.Drawing), line => line.What is Acts.Pause or Acts.OpenGroup);
    }

    [Fact]
    public async Task Requests_have_pages_of_nine_and_a_new_one_turns_to_the_last()
    {
        await using TestRoom room = await TestRoom.StartAsync(folder: TestRoom.FolderWith(TestRoom.Small()));
        await room.Show();
        await room.Ok("openRequests");
        foreach (string state in (string[])["AGO", "BEN", "BWA", "GHA", "KEN", "MLI", "NGA", "TGO", "JPN"])
            await room.Ok("request", new { state, seats = "own" });
        Assert.Equal((1, 1), await Page(room));
        await room.Ok("request", new { state = "IND", seats = "own" });
        Assert.Equal((2, 2), await Page(room));
        await room.Ok("slide", new { slide = "requests", page = 1 });
        Assert.Equal((1, 2), await Page(room));
        await room.Ok("slide", new { slide = "requests", page = 3 }, expected: 400);
        await room.Ok("request", new { state = "MNG", seats = "own" });
        Assert.Equal((2, 2), await Page(room));
        await room.Both(new { what = "closeRequests", plan = "words, dice 6x50" });
        Assert.Equal((1, 2), await Page(room));
    }

    private static string Named(ShownLot lot) => $"{lot.State} {lot.Seat} {lot.Kind} {lot.Drawn}";

    private static async Task<(int Page, int Pages)> Page(TestRoom room)
    {
        JsonElement show = (await room.StateAsync()).GetProperty("show");
        return (show.GetProperty("page").GetInt32(), show.GetProperty("pages").GetInt32());
    }
}
