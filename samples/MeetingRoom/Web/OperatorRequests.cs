using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace MeetingRoom.Web;

/// <summary>What is common to requests on the operators' port: where they come from, their body, their answer.</summary>
internal static class OperatorRequests
{
    /// <summary>The cookie of an operator.</summary>
    internal const string OperatorCookie = "__Host-room";

    /// <summary>The cookie of a projector.</summary>
    internal const string ProjectorCookie = "__Host-projector";

    /// <summary>Whether a request comes from a page of ours; answered where it does not.</summary>
    internal static bool IsOwn(HttpContext context)
    {
        string origin = context.Request.Headers.Origin.ToString();
        string site = context.Request.Headers["Sec-Fetch-Site"].ToString();
        bool own = (origin.Length == 0 || origin == $"{context.Request.Scheme}://{context.Request.Host}") && site is "" or "same-origin" && context.Request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true;
        if (!own)
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return own;
    }

    /// <summary>How a cookie of ours is set.</summary>
    internal static CookieOptions Cookie() => new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, Path = "/" };

    /// <summary>The body as a JSON object; answered where it is none.</summary>
    internal static async Task<JsonObject?> Body(HttpContext context)
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

    /// <summary>Answers with a JSON object.</summary>
    internal static Task Answer(HttpContext context, int status, object value)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        return FollowerRoutes.Send(context, JsonSerializer.SerializeToUtf8Bytes(value, StateJson.Options), "application/json");
    }
}
