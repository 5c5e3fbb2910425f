using System.Text.Json;
using LotDrawing;
using MeetingRoom.Meetings;

namespace MeetingRoom.Tests.Server;

/// <summary>A whole meeting: the first drawing, then requests, closed, drawn and shown, and what is annulled.</summary>
public sealed class MeetingFlowTests
{
    [Fact]
    public async Task From_nothing_to_a_drawing_requests_and_an_annulment()
    {
        await using TestRoom room = await Ceremony.EmptyAsync();
        Assert.Equal(0, room.Hall.Now.Room.Known);

        await room.Both(new { what = "begin", plan = "words, dice 6x50" });
        Assert.Equal(Slides.Opening, room.Hall.Now.Room.View.Slide);
        Assert.Equal(Slides.Opening, await Phase(room));
        await room.Ok("slide", new { slide = "seed" });
        Assert.Equal(Slides.Seed, await Phase(room));
        await room.Draw("Trust grows, slowly!", 3);
        Assert.Equal(4, room.Hall.Now.Room.Known);
        Assert.Equal(0, room.Verify().ExitCode);
        Assert.Equal("trust grows slowly", ((Contribution.Spoken)((Entry.Contributions)room.Hall.Now.Book[2]).Made[0]).Text);
        Assert.Equal(Slides.Recorded, await Phase(room));
        await room.Show();
        Assert.Equal(Slides.Closing, await Phase(room));

        await room.Ok("openRequests");
        await room.Ok("request", new { state = "AGO", seats = "own", kind = "ordinary" });
        await room.Ok("request", new { state = "japan", seats = "both", kind = "exceptional" });
        await room.Ok("request", new { state = "POLAND", seats = "both" }, expected: 400);
        await room.Ok("request", new { state = "IND", seats = "another", askedBy = "Nepal" });
        await room.Ok("strikeRequest", new { n = 3 });
        JsonElement show = (await room.StateAsync()).GetProperty("show");
        Assert.Equal(["draft", "draft", "struck"], show.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("status").GetString()));

        await room.Both(new { what = "closeRequests", plan = "words, dice 6x50" });
        show = (await room.StateAsync()).GetProperty("show");
        Assert.Equal([null, "exceptional-without-grounds"], show.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("reason").GetString()));
        Assert.Equal(1, show.GetProperty("granted").GetInt32());
        await room.Draw("lanterns in the harbour", 4);
        string was = room.Hall.Now.Book.AsOf(7).InForce!.ReviewOf("AGO")!.Seat("same-region")!.Principal;
        await room.Show();
        await room.Ok("slide", new { slide = "changed" });
        JsonElement changed = (await room.StateAsync()).GetProperty("show").GetProperty("rows")[0];
        Assert.Equal(was, changed.GetProperty("was").GetProperty("state").GetString());
        Assert.Equal(room.Hall.Now.Book.Record.InForce!.ReviewOf("AGO")!.Seat("same-region")!.Principal, changed.GetProperty("now").GetProperty("state").GetString());

        await room.Both(new { what = "annul", decidedBy = "The Chair", reason = "a request was entered for the wrong State" });
        Assert.Equal(Slides.Annulled, room.Hall.Now.Room.View.Slide);
        Assert.Equal(was, room.Hall.Now.Book.Record.InForce!.ReviewOf("AGO")!.Seat("same-region")!.Principal);
        Assert.Equal("drawing", (await room.StateAsync()).GetProperty("show").GetProperty("what").GetString());
        Assert.Equal(0, (await room.StateAsync()).GetProperty("revealed").GetArrayLength());
        await room.Both(new { what = "close" });
        Assert.Equal(Slides.Closing, room.Hall.Now.Room.View.Slide);
        Assert.Equal(0, room.Verify().ExitCode);
    }

    [Fact]
    public async Task A_request_is_looked_at_before_it_is_typed()
    {
        await using TestRoom room = await TestRoom.StartAsync(folder: TestRoom.FolderWith(TestRoom.Small()));
        await room.Show();
        await room.Ok("openRequests");
        var asked = new DraftRequest(1, "AGO", "own", false, null, "AGO", null, false);
        JsonElement preview = JsonSerializer.SerializeToElement(Halls.MeetingDraft.Preview(room.Hall.Now.Room, room.Hall.Now.Book, new DateOnly(2026, 11, 29), asked));
        Assert.True(preview.GetProperty("Granted").GetBoolean());
        Assert.Equal(3, preview.GetProperty("Left").GetInt32());
        Review review = room.Hall.Now.Book.Record.InForce!.ReviewOf("AGO")!;
        Assert.Equal(review.Seat("same-region")!.Principal, preview.GetProperty("Replaces").GetProperty("State").GetString());
        Assert.Equal(4, room.Hall.Now.Book.Length);
    }

    [Theory]
    [InlineData("words", "{\"text\":\"日本 and more\"}")]
    [InlineData("words", "{}")]
    [InlineData("words", "{\"text\":7}")]
    [InlineData("roll", "{\"value\":3}")]
    [InlineData("show", "{\"lot\":1}")]
    [InlineData("jump", "{\"state\":\"AGO\"}")]
    [InlineData("request", "{\"state\":\"AGO\",\"seats\":\"own\"}")]
    [InlineData("openRequests", "{}")]
    [InlineData("slide", "{\"slide\":\"reveal\"}")]
    [InlineData("slide", "{\"slide\":\"party\"}")]
    [InlineData("pace", "{\"pace\":\"warp\"}")]
    [InlineData("setUp", "{\"theme\":\"pink\"}")]
    [InlineData("setUp", "{\"seed\":\"mine\"}")]
    [InlineData("propose", "{\"what\":\"draw\"}")]
    [InlineData("propose", "{\"what\":\"begin\",\"plan\":\"words\"}")]
    [InlineData("propose", "{\"what\":\"contribute\"}")]
    [InlineData("dance", "{}")]
    public async Task What_cannot_be_is_told_and_changes_nothing(string what, string arguments)
    {
        await using TestRoom room = await Ceremony.EmptyAsync();
        await room.Both(new { what = "begin", plan = "words, dice 6x50" });
        View before = room.Hall.Now.Room.View;
        Halls.Answer answer = await room.DoAsync(what, JsonSerializer.Deserialize<JsonElement>(arguments));
        Assert.Equal(400, answer.Status);
        Assert.Contains("expected", answer.Message, StringComparison.Ordinal);
        Assert.Equal(before, room.Hall.Now.Room.View);
        Assert.Equal(1, room.Hall.Now.Book.Length);
    }

    private static async Task<string> Phase(TestRoom room) => (await room.StateAsync()).GetProperty("view").GetProperty("phase").GetString()!;
}
