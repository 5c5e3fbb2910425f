using System.Net;
using System.Text.Json;

namespace MeetingRoom.Tests.Server;

/// <summary>Server-sent events: the newest version at once, then each, and an end when the server stops.</summary>
public sealed class StreamTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task The_newest_at_once_then_each_and_an_end()
    {
        string folder = TestRoom.FolderWith(TestRoom.Small());
        TestRoom room = await TestRoom.StartAsync(folder: folder);
        using HttpResponseMessage answer = await room.Followers.GetAsync("/events", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        Assert.Equal("retry: 1000", await reader.ReadLineAsync().WaitAsync(Patience));
        Assert.Equal(room.Hall.Now.Room.View.V, await Next(reader));
        await room.Ok("blank");
        Assert.Equal(room.Hall.Now.Room.View.V, await Next(reader));
        await room.Ok("slide", new { slide = "check" });
        Assert.Equal(room.Hall.Now.Room.View.V, await Next(reader));
        Assert.Equal(1, room.Hall.Feed.Viewers);

        await room.DisposeAsync();
        while (await reader.ReadLineAsync().WaitAsync(Patience) is { } line)
            Assert.Contains(line, (string[])["", ": "]);
    }

    [Fact]
    public async Task The_test_slide_has_nothing_of_the_meeting_and_the_way_back_is_its_phase()
    {
        await using TestRoom room = await TestRoom.StartAsync(folder: TestRoom.FolderWith(TestRoom.Small()));
        await room.Ok("slide", new { slide = "test" });
        using JsonDocument state = JsonDocument.Parse(await room.Followers.GetStringAsync("/state"));
        JsonElement view = state.RootElement.GetProperty("view");

        Assert.Equal("test", view.GetProperty("slide").GetString());
        Assert.Equal("{}", state.RootElement.GetProperty("show").GetRawText());
        await room.Ok("slide", new { slide = view.GetProperty("phase").GetString() });
        Assert.Equal(view.GetProperty("phase").GetString(), room.Hall.Now.Room.View.Slide);
    }

    [Fact]
    public async Task Beyond_the_limit_a_stream_is_refused()
    {
        await using TestRoom room = await TestRoom.StartAsync(folder: TestRoom.FolderWith(TestRoom.Small()));
        for (int i = 0; i < Web.EventStream.Most; i++)
            Assert.True(room.Hall.Feed.TryEnter(Web.EventStream.Most));
        using HttpResponseMessage refused = await room.Followers.GetAsync("/events", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        room.Hall.Feed.Leave();
        using HttpResponseMessage taken = await room.Followers.GetAsync("/events", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    private static async Task<long> Next(StreamReader reader)
    {
        long id = 0;
        while (await reader.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
                id = long.Parse(line[4..], null);
            if (!line.StartsWith("data: ", StringComparison.Ordinal))
                continue;
            Assert.Equal(id, JsonSerializer.Deserialize<JsonElement>(line[6..]).GetProperty("view").GetProperty("v").GetInt64());
            return id;
        }

        return -1;
    }
}
