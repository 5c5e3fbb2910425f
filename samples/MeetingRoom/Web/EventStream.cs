using MeetingRoom.Halls;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace MeetingRoom.Web;

/// <summary>Server-sent events: the newest version at once and whenever there is another.</summary>
internal static class EventStream
{
    /// <summary>How many streams there may be in all.</summary>
    internal const int Most = 3000;

    /// <summary>Streams until the viewer leaves.</summary>
    /// <param name="context">The request.</param>
    /// <param name="feed">What is told.</param>
    /// <param name="frame">The bytes of a version.</param>
    internal static async Task Run(HttpContext context, Feed feed, Func<Snapshot, byte[]> frame)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        if (!feed.TryEnter(Most))
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        try
        {
            context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            CancellationToken gone = context.RequestAborted;
            Stream body = context.Response.Body;
            await body.WriteAsync(EventFrames.Hello, gone).ConfigureAwait(false);
            Snapshot? sent = null;
            while (!feed.IsStopped)
            {
                Feed.Issue issue = feed.Current;
                await body.WriteAsync(issue.Snapshot == sent ? EventFrames.Beat : frame(issue.Snapshot), gone).ConfigureAwait(false);
                await body.FlushAsync(gone).ConfigureAwait(false);
                sent = issue.Snapshot;
                if (!issue.IsBeat)
                    issue.Delivered();
                // A viewer who leaves meanwhile is noticed at the next beat.
                await issue.Passed.ConfigureAwait(false);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // The viewer left, or the server stops.
        }
        finally
        {
            feed.Leave();
        }
    }
}
