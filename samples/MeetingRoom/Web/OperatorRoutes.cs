using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using MeetingRoom.Halls;
using MeetingRoom.Journals;
using MeetingRoom.Meetings;
using MeetingRoom.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MeetingRoom.Web;

/// <summary>What operators and projectors do, signed in, on their own port.</summary>
/// <param name="hall">The meeting.</param>
/// <param name="pages">The pages.</param>
/// <param name="phrases">The pass-phrases.</param>
/// <param name="sessions">Who is signed in.</param>
/// <param name="delays">How long a role waits after wrong phrases.</param>
internal sealed class OperatorRoutes(Hall hall, PageFiles pages, PassPhrases phrases, Sessions sessions, SignInDelays delays)
{
    private const string OperatorCookie = "__Host-room";
    private const string ProjectorCookie = "__Host-projector";

    // One try at a time: deriving a key takes a core, and the hall needs the other.
    private static readonly SemaphoreSlim OneTry = new(1);
    private readonly ConsoleJson console = new(hall, sessions);

    /// <summary>Maps them.</summary>
    internal void Map(IEndpointRouteBuilder routes, CancellationToken stopping)
    {
        pages.Map(routes, "/console", "console.html");
        pages.Map(routes, "/desk-cards", "desk-cards.html");
        routes.MapPost("/sign-in", SignIn);
        routes.MapPost("/sign-out", context => Signed(context, _ =>
        {
            sessions.End(context.Request.Cookies[OperatorCookie]);
            context.Response.Cookies.Delete(OperatorCookie, Cookie());
            return Answer(context, 200, new { });
        }));
        routes.MapPost("/pair", Ask);
        routes.Read("/pair", IsPaired);
        routes.MapPost("/commands", context => Signed(context, session => Commands(context, session)));
        routes.MapPost("/report", Report);
        routes.Read("/console.json", context => Looking(context, session => Answer(context, 200, console.Of(session))));
        routes.Read("/console/events", context => Looking(context, _ => EventStream.Run(context, hall.Feed, Version, stopping)));
        routes.Read("/requests/preview", context => Looking(context, _ => Preview(context)));
    }

    /// <summary>Whether a request comes from a projector that is paired: it may hold the whole record, to check it.</summary>
    internal bool IsProjector(HttpContext context) => sessions.Find(context.Request.Cookies[ProjectorCookie])?.Role == Roles.Projector;

    private static byte[] Version(Snapshot snapshot) => EventFrames.Of("console", snapshot.Room.View.V, JsonSerializer.SerializeToUtf8Bytes(new { v = snapshot.Room.View.V }));

    private async Task SignIn(HttpContext context)
    {
        if (!IsOwn(context) || await Body(context).ConfigureAwait(false) is not { } body)
            return;
        string? role = body["role"]?.ToString();
        string phrase = body["phrase"]?.ToString() ?? "";
        if (role is not (Roles.Operator or Roles.Second))
        {
            await Answer(context, 400, new { message = "role: expected operator or second" }).ConfigureAwait(false);
            return;
        }

        bool isLocal = context.Connection.RemoteIpAddress is { } ip && IPAddress.IsLoopback(ip);
        if (!isLocal && delays.Wait(role) is > 0 and var wait)
        {
            await Answer(context, 401, new { message = $"Wait {wait} s, then try again.", wait }).ConfigureAwait(false);
            return;
        }

        await OneTry.WaitAsync(context.RequestAborted).ConfigureAwait(false);
        bool holds;
        try
        {
            holds = phrase.Length <= 200 && phrases.Holds(role, phrase);
        }
        finally
        {
            OneTry.Release();
        }

        if (!holds)
        {
            int seconds = delays.Failed(role);
            await Answer(context, 401, new { message = "That is not the pass-phrase of this role.", wait = isLocal ? 0 : seconds }).ConfigureAwait(false);
            return;
        }

        string other = role == Roles.Operator ? Roles.Second : Roles.Operator;
        Session? there = sessions.Of(other);
        if (there is not null && !MayShare() && (there.From == $"{context.Connection.RemoteIpAddress}" || sessions.Find(context.Request.Cookies[OperatorCookie])?.Role == other))
        {
            await Answer(context, 403, new { message = "The other operator is signed in from this browser or address. Two people need two devices; a rehearsal may be set up to do with one." }).ConfigureAwait(false);
            return;
        }

        delays.Succeeded(role);
        bool ended = sessions.Of(role) is not null;
        var (cookie, session) = sessions.SignIn(role, context.Connection.RemoteIpAddress);
        context.Response.Cookies.Append(OperatorCookie, cookie, Cookie());
        await hall.NoteAsync(role, Acts.SignedIn, new { ended }).ConfigureAwait(false);
        await Answer(context, 200, new { role, token = session.Token, endedOther = ended }).ConfigureAwait(false);
    }

