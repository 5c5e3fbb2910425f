using System.Text.Json;
using System.Text.Json.Nodes;
using LotDrawing;
using LotDrawing.Drand;
using LotDrawing.TestKit;
using MeetingRoom.Halls;
using MeetingRoom.Meetings;

namespace MeetingRoom.Tests.Server;

/// <summary>A round of the beacon, waited for in the hall: round 657413 of quicknet as it was published on 15 September 2023.</summary>
public sealed class RoundTests
{
    private const int Round = 657413;
    private static readonly DateTimeOffset Due = new(2023, 9, 15, 11, 0, 3, TimeSpan.Zero);

    private readonly JsonObject beacon = Published();

    [Fact]
    public async Task It_is_announced_waited_for_typed_recorded_and_drawn()
    {
        await using TestRoom room = await WaitingAsync();
        JsonElement item = (await room.StateAsync()).GetProperty("show").GetProperty("items")[2];
        Assert.Equal(("round", Round, "11:00", "11:45"), (item.GetProperty("kind").GetString(), item.GetProperty("round").GetInt32(), item.GetProperty("due").GetProperty("time").GetString(), item.GetProperty("deadline").GetProperty("time").GetString()));
        Assert.Equal(Due.UtcDateTime, item.GetProperty("dueAt").GetDateTime());
        Assert.Equal("round", await Waiting(room));

        await Refused(room, new { json = beacon.ToJsonString() }, "comes at 11:00");
        At(room, Due.AddSeconds(1));
        Assert.InRange(await HallTime(room), Due, Due.AddMinutes(1));
        string right = beacon["signature"]!.GetValue<string>();
        await Refused(room, new { hex = right[..^1] + (right[^1] == 'b' ? 'c' : 'b') }, "not the beacon's");
        await Refused(room, new { hex = right[..^2] }, "94 characters");
        JsonObject next = beacon.DeepClone().AsObject();
        next["round"] = Round + 1;
        await Refused(room, new { json = next.ToJsonString() }, $"round {Round + 1}; expected {Round}");
        await Refused(room, new { json = "{\"round\":" }, "roundValue");
        await room.Ok("propose", new { what = "contribute" }, expected: 400);
        Assert.Null(room.Hall.Now.Room.Drafts.Signature);

        // As it is read out, in capitals and fours; then as it is pasted.
        await room.Ok("roundValue", new { hex = string.Join(' ', right.ToUpperInvariant().Chunk(4).Select(four => new string(four))) });
        await room.Ok("roundValue", new { json = beacon.ToJsonString() });
        Assert.Equal(right, (await room.StateAsync()).GetProperty("show").GetProperty("items")[2].GetProperty("value").GetString());
        await room.Ok("propose", new { what = "contribute" });
        await room.Ok("agree", new { proposal = room.Hall.Now.Room.Proposal!.Id, answer = "657414" }, "second", expected: 400);
        await room.Agree();
        await room.Both(new { what = "draw" });
        Assert.Equal(Slides.Recorded, room.Hall.Now.Room.View.Slide);

        Verdict verdict = Verifier.Verify(
            await File.ReadAllBytesAsync(Path.Combine(room.Folder, "record.json")),
            new Verifier.Options { CheckSignature = (round, signature) => Quicknet.Verify(round, signature), AsOf = new DateOnly(2023, 9, 15) });
        Assert.Equal(0, verdict.ExitCode);
    }

    [Fact]
    public async Task One_that_does_not_come_by_the_deadline_is_given_up_and_another_seed_is_made()
    {
        await using TestRoom room = await WaitingAsync();
        await room.Ok("setUp", new { deadlineMinutes = 600 }, expected: 400);
        At(room, Due.AddMinutes(45).AddSeconds(1));
        await room.Ok("ruling", new { text = "we have waited" });
        await room.UntilAsync(now => now.Room.IsOverdue);
        Assert.Equal("overdue", await Waiting(room));
        Assert.Equal(["annul"], Proposals.Possible(room.Hall.Now.Room, room.Hall.Now.Book));
        await Refused(room, new { json = beacon.ToJsonString() }, "waited for until 11:45");
        await room.Ok("propose", new { what = "contribute" }, expected: 400);

        await room.Both(new { what = "annul", decidedBy = "The rule on the opening slide", reason = "the round did not come" });
        Assert.Equal("announcement", (await room.StateAsync()).GetProperty("show").GetProperty("what").GetString());
        Assert.Contains("begin", Proposals.Possible(room.Hall.Now.Room, room.Hall.Now.Book));
        // The round of an announcement annulled may not come again, nor its dice.
        await room.Ok("propose", new { what = "begin", plan = $"dice 6x50, drand {Round}" }, expected: 400);
        await room.Both(new { what = "begin", plan = "words, dice 6x50" });
        await room.Draw("another harbour", 5);
        Assert.Equal(0, room.Verify().ExitCode);
    }

