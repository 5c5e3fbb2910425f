using System.Net;

namespace MeetingRoom.Tests.Server;

/// <summary>The followers' port reads: every route times every other method is refused.</summary>
public sealed class VerbTests : IAsyncLifetime
{
    private TestRoom room = null!;

    public async Task InitializeAsync() => room = await TestRoom.StartAsync(folder: TestRoom.FolderWith(TestRoom.Small()));

    public async Task DisposeAsync() => await room.DisposeAsync();

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("PROPFIND")]
    public async Task Refused(string method)
    {
        string[] routes = ["/", "/check", "/c/0123456789abcdef", "/projector", "/state", "/events", "/record.json", "/states.json", "/texts/en.json", "/names.json", "/health", "/time", "/commands", "/sign-in", "/console", "/pair", "/nothing"];
        foreach (string route in routes)
        {
            using HttpResponseMessage answer = await room.Followers.SendAsync(new HttpRequestMessage(new HttpMethod(method), route));
            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
            Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow.Order());
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
    }

    [Theory]
    [InlineData("/commands")]
    [InlineData("/console.json")]
    [InlineData("/console/events")]
    [InlineData("/console")]
    [InlineData("/pair")]
    [InlineData("/files.zip")]
    [InlineData("/files/results.docx")]
    [InlineData("/requests/preview")]
    [InlineData("/changes/preview")]
    public async Task What_operators_have_is_not_there(string route)
    {
        using HttpResponseMessage answer = await room.Followers.GetAsync(route);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/..%2frecord.json")]
    [InlineData("/css/..%2f..%2fmeeting-room.dll")]
    [InlineData("/fonts/%2e%2e/%2e%2e/meeting-room.dll")]
    public async Task No_file_outside_the_pages(string route)
    {
        using HttpResponseMessage answer = await room.Followers.GetAsync(route);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_state_that_is_known_is_not_sent_again()
    {
        using HttpResponseMessage first = await room.Followers.GetAsync("/state");
        var again = new HttpRequestMessage(HttpMethod.Get, "/state");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using HttpResponseMessage second = await room.Followers.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }
}
