using System.Net;
using MeetingRoom.Halls;
using MeetingRoom.Journals;
using MeetingRoom.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MeetingRoom.Web;

/// <summary>Signing in and out: one session a role, two people on two devices.</summary>
/// <param name="hall">The meeting.</param>
/// <param name="phrases">The pass-phrases.</param>
/// <param name="sessions">Who is signed in.</param>
/// <param name="delays">How long a role waits after wrong phrases.</param>
internal sealed class SignInRoutes(Hall hall, PassPhrases phrases, Sessions sessions, SignInDelays delays)
{
    // One try at a time: deriving a key takes a core, and the hall needs the other.
    private static readonly SemaphoreSlim OneTry = new(1);

    /// <summary>Maps them.</summary>
    internal void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-in", SignIn);
        routes.MapPost("/sign-out", context => Signed(context, _ =>
        {
            sessions.End(context.Request.Cookies[OperatorRequests.OperatorCookie]);
            context.Response.Cookies.Delete(OperatorRequests.OperatorCookie, OperatorRequests.Cookie());
            return OperatorRequests.Answer(context, 200, new { });
        }));
    }

    /// <summary>Runs something for an operator who reads.</summary>
    internal Task Looking(HttpContext context, Func<Session, Task> act)
    {
        if (sessions.Find(context.Request.Cookies[OperatorRequests.OperatorCookie]) is not { } session)
            return OperatorRequests.Answer(context, 403, new { message = "Sign in first." });
        session.Seen = hall.Clock.GetUtcNow();
        return act(session);
    }

    /// <summary>Runs something for an operator who changes something: from our own page, with the session's token.</summary>
    internal Task Signed(HttpContext context, Func<Session, Task> act) => Looking(context, session =>
        OperatorRequests.IsOwn(context) && context.Request.Headers["X-Antiforgery"] == session.Token ? act(session) : OperatorRequests.Answer(context, 403, new { message = "expected a command of this page" }));

    private async Task SignIn(HttpContext context)
    {
        if (!OperatorRequests.IsOwn(context) || await OperatorRequests.Body(context).ConfigureAwait(false) is not { } body)
            return;
        string? role = body["role"]?.ToString();
        string phrase = body["phrase"]?.ToString() ?? "";
        if (role is not (Roles.Operator or Roles.Second))
        {
            await OperatorRequests.Answer(context, 400, new { message = "role: expected operator or second" }).ConfigureAwait(false);
            return;
        }

        bool isLocal = context.Connection.RemoteIpAddress is { } ip && IPAddress.IsLoopback(ip);
        if (!isLocal && delays.Wait(role) is > 0 and var wait)
        {
            await OperatorRequests.Answer(context, 401, new { message = $"Wait {wait} s, then try again.", wait }).ConfigureAwait(false);
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
            await OperatorRequests.Answer(context, 401, new { message = "That is not the pass-phrase of this role.", wait = isLocal ? 0 : seconds }).ConfigureAwait(false);
            return;
        }

        string other = role == Roles.Operator ? Roles.Second : Roles.Operator;
        Session? there = sessions.Of(other);
        if (there is not null && !MayShare() && (there.From == $"{context.Connection.RemoteIpAddress}" || sessions.Find(context.Request.Cookies[OperatorRequests.OperatorCookie])?.Role == other))
        {
            await OperatorRequests.Answer(context, 403, new { message = "The other operator is signed in from this browser or address. Two people need two devices; a rehearsal may be set up to do with one." }).ConfigureAwait(false);
            return;
        }

        delays.Succeeded(role);
        bool ended = sessions.Of(role) is not null;
        var (cookie, session) = sessions.SignIn(role, context.Connection.RemoteIpAddress);
        context.Response.Cookies.Append(OperatorRequests.OperatorCookie, cookie, OperatorRequests.Cookie());
        await hall.NoteAsync(role, Acts.SignedIn, new { ended }).ConfigureAwait(false);
        await OperatorRequests.Answer(context, 200, new { role, token = session.Token, endedOther = ended }).ConfigureAwait(false);
    }

    private bool MayShare() => hall.Now.Room.SetUp["oneBrowser"]?.GetValue<bool>() ?? hall.Now.Book.Kind == "rehearsal";
}
