using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using MeetingRoom.SignIn;

namespace MeetingRoom.Tests.Server;

/// <summary>Who may send commands: somebody signed in, from our own page, with the session's token.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private string folder = null!;
    private TestRoom room = null!;

    public async Task InitializeAsync()
    {
        folder = TestRoom.FolderWith(TestRoom.Small());
        room = await TestRoom.StartAsync(folder: folder);
    }

    public async Task DisposeAsync()
    {
        await room.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task With_the_phrase_a_command_is_done_and_without_it_none()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await Send("/commands", Pause(), null)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await room.Operators.GetAsync("/console.json")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Send("/sign-in", new { role = "operator", phrase = "wrong" }, null)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Send("/sign-in", new { role = "chair", phrase = "wrong" }, null)).StatusCode);

        string token = await SignIn("operator");
        Assert.Equal(HttpStatusCode.Forbidden, (await Send("/commands", Pause(), null)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Send("/commands", Pause(), "0")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Send("/commands", Pause(), token, origin: "https://elsewhere.example")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Send("/commands", Pause(), token, site: "cross-site")).StatusCode);
        using HttpResponseMessage done = await Send("/commands", Pause(), token, origin: room.Server.Operators.GetLeftPart(UriPartial.Authority), site: "same-origin");
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.Equal(room.Hall.Now.Room.View.V, (await done.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("v").GetInt64());

        JsonElement console = await room.Operators.GetFromJsonAsync<JsonElement>("/console.json");
        Assert.Equal("operator", console.GetProperty("role").GetString());
        Assert.Equal("pause", console.GetProperty("journal")[0].GetProperty("do").GetString());
        Assert.Equal(HttpStatusCode.OK, (await Send("/sign-out", new { }, token)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Send("/commands", Pause(), token)).StatusCode);
    }

    [Fact]
    public async Task A_cookie_is_not_readable_and_goes_nowhere_else()
    {
        using HttpResponseMessage answer = await Send("/sign-in", new { role = "second", phrase = room.Server.Phrases["second"] }, null);
        string cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
        foreach (string part in (string[])["secure", "httponly", "samesite=strict", "path=/"])
            Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(room.Server.Phrases["second"], await File.ReadAllTextAsync(Path.Combine(folder, "pass-phrases.json")), StringComparison.Ordinal);
        Assert.DoesNotContain(cookie.Split('=', ';')[1], await File.ReadAllTextAsync(Path.Combine(folder, "sessions.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_bodies_are_told_and_do_nothing()
    {
        string token = await SignIn("operator");
        long before = room.Hall.Now.Room.View.V;
        string[] bodies = ["", "[]", "{", "null", "{\"id\":\"12345678\"}", "{\"id\":\"12345678\",\"do\":\"pause\",\"expects\":\"1\"}", "{\"id\":\"1\",\"do\":\"pause\",\"expects\":1}", "{\"id\":\"12345678\",\"id\":\"87654321\",\"do\":\"pause\",\"expects\":1}", new string('[', 100)];
        foreach (string body in bodies)
            Assert.Equal((body, HttpStatusCode.BadRequest), (body, (await SendText("/commands", body, token)).StatusCode));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await SendText("/commands", $"{{\"id\":\"{new string('x', 5000)}\"}}", token)).StatusCode);
        Assert.Equal(before, room.Hall.Now.Room.View.V);
    }

    [Fact]
    public async Task A_projector_is_paired_by_six_digits_and_holds_the_whole_record()
    {
        byte[] whole = await File.ReadAllBytesAsync(Path.Combine(folder, "record.json"));
        string token = await SignIn("operator");
        using var beamer = new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true }) { BaseAddress = room.Server.Operators };
        string digits = (await (await beamer.PostAsJsonAsync("/pair", new { })).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("digits").GetString()!;
        Assert.Matches("^[0-9]{6}$", digits);
        Assert.False((await beamer.GetFromJsonAsync<JsonElement>("/pair")).GetProperty("paired").GetBoolean());
        Assert.NotEqual(whole, await beamer.GetByteArrayAsync("/record.json"));
        Assert.Equal(HttpStatusCode.Forbidden, (await beamer.PostAsJsonAsync("/report", new { shown = 0 })).StatusCode);

        string wrong = digits == "000000" ? "000001" : "000000";
        Assert.Equal(HttpStatusCode.BadRequest, (await Send("/commands", Pair(wrong), token)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Send("/commands", Pair(digits), token)).StatusCode);
        JsonElement paired = await beamer.GetFromJsonAsync<JsonElement>("/pair");
        Assert.True(paired.GetProperty("paired").GetBoolean());
        Assert.Equal(whole, await beamer.GetByteArrayAsync("/record.json"));
        Assert.NotEqual(whole, await room.Followers.GetByteArrayAsync("/record.json"));

        beamer.DefaultRequestHeaders.Add("X-Antiforgery", paired.GetProperty("token").GetString());
        Assert.Equal(HttpStatusCode.OK, (await beamer.PostAsJsonAsync("/report", new { shown = 0, @checked = true })).StatusCode);
        Assert.True(room.Hall.Now.Room.PageChecked);
        Assert.Equal(HttpStatusCode.OK, (await beamer.PostAsJsonAsync("/report", new { shown = 0, @checked = false, mismatch = new { lot = 1, record = "AGO", derived = "BEN" } })).StatusCode);
        Assert.Equal("moment", room.Hall.Now.Room.Neutral);
        Assert.Equal(400, (await room.DoAsync("resume")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await beamer.PostAsJsonAsync("/commands", new { })).StatusCode);
    }

    [Fact]
    public void Delays_grow_and_end_and_lock_nobody_out()
    {
        var clock = new ManualClock();
        var delays = new SignInDelays(clock);
        Assert.Equal([1, 2, 4, 8, 16, 30, 30], Enumerable.Range(0, 7).Select(_ => delays.Failed("operator")));
        Assert.Equal(30, delays.Wait("operator"));
        Assert.Equal(0, delays.Wait("second"));
        clock.Now = clock.Now.AddSeconds(30);
        Assert.Equal(0, delays.Wait("operator"));
        delays.Succeeded("operator");
        Assert.Equal(1, delays.Failed("operator"));
    }

    [Fact]
    public void The_list_has_7776_words_that_differ() =>
        Assert.Equal(7776, Enumerable.Range(0, 7776).Select(PassPhrases.Word).Distinct().Count());

    private static object Pause() => new { id = Guid.NewGuid(), expects = int.MaxValue, @do = "pause" };

    private static object Pair(string digits) => new { id = Guid.NewGuid(), expects = 0, @do = "pair", digits };

    private async Task<string> SignIn(string role)
    {
        using HttpResponseMessage answer = await Send("/sign-in", new { role, phrase = $" {room.Server.Phrases[role].ToUpperInvariant()}" }, null);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
    }

    private Task<HttpResponseMessage> Send(string route, object body, string? token, string? origin = null, string? site = null) =>
        SendText(route, JsonSerializer.Serialize(body).Replace($"{int.MaxValue}", $"{room.Hall.Now.Room.View.V}", StringComparison.Ordinal), token, origin, site);

    private Task<HttpResponseMessage> SendText(string route, string body, string? token, string? origin = null, string? site = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, route) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (token is not null)
            request.Headers.Add("X-Antiforgery", token);
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        if (site is not null)
            request.Headers.Add("Sec-Fetch-Site", site);
        return room.Operators.SendAsync(request);
    }

    private sealed class ManualClock : TimeProvider
    {
        internal DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
