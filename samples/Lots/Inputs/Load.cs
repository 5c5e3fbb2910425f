using System.CommandLine;
using System.Globalization;
using LotDrawing;
using Lots.Shell;

namespace Lots.Inputs;

/// <summary><c>--load MIN..MAX</c>.</summary>
internal static class Load
{
    internal static Option<string?> Option() => new("--load")
    {
        Description = "How many reviews a State may serve in, as MIN..MAX; either may be left out. Without it there is no bound.",
        HelpName = "MIN..MAX",
    };

    /// <summary>The bounds; null when none are given, or when there is a fault.</summary>
    internal static LoadBounds? Read(string? text, Faults faults)
    {
        if (text is null)
            return null;

        string[] parts = text.Split("..");
        if (parts.Length == 2 && text != ".."
            && Bound(parts[0], 0) is { } min && Bound(parts[1], int.MaxValue) is { } max && min <= max)
        {
            return new LoadBounds(min, max);
        }

        faults.Add("--load", OneLine.Shown(text), "MIN..MAX, for example 1..3 or ..4, the least first");
        return null;
    }

    private static int? Bound(string text, int absent) =>
        text.Length == 0 ? absent : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int bound) ? bound : null;
}
