namespace LotDrawing.CountryReviews;

/// <summary>Reads figures typed in from elsewhere: objects within objects, whose names joined by dots name the figures.</summary>
internal static class FiguresPart
{
    private const int MostFigure = 1_000_000_000;

    /// <summary>The figures, or null after a fault.</summary>
    internal static FigureSet? Read(Place place)
    {
        var figures = new Dictionary<string, int>(StringComparer.Ordinal);
        return Read(place, "", figures) ? new FigureSet(figures) : null;
    }

    private static bool Read(Place place, string prefix, Dictionary<string, int> figures)
    {
        if (place.AnyMembers("figures: an object") is not { } members)
            return false;
        bool whole = true;
        foreach ((string name, Place value) in members)
        {
            string full = prefix + name;
            if (value.IsObject)
            {
                whole &= Read(value, $"{full}.", figures);
            }
            else if (!FigureNames.IsKnown(full))
            {
                value.Fault($"a figure {Place.Shortened(full)}", $"one of {string.Join(", ", FigureNames.Overall)}, languages.of and letters, or group-1. and one of {string.Join(", ", FigureNames.OfGroup)}");
                whole = false;
            }
            else if (value.Count(0, MostFigure) is not { } figure)
            {
                whole = false;
            }
            else if (!figures.TryAdd(full, figure))
            {
                value.Fault($"{full} a second time", "each figure once");
                whole = false;
            }
        }

        return whole;
    }
}
