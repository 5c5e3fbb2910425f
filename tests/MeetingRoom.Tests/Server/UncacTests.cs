using System.Text.Json;
using LotDrawing;
using MeetingRoom.Meetings;

namespace MeetingRoom.Tests.Server;

/// <summary>A day by the rules of UNCAC: four groups, a seat of the own regional group and one of any, no Protocols and so no
/// additional lots, loads that bind.</summary>
public sealed class UncacTests
{
    [Fact]
    public async Task From_the_announcement_to_a_meeting_of_requests()
    {
        var roster = new Roster(SmallRosters.Sixteen.States.Select(state => new StateParty(state.Code, state.Name, state.RegionalGroup, ["UNCAC"], [], ["E"])));
        await using TestRoom room = await TestRoom.StartAsync(options => options with { Mechanism = Mechanism.Uncac, Roster = roster });
        await room.Both(new { what = "begin", plan = "words, dice 6x50" });
        await room.Draw("harbour lantern", 2);
        LotDrawing.Record record = room.Hall.Now.Book.Record;
        Assert.Equal(RecordAlgorithm.LoadsV1, record.Algorithm);
        await room.Show();

        JsonElement state = await room.StateAsync();
        Assert.Equal([4, 4, 4, 4], state.GetProperty("meeting").GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("size").GetInt32()));
        Assert.Equal(
            ["same-region same-region", "other any-region"],
            state.GetProperty("meeting").GetProperty("seats").EnumerateArray().Select(seat => $"{seat.GetProperty("seat")} {seat.GetProperty("scope")}"));
        JsonElement[] lots = [.. state.GetProperty("revealed").EnumerateArray()];
        Assert.Equal(32, lots.Length);
        Assert.All(lots, lot =>
        {
            Assert.Equal("principal", lot.GetProperty("kind").GetString());
            Review review = record.InForce!.ReviewOf(lot.GetProperty("state").GetString()!)!;
            Assert.Equal(review.Seat(lot.GetProperty("seat").GetString()!)!.Principal, lot.GetProperty("drawn").GetString());
            Assert.InRange(lot.GetProperty("position").GetInt32(), 1, lot.GetProperty("pot").GetInt32());
        });

        await room.Ok("openRequests");
        await room.Ok("request", new { state = "AGO", seats = "own" });
        await room.Ok("request", new { state = "JPN", seats = "any" });
        await room.Ok("request", new { state = "JPN", seats = "both" });
        await room.Ok("request", new { state = "JPN", seats = "another" }, expected: 400);
        await room.Both(new { what = "closeRequests", plan = "words, dice 6x50" });
        JsonElement show = (await room.StateAsync()).GetProperty("show");
        Assert.Equal(["own", "any", "both"], show.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("seats").GetString()));
        Assert.Equal([null, null, "asked-twice"], show.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("reason").GetString()));
        await room.Draw("meadow pebble", 3);
        await room.Show();
        Assert.Equal(Slides.Changed, room.Hall.Now.Room.View.Phase);
        Assert.Equal(2, (await room.StateAsync()).GetProperty("revealed").GetArrayLength());
        await room.Both(new { what = "close" });
        Assert.Equal(0, room.Verify().ExitCode);
    }
}
