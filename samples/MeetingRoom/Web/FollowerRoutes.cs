using System.Collections.Immutable;
using System.Text.Json;
using LotDrawing;
using Lots.Output;
using MeetingRoom.Halls;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Papers.Names;
using Papers.Texts;

namespace MeetingRoom.Web;

/// <summary>What everybody may read. No route here changes anything.</summary>
/// <param name="hall">The meeting.</param>
/// <param name="pages">The pages.</param>
/// <param name="clock">The hall's clock.</param>
internal sealed class FollowerRoutes(IMeeting hall, PageFiles pages, HallClock clock)
{
    private static readonly Lazy<byte[]> Names = new(() => JsonSerializer.SerializeToUtf8Bytes(
        Roster.Untoc2020.States.Select(state => state.Code).Where(code => StateNames.Find(code) is not null)
            .ToDictionary(code => code, code => StateNames.Languages.ToDictionary(language => language, language => StateNames.Find(code, language))),
        StateJson.Options));

    private (Record? Record, byte[] Page) checker = (null, []);

    /// <summary>Maps them.</summary>
    /// <param name="routes">Where to.</param>
    /// <param name="whole">Whether a request comes from a projector that may hold the whole record.</param>
    internal void Map(IEndpointRouteBuilder routes, Func<HttpContext, bool> whole)
    {
        routes.Read("/state", State);
        routes.Read("/events", context => EventStream.Run(context, hall.Feed, snapshot => snapshot.Frame));
        routes.Read("/record.json", context => RecordFile(context, whole(context)));
        routes.Read("/states.json", () => Results.Bytes(JsonSerializer.SerializeToUtf8Bytes(States(), StateJson.Options), "application/json"));
        routes.Read("/names.json", () => Results.Bytes(Names.Value, "application/json"));
        routes.Read("/texts/{language}.json", (string language) => PaperTexts.Languages.Contains(language) ? pages.Text(language) : Results.NotFound());
        routes.Read("/health", () => hall.IsHealthy ? Results.Text("ok\n") : Results.Text($"{hall.Trouble}\n", statusCode: StatusCodes.Status503ServiceUnavailable));
        routes.Read("/time", context =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return Send(context, JsonSerializer.SerializeToUtf8Bytes(new { now = clock.GetUtcNow().UtcDateTime }), "application/json");
        });
        routes.Read("/check", Check);
        routes.Read("/c/{hash}", Check);
        pages.Map(routes, "/", "index.html");
        pages.Map(routes, "/projector", "projector.html");
        pages.MapAssets(routes);
    }

    private async Task State(HttpContext context)
    {
        Snapshot now = hall.Now;
        string tag = $"\"{now.Room.View.V}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "no-cache";
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        bool zipped = context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
        byte[] body = zipped ? now.StateZipped : now.State;
        if (zipped)
            context.Response.Headers.ContentEncoding = "gzip";
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        await Send(context, body, "application/json").ConfigureAwait(false);
    }

    /// <summary>The record as far as it is public; a paired projector has the whole, to check it.</summary>
    private Task RecordFile(HttpContext context, bool whole)
    {
        Snapshot now = hall.Now;
        byte[]? file = whole ? now.Book.Bytes(now.Room.Known) : now.Record;
        context.Response.Headers.CacheControl = "no-store";
        if (file is not null)
            return Send(context, file, "application/json");
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>The checker with the record in it. Its own policy is in the page.</summary>
    private Task Check(HttpContext context)
    {
        Snapshot now = hall.Now;
        if (now.Record is not { } file)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        Record record = now.Book.AsOf(now.PublicEntry);
        var made = checker;
        if (made.Record != record)
        {
            using var page = new MemoryStream();
            using (var text = new StreamWriter(page, leaveOpen: true))
                CheckerPage.Write(file, text);
            checker = made = (record, page.ToArray());
        }

        context.Response.Headers.ContentSecurityPolicy = "frame-ancestors 'none'";
        context.Response.Headers.CacheControl = "no-store";
        return Send(context, made.Page, "text/html; charset=utf-8");
    }

    /// <summary>The States, and their reviews as far as they are public.</summary>
    private object States()
    {
        Snapshot now = hall.Now;
        Record record = now.Book.AsOf(now.PublicEntry);
        return new
        {
            States = record.Roster.States.Select(state => new { state.Code, state.Name, Region = state.RegionalGroup, state.Instruments }),
            Reviews = (record.InForce?.Reviews ?? ImmutableArray<Review>.Empty).Select(review => new
            {
                review.State,
                review.Group,
                Seats = review.Seats.Select(seat => new { seat.Seat, seat.Principal, seat.Additional }),
            }),
        };
    }

    /// <summary>Sends bytes; of a HEAD request the headers alone.</summary>
    internal static async Task Send(HttpContext context, byte[] body, string type)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }
}
