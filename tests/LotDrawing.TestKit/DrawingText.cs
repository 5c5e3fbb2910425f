using System.Text.Json;

namespace LotDrawing.TestKit;

/// <summary>Reads drawings as others wrote them: the JSON of DESIGN section 6, and the short form of the vectors.</summary>
public static class DrawingText
{
    /// <summary>Reads <c>{"groups":[…],"reviews":[…]}</c>.</summary>
    public static Drawing Parse(JsonElement drawing) => new(
        drawing.GetProperty("groups").GetArrayLength(),
        drawing.GetProperty("reviews").EnumerateArray().Select(review => new Review(
            review.GetProperty("state").GetString()!,
            review.GetProperty("group").GetInt32(),
            [.. review.GetProperty("seats").EnumerateArray().Select(seat => new FilledSeat(
                seat.GetProperty("seat").GetString()!,
                seat.GetProperty("principal").GetString()!,
                seat.GetProperty("additional").GetString()))])));

    /// <summary>Reads <c>AFG:PHL/-,ROU/- AGO:…</c>: of each State the principal and additional of its two seats.</summary>
    /// <param name="text">The short form.</param>
    /// <param name="groupOf">The group of each State, which the short form leaves out.</param>
    public static Drawing ParseShort(string text, Func<string, int> groupOf) => new(
        Mechanism.Untoc.Groups.Count,
        text.Split(' ').Select(entry =>
        {
            string[] parts = entry.Split(':');
            string[] seats = parts[1].Split(',');
            return new Review(parts[0], groupOf(parts[0]), [Seat("same-region", seats[0]), Seat("other-region", seats[1])]);
        }));

    private static FilledSeat Seat(string id, string drawn)
    {
        string[] states = drawn.Split('/');
        return new FilledSeat(id, states[0], states[1] == "-" ? null : states[1]);
    }
}
