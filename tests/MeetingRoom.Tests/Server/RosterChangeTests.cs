using System.Collections.Immutable;
using System.Text.Json;
using LotDrawing;
using MeetingRoom.Halls;
using MeetingRoom.Meetings;
using Record = LotDrawing.Record;

namespace MeetingRoom.Tests.Server;

/// <summary>A State accedes or withdraws, a row or the rules are amended: looked at beforehand, proposed by one, agreed to by two.</summary>
public sealed class RosterChangeTests : IDisposable
{
    private readonly string folder = TestRoom.NewFolder();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_State_accedes_and_is_reviewed()
    {
        await using TestRoom room = await DrawnAsync(SmallRosters.Sixteen);
        var arguments = new { what = "accede", state = "Philippines", regionalGroup = "asia-pacific", instruments = (string[])["UNTOC", "TIP", "SOM", "FIREARMS"], group = 2, plan = "words, dice 6x50" };
        JsonElement preview = Preview(room, "accede", arguments);
        Assert.True(preview.GetProperty("Possible").GetBoolean());
        Assert.Equal(2, preview.GetProperty("Drawn").GetInt32());
        Assert.Equal(["PHL same-region 8", "PHL other-region 8"], preview.GetProperty("Seats").EnumerateArray().Select(seat => $"{seat.GetProperty("State")} {seat.GetProperty("Seat")} {seat.GetProperty("Pot")}"));

        await room.Ok("propose", arguments);
        Assert.Equal(
            ["state PHL", "regionalGroup asia-pacific", "instruments UNTOC, TIP, SOM, FIREARMS", "group 2", "drawn 2", "takesEffect afterDrawing", "plan words, dice 6x50"],
            Table(room).Where(pair => pair[0] is not ("date" or "entry" or "kind")).Select(pair => $"{pair[0]} {pair[1]}"));
        await room.Agree();
        Assert.Equal("accede", (await room.StateAsync()).GetProperty("show").GetProperty("what").GetString());
        await room.Draw("lantern", 4);
        await room.Show();
        Assert.Equal(["PHL", "PHL"], (await room.StateAsync()).GetProperty("revealed").EnumerateArray().Where(lot => lot.GetProperty("kind").GetString() == "principal").Select(lot => lot.GetProperty("state").GetString()));
        Assert.Equal(2, room.Hall.Now.Book.Record.InForce!.ReviewOf("PHL")!.Group);
        Assert.Equal(0, room.Verify().ExitCode);
    }

    [Fact]
    public async Task A_withdrawal_after_which_nothing_can_be_drawn_is_told_and_the_rule_is_amended_first()
    {
        // Of three States of a region each reviews the next: without one of them the two that are left would review each other.
        Roster eight = new(SmallRosters.Sixteen.States.Where(state => state.RegionalGroup == "african").Take(3).Concat(SmallRosters.Sixteen.States.Where(state => state.RegionalGroup != "african").Take(5))
            .Select(state => new StateParty(state.Code, state.Name, state.RegionalGroup, ["UNTOC"])));
        await using TestRoom room = await DrawnAsync(eight);
        JsonElement preview = Preview(room, "withdraw", new { state = "AGO" });
        Assert.False(preview.GetProperty("Possible").GetBoolean());
        Assert.Contains("no valid drawing exists", preview.GetProperty("Hindrances")[0].GetString(), StringComparison.Ordinal);
        await room.Ok("propose", new { what = "withdraw", state = "AGO", plan = "words, dice 6x50" }, expected: 400);
        Assert.Equal(4, room.Hall.Now.Book.Length);

        await using (FileStream file = File.Create(Path.Combine(folder, "rules.json")))
            (Mechanism.Untoc with { NoMutualReviews = null }).Save(file);
        await room.Ok("propose", new { what = "amend", mechanism = "../rules.json", decidedBy = "The Conference", reason = "resolution 12/1" }, expected: 400);
        await room.Both(new { what = "amend", mechanism = "rules.json", decidedBy = "The Conference", reason = "resolution 12/1" });
        Assert.Null(room.Hall.Now.Book.Record.Mechanism.NoMutualReviews);

        preview = Preview(room, "withdraw", new { state = "AGO" });
        Assert.True(preview.GetProperty("Possible").GetBoolean());
        Assert.All(preview.GetProperty("Seats").EnumerateArray(), seat => Assert.Equal("AGO", seat.GetProperty("Was").GetProperty("State").GetString()));
        await room.Both(new { what = "withdraw", state = "AGO", plan = "words, dice 6x50" });
        await room.Draw("lantern", 4);
        await room.Show();
        Assert.Null(room.Hall.Now.Book.Record.Roster.Find("AGO"));
        Assert.DoesNotContain(room.Hall.Now.Book.Record.InForce!.Reviews, review => review.Seats.Any(seat => seat.States.Contains("AGO")));
        Assert.Equal(0, room.Verify().ExitCode);
    }

