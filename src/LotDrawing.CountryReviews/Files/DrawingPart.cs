using LotDrawing.Rules;
using LotDrawing.Text;

namespace LotDrawing.CountryReviews;

/// <summary>Reads the roster and the drawing of a status file, written as everywhere else.</summary>
internal static class DrawingPart
{
    /// <summary>The roster, or null after a fault.</summary>
    internal static Roster? Roster(JsonCursor cursor, Mechanism mechanism) => ByItself(cursor, part => RosterJson.Read(part, mechanism, ofRecord: false));

    /// <summary>The drawing, or null after a fault. Every rule that it breaks is a fault of its review.</summary>
    internal static Drawing? Drawing(JsonCursor cursor, Roster? roster, Mechanism mechanism) => ByItself(cursor, part => DrawingJson.Read(part) is { } drawing
        && HasGroups(part, drawing, mechanism) && (roster is null || Obeys(part, roster, mechanism, drawing)) ? drawing : null);

    // What is wrong elsewhere in the file does not keep a part from being read to its end.
    private static T? ByItself<T>(JsonCursor cursor, Func<JsonCursor, T?> read)
        where T : class
    {
        var faults = new JsonFaults();
        T? part = read(cursor with { Faults = faults });
        cursor.Faults.AddAll(faults);
        return faults.Any ? null : part;
    }

    private static bool HasGroups(JsonCursor cursor, Drawing drawing, Mechanism mechanism)
    {
        if (drawing.Groups.Length == mechanism.Groups.Count)
            return true;
        cursor.Report($"{mechanism.Groups.Count} of them", $"{drawing.Groups.Length} groups");
        return false;
    }

    private static bool Obeys(JsonCursor cursor, Roster roster, Mechanism mechanism, Drawing drawing)
    {
        var breaches = RuleCheck.Breaches(roster, mechanism, drawing);
        JsonPath reviews = cursor.Path.Member("reviews");
        var index = drawing.Reviews.Select((review, i) => (review.State, i)).ToDictionary(StringComparer.Ordinal);
        foreach (RuleCheck.Breach breach in breaches)
        {
            JsonPath path = index.TryGetValue(breach.State, out int i) ? reviews.Item(i) : cursor.Path;
            cursor.Faults.Add(path, $"{breach.State}: {breach.Found}", $"{breach.Expected} ({breach.Source})");
        }

        return breaches.IsEmpty;
    }
}
