using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MeetingRoom.Web;

/// <summary>Routes that are read: GET and HEAD, nothing else.</summary>
internal static class ReadRoutes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    internal static void Read(this IEndpointRouteBuilder routes, string pattern, Delegate handler) => routes.MapMethods(pattern, Reading, handler);

    internal static void Read(this IEndpointRouteBuilder routes, string pattern, RequestDelegate handler) => routes.MapMethods(pattern, Reading, handler);
}
