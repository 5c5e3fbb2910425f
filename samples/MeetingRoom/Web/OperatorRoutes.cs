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

/// <summary>What operators do who are signed in: the console, commands, looking ahead, files.</summary>
/// <param name="hall">The meeting.</param>
/// <param name="pages">The pages.</param>
/// <param name="sessions">Who is signed in.</param>
/// <param name="signIn">Says so of a request.</param>
internal sealed class OperatorRoutes(Hall hall, PageFiles pages, Sessions sessions, SignInRoutes signIn)
{
    private readonly ConsoleJson console = new(hall, sessions);
    private readonly RoomFiles files = new();

    /// <summary>Maps them.</summary>
    internal void Map(IEndpointRouteBuilder routes)
    {
        pages.Map(routes, "/console", "console.html");
        pages.Map(routes, "/desk-cards", "desk-cards.html");
        routes.MapPost("/commands", context => signIn.Signed(context, session => Commands(context, session)));
        routes.Read("/console.json", context => signIn.Looking(context, session => OperatorRequests.Answer(context, 200, console.Of(session))));
        routes.Read("/console/events", context => signIn.Looking(context, _ => EventStream.Run(context, hall.Feed, Version)));
        routes.Read("/files.zip", context => signIn.Looking(context, _ => File(context, "files.zip", files.Archive)));
        routes.Read("/files/{name}", context => signIn.Looking(context, _ => File(context, $"{context.Request.RouteValues["name"]}", now => files.Find(now, $"{context.Request.RouteValues["name"]}"))));
        routes.Read("/requests/preview", context => signIn.Looking(context, _ => Preview(context)));
        routes.Read("/changes/preview", context => signIn.Looking(context, _ => PreviewChange(context)));
    }

    private static byte[] Version(Snapshot snapshot) => EventFrames.Of("console", snapshot.Room.View.V, JsonSerializer.SerializeToUtf8Bytes(new { v = snapshot.Room.View.V }));

    private async Task Commands(HttpContext context, Session session)
    {
        if (await OperatorRequests.Body(context).ConfigureAwait(false) is not { } body)
            return;
        if (body["id"]?.ToString() is not { Length: >= 8 and <= 64 } id || body["do"]?.ToString() is not { Length: > 0 and <= 32 } what || body["expects"] is not JsonValue value || !value.TryGetValue(out long expects))
        {
            await OperatorRequests.Answer(context, 400, new { message = "expected id (8 to 64 characters), expects (the version that you see) and do" }).ConfigureAwait(false);
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

        await OperatorRequests.Answer(context, answer.Status, answer.Status switch
        {
            200 => new { v = answer.V },
            409 => (object)new { v = answer.V, view = hall.Now.Room.View, message = answer.Message },
            _ => new { v = answer.V, message = answer.Message },
        }).ConfigureAwait(false);
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
            return OperatorRequests.Answer(context, 200, MeetingDraft.Preview(now.Room, now.Book, Proposals.Today(hall.Clock, now.Book.AsOf(now.Room.Known)), asked));
        }
        catch (CommandFaultException fault)
        {
            return OperatorRequests.Answer(context, 400, new { message = fault.Message });
        }
        catch (LotDrawing.RefusedException refused)
        {
            return OperatorRequests.Answer(context, 400, new { message = string.Join(" ", refused.Faults.Select(fault => fault.ToString())) });
        }
    }

    /// <summary>A change of the roster or the rules; on another thread, as it takes trial drawings.</summary>
    private async Task PreviewChange(HttpContext context)
    {
        IQueryCollection query = context.Request.Query;
        string what = query["what"].ToString();
        if (!RosterChanges.All.Contains(what))
        {
            await OperatorRequests.Answer(context, 400, new { message = $"what: expected one of {string.Join(", ", RosterChanges.All)}" }).ConfigureAwait(false);
            return;
        }

        var arguments = new JsonObject();
        foreach (var (name, given) in query.Where(pair => pair.Key != "what" && pair.Value.ToString().Length > 0))
        {
            arguments[name] = name switch
            {
                "instruments" or "legalSystems" or "languages" => new JsonArray([.. given.ToString().Split(',').Select(item => (JsonNode)item.Trim())]),
                "group" => int.TryParse(given, out int group) ? group : given.ToString(),
                _ => given.ToString(),
            };
        }

        Snapshot now = hall.Now;
        try
        {
            DateOnly day = Proposals.Today(hall.Clock, now.Book.AsOf(now.Room.Known));
            object preview = await Task.Run(() => ChangePreview.Of(what, arguments, now.Room, now.Book, day, hall.Keeper.Folder)).ConfigureAwait(false);
            await OperatorRequests.Answer(context, 200, preview).ConfigureAwait(false);
        }
        catch (CommandFaultException fault)
        {
            await OperatorRequests.Answer(context, 400, new { message = fault.Message }).ConfigureAwait(false);
        }
    }

    /// <summary>A file; made on another thread, as an archive of letters takes seconds.</summary>
    private async Task File(HttpContext context, string name, Func<Snapshot, byte[]?> make)
    {
        Snapshot now = hall.Now;
        if (await Task.Run(() => make(now)).ConfigureAwait(false) is not { } file)
        {
            await OperatorRequests.Answer(context, 404, new { message = "There is no such file now." }).ConfigureAwait(false);
            return;
        }

        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        await FollowerRoutes.Send(context, file, RoomFiles.TypeOf(name)).ConfigureAwait(false);
    }
}