    private bool MayShare() => hall.Now.Room.SetUp["oneBrowser"]?.GetValue<bool>() ?? hall.Now.Book.Kind == "rehearsal";

    private async Task Ask(HttpContext context)
    {
        if (!IsOwn(context) || await Body(context).ConfigureAwait(false) is null)
            return;
        if (sessions.Ask(context.Connection.RemoteIpAddress) is not { } asked)
        {
            await Answer(context, 503, new { message = "Too many projectors are waiting; try again in some minutes." }).ConfigureAwait(false);
            return;
        }

        context.Response.Cookies.Append(ProjectorCookie, asked.Cookie, Cookie());
        await Answer(context, 200, new { digits = asked.Session.Digits }).ConfigureAwait(false);
    }

    private Task IsPaired(HttpContext context)
    {
        Session? session = sessions.Find(context.Request.Cookies[ProjectorCookie]);
        bool paired = session?.Role == Roles.Projector;
        return Answer(context, 200, new { paired, digits = session?.Digits, token = paired ? session!.Token : null });
    }

    private async Task Commands(HttpContext context, Session session)
    {
        if (await Body(context).ConfigureAwait(false) is not { } body)
            return;
        if (body["id"]?.ToString() is not { Length: >= 8 and <= 64 } id || body["do"]?.ToString() is not { Length: > 0 and <= 32 } what || body["expects"] is not JsonValue value || !value.TryGetValue(out long expects))
        {
            await Answer(context, 400, new { message = "expected id (8 to 64 characters), expects (the version that you see) and do" }).ConfigureAwait(false);
            return;
        }

        Answer answer;
        if (what == "pair")
        {
            answer = session.Role != Roles.Operator ? new Answer(403, hall.Now.Room.View.V, "pair: expected the operator")
                : sessions.Pair(body["digits"]?.ToString() ?? "") ? await hall.NoteAsync(session.Role, Acts.Paired).ConfigureAwait(false)
                : new Answer(400, hall.Now.Room.View.V, $"digits: {(body["digits"]?.ToString() is { Length: < 20 } digits ? digits : "…")}; expected the six that a projector shows");
        }
        else
        {
            answer = await hall.DoAsync(new Command(session.Role, id, expects, what, body)).ConfigureAwait(false);
        }

        await Answer(context, answer.Status, answer.Status switch
        {
            200 => new { v = answer.V },
            409 => (object)new { v = answer.V, view = hall.Now.Room.View, message = answer.Message },
            _ => new { v = answer.V, message = answer.Message },
        }).ConfigureAwait(false);
    }

