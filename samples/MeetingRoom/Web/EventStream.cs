using MeetingRoom.Halls;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace MeetingRoom.Web;

/// <summary>Server-sent events: the newest version at once and whenever there is another.</summary>
internal static class EventStream
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(10);

    /// <summary>How many streams there may be in all.</summary>
    internal const int Most = 3000;

    /// <summary>Streams until the viewer leaves.</summary>
    /// <param name="context">The request.</param>
    /// <param name="feed">What is told.</param>
    /// <param name="frame">The bytes of a version.</param>
    /// <param name="stopping">The server stops.</param>
    internal static async Task Run(HttpContext context, Feed feed, Func<Snapshot, byte[]> frame, CancellationToken stopping)
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

        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            Stream body = context.Response.Body;
            await body.WriteAsync(EventFrames.Hello, ends.Token).ConfigureAwait(false);
            while (true)
            {
                Feed.Issue issue = feed.Current;
                await body.WriteAsync(frame(issue.Snapshot), ends.Token).ConfigureAwait(false);
                await body.FlushAsync(ends.Token).ConfigureAwait(false);
                issue.Delivered();
                while (!issue.Passed.IsCompleted)
                {
                    try
                    {
                        await issue.Passed.WaitAsync(Beat, ends.Token).ConfigureAwait(false);
                    }
                    catch (TimeoutException)
                    {
                        await body.WriteAsync(EventFrames.Beat, ends.Token).ConfigureAwait(false);
                        await body.FlushAsync(ends.Token).ConfigureAwait(false);
                    }
                }
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
