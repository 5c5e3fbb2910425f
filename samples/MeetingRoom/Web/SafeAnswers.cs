using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MeetingRoom.Web;

/// <summary>What holds for every answer: a policy for pages, no stack trace, and on the followers' port no method that could change
/// anything.</summary>
internal static class SafeAnswers
{
    /// <summary>Policies, and one line in place of a fault.</summary>
    internal static void UseSafeAnswers(this WebApplication app, ILogger log) => app.Use(async (context, next) =>
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = PageFiles.Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The viewer left.
        }
        catch (BadHttpRequestException bad)
        {
            if (!context.Response.HasStarted)
                context.Response.StatusCode = bad.StatusCode;
        }
        catch (Exception fault)
        {
            RoomLog.Fault(log, fault.ToString());
            if (context.Response.HasStarted)
                throw;
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await context.Response.WriteAsync("A fault of this program; its log has it.\n").ConfigureAwait(false);
        }
    });

    /// <summary>GET and HEAD alone; no cookie is looked at or set.</summary>
    internal static void UseReadingOnly(this WebApplication app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD";
        return Task.CompletedTask;
    });
}
