using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MeetingRoom.Tests.Server.Kills;

/// <summary>The two operators of a server that is a process of its own. They stay signed in while it is killed and started anew.</summary>
internal sealed class RoomOperators
{
    private readonly Dictionary<string, CookieContainer> cookies = new() { ["operator"] = new(), ["second"] = new() };
    private readonly Dictionary<string, string> tokens = [];

    /// <summary>Signs both in.</summary>
    internal async Task SignInAsync(RoomProcess room)
    {
        foreach (var (role, phrase) in await room.PhrasesAsync())
        {
            using HttpClient client = Client(room, role);
            using HttpResponseMessage answer = await client.PostAsJsonAsync("/sign-in", new { role, phrase });
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            tokens[role] = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
        }

        Assert.Equal(2, tokens.Count);
    }

    /// <summary>Sends a command as of what is on the screen now; null where the server died before it answered.</summary>
    internal async Task<Told?> DoAsync(RoomProcess room, string role, string what, object arguments, string? id = null)
    {
        try
        {
            using HttpClient client = Client(room, role);
            JsonElement state = await client.GetFromJsonAsync<JsonElement>("/state");
            JsonObject body = JsonSerializer.SerializeToNode(arguments)!.AsObject();
            body["id"] = id ?? Guid.NewGuid().ToString();
            body["do"] = what;
            body["expects"] = state.GetProperty("view").GetProperty("v").GetInt64();
            using var request = new HttpRequestMessage(HttpMethod.Post, "/commands") { Content = JsonContent.Create(body) };
            request.Headers.Add("X-Antiforgery", tokens[role]);
            using HttpResponseMessage answer = await client.SendAsync(request);
            return new Told(answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Proposes that a State of the roster be called something, and agrees to it: an entry more.</summary>
    /// <returns>Whether the server said that it is recorded.</returns>
    internal async Task<bool> AmendAsync(RoomProcess room, string name)
    {
        if (await DoAsync(room, "operator", "propose", new { what = "amend", state = "AGO", name, decidedBy = "The Chair", reason = "a trial" }) is not { } proposed)
            return false;
        Assert.True(proposed.Status == HttpStatusCode.OK, $"{proposed.Body}");
        return await AgreeAsync(room, (int)proposed.V) is { Status: HttpStatusCode.OK };
    }

    /// <summary>Agrees to a proposal that asks for the last four digits on the screen.</summary>
    internal async Task<Told?> AgreeAsync(RoomProcess room, int proposal, string? id = null)
    {
        try
        {
            string hash = (await room.StateAsync()).GetProperty("meeting").GetProperty("hash").GetString()!;
            return await DoAsync(room, "second", "agree", new { proposal, answer = hash[^4..] }, id);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private HttpClient Client(RoomProcess room, string role) =>
        new(new HttpClientHandler { CookieContainer = cookies[role], ServerCertificateCustomValidationCallback = (_, _, _, _) => true }) { BaseAddress = room.Operators };

    /// <summary>An answer.</summary>
    internal sealed record Told(HttpStatusCode Status, JsonElement Body)
    {
        internal long V => Body.GetProperty("v").GetInt64();
    }
}