    [Fact]
    public async Task A_value_in_time_is_recorded_though_the_deadline_passes_meanwhile()
    {
        await using TestRoom room = await WaitingAsync();
        At(room, Due.AddMinutes(44));
        await room.Ok("roundValue", new { json = beacon.ToJsonString() });
        At(room, Due.AddMinutes(46));
        await room.Both(new { what = "contribute" });
        Assert.False(room.Hall.Now.Room.IsOverdue);
        Assert.Equal(4, room.Hall.Now.Book.Length);
    }

    [Fact]
    public async Task A_round_that_is_out_already_is_not_announced()
    {
        await using TestRoom room = await EmptyAsync();
        At(room, Due);
        await room.Ok("propose", new { what = "begin", plan = $"dice 6x50, drand {Round}" }, expected: 400);
        At(room, Due.AddSeconds(-4));
        await room.Ok("propose", new { what = "begin", plan = $"dice 6x50, drand {Round}" });
    }

    /// <summary>A hall in which words and dice are made, and the round is still to come.</summary>
    private static async Task<TestRoom> WaitingAsync()
    {
        TestRoom room = await EmptyAsync();
        await room.Ok("setUp", new { deadlineMinutes = 45 });
        await room.Both(new { what = "begin", plan = $"words, dice 6x50, drand {Round}" });
        JsonElement opening = (await room.StateAsync()).GetProperty("show");
        Assert.Equal((45, "11:00"), (opening.GetProperty("deadlineMinutes").GetInt32(), opening.GetProperty("plan")[2].GetProperty("at").GetString()));
        await room.Ok("words", new { text = "harbour" });
        await room.Both(new { what = "contribute" });
        for (int i = 0; i < 50; i++)
            await room.Ok("roll", new { value = (i % 6) + 1 });
        await room.Both(new { what = "contribute" });
        return room;
    }

    private static Task<TestRoom> EmptyAsync() =>
        Ceremony.EmptyAsync(options => options with { Clock = new HallClock(Due.AddMinutes(-5) - DateTimeOffset.UtcNow, TimeZoneInfo.Utc) });

    private static void At(TestRoom room, DateTimeOffset time) => room.Hall.Clock.Ahead = time - DateTimeOffset.UtcNow;

    private static async Task Refused(TestRoom room, object value, string expected)
    {
        Answer answer = await room.DoAsync("roundValue", value);
        Assert.Equal(400, answer.Status);
        Assert.Contains(expected, answer.Message, StringComparison.Ordinal);
    }

    private static async Task<string?> Waiting(TestRoom room) => (await room.StateAsync()).GetProperty("show").GetProperty("waiting").GetString();

    private static async Task<DateTimeOffset> HallTime(TestRoom room) =>
        JsonSerializer.Deserialize<JsonElement>(await room.Followers.GetStringAsync("/time")).GetProperty("now").GetDateTimeOffset();

    /// <summary>The beacon's answer, as it is published.</summary>
    private static JsonObject Published()
    {
        JsonNode reference = JsonNode.Parse(File.ReadAllText(Repository.PathOf("tests", "LotDrawing.TestKit", "Reference", "drand.json")))!;
        JsonNode round = Flat(reference).First(node => node["round"]?.GetValueKind() == JsonValueKind.Number && node["round"]!.GetValue<int>() == Round && node["signature"] is not null);
        return new JsonObject { ["round"] = Round, ["randomness"] = round["randomness"]!.GetValue<string>(), ["signature"] = round["signature"]!.GetValue<string>() };
    }

    private static IEnumerable<JsonObject> Flat(JsonNode node) => node switch
    {
        JsonObject both => both.Select(member => member.Value).OfType<JsonNode>().SelectMany(Flat).Prepend(both),
        JsonArray items => items.OfType<JsonNode>().SelectMany(Flat),
        _ => [],
    };
}