    /// <summary>What a projector shows, and whether the second program agrees.</summary>
    private async Task Report(HttpContext context)
    {
        Session? session = sessions.Find(context.Request.Cookies[ProjectorCookie]);
        if (session?.Role != Roles.Projector || !IsOwn(context) || context.Request.Headers["X-Antiforgery"] != session.Token)
        {
            await Answer(context, 403, new { message = "expected a projector that is paired" }).ConfigureAwait(false);
            return;
        }

        if (await Body(context).ConfigureAwait(false) is not { } body)
            return;
        session.Seen = hall.Clock.GetUtcNow();
        session.Report = body;
        RoomState room = hall.Now.Room;
        if (body["mismatch"] is { } mismatch)
        {
            if (room.Mismatch is null)
                await hall.NoteAsync(Roles.Projector, Acts.Mismatch, new { mismatch }).ConfigureAwait(false);
        }
        else if (body["checked"] is JsonValue value && value.TryGetValue(out bool agrees) && agrees && room.PageChecked is null && room.Known > 0)
        {
            await hall.NoteAsync(Roles.Projector, Acts.Checked).ConfigureAwait(false);
        }

        await Answer(context, 200, new { v = room.View.V }).ConfigureAwait(false);
    }

    private Task Preview(HttpContext context)
    {
        IQueryCollection query = context.Request.Query;
        var body = new JsonObject();
        foreach (string name in (string[])["state", "seats", "kind", "grounds", "askedBy"])
        {
            if (query[name].ToString() is { Length: > 0 } given)
                body[name] = given;
        }

        try
        {
            Snapshot now = hall.Now;
            Done done = DraftRules.Of(new Command(Roles.Operator, "preview", now.Room.View.V, Acts.Request, body), now.Room with { RequestsOpen = true }, now.Book, hall.Clock)!;
            var line = new JournalLine(0, default, Roles.Operator, null, Acts.Request, Data: JsonSerializer.Serialize(done.Data, StateJson.Options));
            DraftRequest asked = now.Room.Apply(line, now.Book).Drafts.Requests[^1];
            return Answer(context, 200, MeetingDraft.Preview(now.Room, now.Book, Proposals.Today(hall.Clock, now.Book.AsOf(now.Room.Known)), asked));
        }
        catch (CommandFaultException fault)
        {
            return Answer(context, 400, new { message = fault.Message });
        }
        catch (LotDrawing.RefusedException refused)
        {
            return Answer(context, 400, new { message = string.Join(" ", refused.Faults.Select(fault => fault.ToString())) });
        }
    }

    /// <summary>Runs something for an operator who reads.</summary>
    private Task Looking(HttpContext context, Func<Session, Task> act)
    {
        if (sessions.Find(context.Request.Cookies[OperatorCookie]) is not { } session)
            return Answer(context, 403, new { message = "Sign in first." });
        session.Seen = hall.Clock.GetUtcNow();
        return act(session);
    }

    /// <summary>Runs something for an operator who changes something: from our own page, with the session's token.</summary>
    private Task Signed(HttpContext context, Func<Session, Task> act) => Looking(context, session =>
        IsOwn(context) && context.Request.Headers["X-Antiforgery"] == session.Token ? act(session) : Answer(context, 403, new { message = "expected a command of this page" }));

    /// <summary>Whether a request comes from a page of ours; answered where it does not.</summary>
    private static bool IsOwn(HttpContext context)
    {
        string origin = context.Request.Headers.Origin.ToString();
        string site = context.Request.Headers["Sec-Fetch-Site"].ToString();
        bool own = (origin.Length == 0 || origin == $"{context.Request.Scheme}://{context.Request.Host}") && site is "" or "same-origin" && context.Request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true;
        if (!own)
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return own;
    }

    private static CookieOptions Cookie() => new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, Path = "/" };

    /// <summary>The body as a JSON object; answered where it is none.</summary>
    private static async Task<JsonObject?> Body(HttpContext context)
    {
        try
        {
            if (await JsonNode.ParseAsync(context.Request.Body, documentOptions: new JsonDocumentOptions { MaxDepth = 8, AllowDuplicateProperties = false }, cancellationToken: context.RequestAborted).ConfigureAwait(false) is JsonObject body)
                return body;
        }
        catch (JsonException)
        {
            // Told below.
        }

        await Answer(context, 400, new { message = "expected one JSON object" }).ConfigureAwait(false);
        return null;
    }

    private static Task Answer(HttpContext context, int status, object value)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        return FollowerRoutes.Send(context, JsonSerializer.SerializeToUtf8Bytes(value, StateJson.Options), "application/json");
    }
}
