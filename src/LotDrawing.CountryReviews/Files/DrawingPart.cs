using LotDrawing.Rules;
using LotDrawing.Text;

namespace LotDrawing.CountryReviews;

/// <summary>Reads the roster and the drawing of a status file, written as everywhere else.</summary>
internal static class DrawingPart
{
    /// <summary>The roster, or null after a fault.</summary>
    internal static Roster? Roster(JsonPlace place, Mechanism mechanism) => ByItself(place, part => RosterJson.Read(part, mechanism, ofRecord: false));

    /// <summary>The drawing, or null after a fault. Every rule that it breaks is a fault of its review.</summary>
    internal static Drawing? Drawing(JsonPlace place, Roster? roster, Mechanism mechanism) => ByItself(place, part => DrawingJson.Read(part) is { } drawing
        && HasGroups(part, drawing, mechanism) && (roster is null || Obeys(part, roster, mechanism, drawing)) ? drawing : null);

    // What is wrong elsewhere in the file does not keep a part from being read to its end.
    private static T? ByItself<T>(JsonPlace place, Func<JsonPlace, T?> read)
        where T : class
    {
        var faults = new JsonFaults();
        T? part = read(place with { Faults = faults });
        place.Faults.AddAll(faults);
        return faults.Any ? null : part;
    }

    private static bool HasGroups(JsonPlace place, Drawing drawing, Mechanism mechanism)
    {
        if (drawing.Groups.Length == mechanism.Groups.Count)
            return true;
        place.Report($"{mechanism.Groups.Count} of them", $"{drawing.Groups.Length} groups");
        return false;
    }

    private static bool Obeys(JsonPlace place, Roster roster, Mechanism mechanism, Drawing drawing)
    {
        var breaches = RuleCheck.Breaches(roster, mechanism, drawing);
        JsonPath reviews = place.Path.Member("reviews");
        var index = drawing.Reviews.Select((review, i) => (review.State, i)).ToDictionary(StringComparer.Ordinal);
        foreach (RuleBreach breach in breaches)
        {
            JsonPath path = index.TryGetValue(breach.State, out int i) ? reviews.Item(i) : place.Path;
            place.Faults.Add(path, $"{breach.State}: {breach.Found}", $"{breach.Expected} ({breach.Source})");
        }

        return breaches.IsEmpty;
    }
}
