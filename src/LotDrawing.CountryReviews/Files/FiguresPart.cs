using LotDrawing.Text;

namespace LotDrawing.CountryReviews;

/// <summary>Reads figures typed in from elsewhere: objects within objects, whose names joined by dots name the figures.</summary>
internal static class FiguresPart
{
    private const int MostFigure = 1_000_000_000;

    /// <summary>The figures without a fault.</summary>
    internal static FigureSet Read(JsonCursor cursor)
    {
        var figures = new Dictionary<string, int>(StringComparer.Ordinal);
        Read(cursor, "", figures);
        return new FigureSet(figures);
    }

    private static void Read(JsonCursor cursor, string prefix, Dictionary<string, int> figures)
    {
        if (cursor.Value is not JsonData.Object { Members: var members })
        {
            cursor.Report("figures: an object");
            return;
        }

        foreach ((string name, JsonData value) in members)
        {
            string full = prefix + name;
            var member = new JsonCursor(value, cursor.Path.Member(name), cursor.Faults);
            if (value is JsonData.Object)
                Read(member, $"{full}.", figures);
            else if (!FigureNames.IsKnown(full))
                member.Report($"one of {string.Join(", ", FigureNames.Overall)}, languages.of and letters, or group-1. and one of {string.Join(", ", FigureNames.OfGroup)}", $"a figure {FaultText.Shown(full)}");
            else if (!figures.TryAdd(full, member.Count(0, MostFigure)))
                member.Report("each figure once", $"{full} a second time");
        }
    }
}
