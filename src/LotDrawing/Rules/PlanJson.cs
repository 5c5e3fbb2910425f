using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LotDrawing.Text;

namespace LotDrawing.Rules;

/// <summary>Plans as JSON: <c>{"seats":[{"id":"FC Basel","pot":["Liverpool FC",…]},…],"load":{"min":0,"max":1},"noMutual":false}</c>.</summary>
/// <remarks>
/// <c>load</c> may be left out (no bounds), as may its <c>min</c> (0) and its <c>max</c> (no bound, as
/// <c>null</c>), <c>noMutual</c> (false) and <c>participants</c>, a list of all who take part: pots then name no others,
/// and those in no pot count for the least load. A member of any other name is a fault, as a misspelt rule would be a rule
/// left out. A file whose plan is its member <c>plan</c>, published beside its answers, is read too.
/// </remarks>
internal static class PlanJson
{
    private const int MaxDepth = 16;

    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",

        // Names stay readable; the file is no web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads a plan from JSON text: the plan, or every fault of the text.</summary>
    internal static Parsed<Plan> Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return PlanText.IsUnicode(json)
            ? Read(Encoding.UTF8.GetBytes(json).AsMemory())
            : NotJson("text with half a surrogate pair");
    }

    /// <summary>Reads a plan from a stream of UTF-8 JSON, with or without a byte order mark: the plan, or every fault of it.</summary>
    /// <exception cref="IOException">The stream could not be read.</exception>
    internal static Parsed<Plan> Read(Stream utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        return Read(JsonText.All(utf8).AsMemory());
    }

    /// <summary>Writes a plan as JSON text; reading it gives the same plan.</summary>
    internal static string Write(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, Readable))
            Write(plan, json);
        return Encoding.UTF8.GetString(text.ToArray()) + "\n";
    }

    private static Parsed<Plan> Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Span.StartsWith("\uFEFF"u8))
            utf8 = utf8["\uFEFF"u8.Length..];
        if (utf8.Length > JsonText.MaxBytes)
            return NotJson($"more than {JsonText.MaxBytes >> 20} MiB");
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return new PlanJsonReader().Read(document.RootElement);
        }
        catch (JsonException fault)
        {
            return NotJson($"no JSON at line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}");
        }
    }

    private static Parsed<Plan> NotJson(string came) =>
        new([new Fault("plan $", came, $"JSON in UTF-8, nested at most {MaxDepth} deep")]);

    private static void Write(Plan plan, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("seats");
        foreach (Plan.Seat seat in plan.Seats)
        {
            json.WriteStartObject();
            json.WriteString("id", seat.Id);
            WriteNames(json, "pot", seat.Pot);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("load");
        json.WriteNumber("min", plan.Load.Min);
        if (plan.Load.Max == int.MaxValue)
            json.WriteNull("max");
        else
            json.WriteNumber("max", plan.Load.Max);
        json.WriteEndObject();
        json.WriteBoolean("noMutual", plan.NoMutual);
        if (plan.NamesParticipants)
            WriteNames(json, "participants", plan.Participants);
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string member, IEnumerable<string> names)
    {
        json.WriteStartArray(member);
        foreach (string name in names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }
}
