using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LotDrawing.Text;

/// <summary>Requests for repetitions as JSON: <c>{"state":"FRA","seats":["same-region"],"requestedBy":"FRA","kind":"ordinary","grounds":null}</c>.</summary>
internal static class RequestJson
{
    internal static JsonData Of(Request request) => JsonData.Of(
        ("state", request.State),
        ("seats", JsonData.Of(request.Seats)),
        ("requestedBy", request.RequestedBy),
        ("kind", request.Kind == RepetitionKind.Ordinary ? "ordinary" : "exceptional"),
        ("grounds", request.Grounds));

    /// <summary>A request in a record; of use only when no fault was reported. Whether its seats are the mechanism's is not looked at.</summary>
    internal static Request ReadRecorded(JsonCursor cursor)
    {
        var members = cursor.Members("state", "seats", "requestedBy", "kind", "grounds");
        return new Request(
            members[0].Code(),
            [.. members[1].Items(least: 1, most: JsonCursor.MostItems).Select(seat => seat.Id())],
            members[2].PlainText(),
            members[3].OneOf("ordinary", "exceptional") == 1 ? RepetitionKind.Exceptional : RepetitionKind.Ordinary,
            members[4].IsNull ? null : members[4].PlainText());
    }

    /// <summary>The requests before a meeting: <c>{"requests":[…]}</c>. What is null, an ordinary kind, and who asks where that is
    /// the State itself may be left out; <c>refusedByDecision</c> is the text of a decision that refuses a request though no rule does.</summary>
    internal static ImmutableArray<Request> ReadAsked(JsonCursor cursor) =>
        [.. cursor.Members("requests")[0].Items(least: 1, most: MaxRequests).Select(ReadOneAsked)];

    /// <summary>Writes requests in the order in which a person reads them.</summary>
    internal static string WriteAsked(IEnumerable<Request> requests)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteStartArray("requests");
            foreach (Request request in requests)
                Write(json, request);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return $"{Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length)}\n";
    }

    private static void Write(Utf8JsonWriter json, Request request)
    {
        json.WriteStartObject();
        json.WriteString("state", request.State);
        json.WriteStartArray("seats");
        foreach (string seat in request.Seats)
            json.WriteStringValue(seat);
        json.WriteEndArray();
        json.WriteString("requestedBy", request.RequestedBy);
        json.WriteString("kind", request.Kind == RepetitionKind.Ordinary ? "ordinary" : "exceptional");
        json.WriteString("grounds", request.Grounds);
        json.WriteString("refusedByDecision", request.RefusedByDecision);
        json.WriteEndObject();
    }

    private static Request ReadOneAsked(JsonCursor cursor)
    {
        foreach (string unknown in cursor.Value is JsonData.Object asked ? asked.Members.Select(member => member.Name).Except(Asked) : [])
            cursor.Faults.Add(cursor.Path.Member(unknown), "a member that is not known", $"only {string.Join(", ", Asked)}");
        if (cursor.Value is not JsonData.Object)
            cursor.Report("an object");
        string state = Given("state") ? cursor.Peek("state").Code() : Missing("state");
        var seats = Given("seats") ? cursor.Peek("seats").Items(least: 1, most: JsonCursor.MostItems).Select(seat => seat.Id()).ToImmutableArray() : [];
        if (!Given("seats"))
            Missing("seats");
        return new Request(
            state,
            seats,
            Given("requestedBy") ? cursor.Peek("requestedBy").PlainText() : state,
            Given("kind") && cursor.Peek("kind").OneOf("ordinary", "exceptional") == 1 ? RepetitionKind.Exceptional : RepetitionKind.Ordinary,
            Given("grounds") ? cursor.Peek("grounds").PlainText() : null)
        {
            RefusedByDecision = Given("refusedByDecision") ? cursor.Peek("refusedByDecision").PlainText() : null,
        };

        bool Given(string name) => cursor.Peek(name) is { Value: not null, IsNull: false };

        string Missing(string name)
        {
            if (cursor.Value is JsonData.Object)
                cursor.Faults.Add(cursor.Path.Member(name), "nothing", "this member");
            return "";
        }
    }

    private const int MaxRequests = 10_000;

    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",

        // Names stay readable; the file is no web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string[] Asked = ["state", "seats", "requestedBy", "kind", "grounds", "refusedByDecision"];
}
