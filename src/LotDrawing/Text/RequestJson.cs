using System.Text.Json;

namespace LotDrawing.Text;

/// <summary>Requests for repetitions as JSON: <c>{"state":"FRA","seats":["same-region"],"requestedBy":"FRA","kind":"ordinary","grounds":null}</c>.</summary>
internal static class RequestJson
{
    internal static JsonData Of(RepetitionRequest request) => JsonData.Of(
        ("state", request.State),
        ("seats", JsonData.Of(request.Seats)),
        ("requestedBy", request.RequestedBy),
        ("kind", Kind(request)),
        ("grounds", request.Grounds));

    /// <summary>Writes the request in the order in which a person reads it.</summary>
    internal static void Write(Utf8JsonWriter json, RepetitionRequest request)
    {
        json.WriteStartObject();
        json.WriteString("state", request.State);
        json.WriteStartArray("seats");
        foreach (string seat in request.Seats)
            json.WriteStringValue(seat);
        json.WriteEndArray();
        json.WriteString("requestedBy", request.RequestedBy);
        json.WriteString("kind", Kind(request));
        json.WriteString("grounds", request.Grounds);
        json.WriteEndObject();
    }

    /// <summary>The request at this place; of use only when no fault was reported.</summary>
    internal static RepetitionRequest Read(JsonPlace place)
    {
        var members = place.Members("state", "seats", "requestedBy", "kind", "grounds");
        return new RepetitionRequest(
            members[0].Name(),
            members[1].Names(least: 1),
            members[2].Name(),
            members[3].OneOf("ordinary", "exceptional") == 1 ? RepetitionKind.Exceptional : RepetitionKind.Ordinary,
            members[4].IsNull ? null : members[4].Text());
    }

    internal static JsonData Of(Request request) => JsonData.Of(
        ("state", request.State),
        ("seats", JsonData.Of(request.Seats)),
        ("requestedBy", request.RequestedBy),
        ("kind", request.Kind == RepetitionKind.Ordinary ? "ordinary" : "exceptional"),
        ("grounds", request.Grounds));

    /// <summary>A request in a record; of use only when no fault was reported. Whether its seats are the mechanism's is not looked at.</summary>
    internal static Request ReadRecorded(JsonPlace place)
    {
        var members = place.Members("state", "seats", "requestedBy", "kind", "grounds");
        return new Request(
            members[0].Code(),
            [.. members[1].Items(least: 1, most: JsonPlace.MostItems).Select(seat => seat.Id())],
            members[2].PlainText(),
            members[3].OneOf("ordinary", "exceptional") == 1 ? RepetitionKind.Exceptional : RepetitionKind.Ordinary,
            members[4].IsNull ? null : members[4].PlainText());
    }

    private static string Kind(RepetitionRequest request) => request.Kind == RepetitionKind.Ordinary ? "ordinary" : "exceptional";
}