    [Fact]
    public async Task A_State_gets_another_name_at_once_and_its_reviews_stay()
    {
        await using TestRoom room = await DrawnAsync(SmallRosters.Sixteen);
        Drawing before = room.Hall.Now.Book.Record.InForce!;
        await room.Both(new { what = "amend", state = "kenya", name = "Republic of Kenya", decidedBy = "The Secretariat", reason = "note verbale" });
        Record record = room.Hall.Now.Book.Record;
        Assert.Equal(("Republic of Kenya", "african"), (record.Roster.Find("KEN")!.Name, record.Roster.Find("KEN")!.RegionalGroup));
        Assert.Equal(before.ReviewOf("KEN")!.Seats, record.InForce!.ReviewOf("KEN")!.Seats);
        Assert.Null(record.Open);
        Assert.Contains("amend", Proposals.Possible(room.Hall.Now.Room, room.Hall.Now.Book));
        Assert.Equal(0, room.Verify().ExitCode);
    }

    private static readonly (string Proposal, string Says)[] Impossible =
    [
        ("""{"what":"accede","state":"PHL","instruments":["UNTOC"],"group":1,"plan":"dice 6x50"}""", "regionalGroup"),
        ("""{"what":"accede","state":"PHL","regionalGroup":"moon","instruments":["UNTOC"],"group":1,"plan":"dice 6x50"}""", "moon"),
        ("""{"what":"accede","state":"PHL","regionalGroup":"african","instruments":["UNCAC"],"group":1,"plan":"dice 6x50"}""", "UNCAC"),
        ("""{"what":"accede","state":"PHL","regionalGroup":"african","instruments":"UNTOC","group":1,"plan":"dice 6x50"}""", "instruments"),
        ("""{"what":"accede","state":"PHL","regionalGroup":"african","instruments":["UNTOC"],"group":9,"plan":"dice 6x50"}""", "group"),
        ("""{"what":"accede","state":"PHL","regionalGroup":"african","instruments":["UNTOC"],"group":1}""", "plan"),
        ("""{"what":"accede","state":"!","regionalGroup":"african","instruments":["UNTOC"],"group":1,"plan":"dice 6x50"}""", "state"),
        ("""{"what":"withdraw","state":"POL","plan":"dice 6x50"}""", "POL"),
        ("""{"what":"withdraw","plan":"dice 6x50"}""", "state"),
        ("""{"what":"amend","state":"KEN","name":"Kenya"}""", "decidedBy"),
        ("""{"what":"amend","mechanism":"none.json","decidedBy":"x","reason":"y"}""", "none.json"),
        ("""{"what":"amend","mechanism":"record.json","decidedBy":"x","reason":"y"}""", "record.json"),
    ];

    /// <summary>All in one room, as none changes it.</summary>
    [Fact]
    public async Task What_cannot_be_is_told_and_changes_nothing()
    {
        await using TestRoom room = await TestRoom.StartAsync(folder: TestRoom.FolderWith(TestRoom.Small()));
        await room.Show();
        View before = room.Hall.Now.Room.View;
        foreach ((string proposal, string says) in Impossible)
        {
            Answer answer = await room.DoAsync("propose", JsonSerializer.Deserialize<JsonElement>(proposal));
            Assert.Equal(400, answer.Status);
            Assert.Contains(says, answer.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("Parameter", answer.Message, StringComparison.Ordinal);
            Assert.Equal(before, room.Hall.Now.Room.View);
        }
    }

    private async Task<TestRoom> DrawnAsync(Roster roster)
    {
        TestRoom room = await Ceremony.EmptyAsync(options => options with { Roster = roster }, folder);
        await room.Both(new { what = "begin", plan = "words, dice 6x50" });
        await room.Draw("harbour", 3);
        await room.Show();
        return room;
    }

    private JsonElement Preview(TestRoom room, string what, object arguments)
    {
        Snapshot now = room.Hall.Now;
        return JsonSerializer.SerializeToElement(ChangePreview.Of(what, JsonSerializer.SerializeToNode(arguments)!.AsObject(), now.Room, now.Book, DateOnly.FromDateTime(DateTime.UtcNow), folder));
    }

    private static IEnumerable<string[]> Table(TestRoom room) => ProposalText.Table(room.Hall.Now.Room.Proposal!, room.Hall.Now.Room, room.Hall.Now.Book);
}
