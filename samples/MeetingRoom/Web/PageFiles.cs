using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MeetingRoom.Web;

/// <summary>The static pages: HTML, scripts, styles, fonts and texts, from one folder.</summary>
/// <param name="folder">Holds <c>wwwroot</c> and <c>Texts</c>.</param>
internal sealed class PageFiles(string folder)
{
    /// <summary>Nothing from elsewhere, nothing inline, in no frame.</summary>
    internal const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; font-src 'self'; img-src 'self' data:; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
        [".woff2"] = "font/woff2",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".txt"] = "text/plain; charset=utf-8",
        [".ico"] = "image/x-icon",
    };

    private readonly string root = Path.GetFullPath(Path.Combine(folder, "wwwroot"));

    /// <summary>A page under an address of its own.</summary>
    internal void Map(IEndpointRouteBuilder routes, string address, string page) => routes.Read(address, () => File(Path.Combine(root, page)));

    /// <summary>Everything that pages load.</summary>
    internal void MapAssets(IEndpointRouteBuilder routes)
    {
        routes.Read("/{name}", (string name) => name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? Results.NotFound() : Asset(name));
        foreach (string part in (string[])["css", "js", "fonts", "img"])
            routes.Read($"/{part}/{{**name}}", (string name) => Asset(Path.Combine(part, name)));
    }

    /// <summary>The texts of a language.</summary>
    internal IResult Text(string language) => File(Path.Combine(folder, "Texts", $"{language}.json"));

    private IResult Asset(string name)
    {
        string file = Path.GetFullPath(Path.Combine(root, name));
        return file.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? File(file) : Results.NotFound();
    }

    private static IResult File(string file) => Types.TryGetValue(Path.GetExtension(file), out string? type) && System.IO.File.Exists(file)
        ? Results.File(file, type, lastModified: System.IO.File.GetLastWriteTimeUtc(file))
        : Results.NotFound();
}
