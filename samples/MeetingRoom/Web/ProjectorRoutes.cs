using System.Text.Json.Nodes;
using MeetingRoom.Halls;
using MeetingRoom.Journals;
using MeetingRoom.Meetings;
using MeetingRoom.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MeetingRoom.Web;

/// <summary>Projectors: they show six digits, an operator types them, and from then on they may read the whole record and report.</summary>
/// <param name="hall">The meeting.</param>
/// <param name="sessions">Which are paired.</param>
internal sealed class ProjectorRoutes(Hall hall, Sessions sessions)
{
    /// <summary>Maps them.</summary>
    internal void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/pair", Ask);
        routes.Read("/pair", IsPaired);
        routes.MapPost("/report", Report);
    }

    /// <summary>Whether a request comes from a projector that is paired: it may hold the whole record, to check it.</summary>
    internal bool IsProjector(HttpContext context) => sessions.Find(context.Request.Cookies[OperatorRequests.ProjectorCookie])?.Role == Roles.Projector;

    private async Task Ask(HttpContext context)
    {
        if (!OperatorRequests.IsOwn(context) || await OperatorRequests.Body(context).ConfigureAwait(false) is null)
            return;
        if (sessions.Ask(context.Connection.RemoteIpAddress) is not { } asked)
        {
            await OperatorRequests.Answer(context, 503, new { message = "Too many projectors are waiting; try again in some minutes." }).ConfigureAwait(false);
            return;
        }

        context.Response.Cookies.Append(OperatorRequests.ProjectorCookie, asked.Cookie, OperatorRequests.Cookie());
        await OperatorRequests.Answer(context, 200, new { digits = asked.Session.Digits }).ConfigureAwait(false);
    }

    private Task IsPaired(HttpContext context)
    {
        Session? session = sessions.Find(context.Request.Cookies[OperatorRequests.ProjectorCookie]);
        bool paired = session?.Role == Roles.Projector;
        return OperatorRequests.Answer(context, 200, new { paired, digits = session?.Digits, token = paired ? session!.Token : null });
    }

    /// <summary>What a projector shows, and whether the second program agrees.</summary>
    private async Task Report(HttpContext context)
    {
        Session? session = sessions.Find(context.Request.Cookies[OperatorRequests.ProjectorCookie]);
        if (session?.Role != Roles.Projector || !OperatorRequests.IsOwn(context) || context.Request.Headers["X-Antiforgery"] != session.Token)
        {
            await OperatorRequests.Answer(context, 403, new { message = "expected a projector that is paired" }).ConfigureAwait(false);
            return;
        }

        if (await OperatorRequests.Body(context).ConfigureAwait(false) is not { } body)
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

        await OperatorRequests.Answer(context, 200, new { v = room.View.V }).ConfigureAwait(false);
    }
}
