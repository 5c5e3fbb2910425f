using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace LotDrawing.Text;

/// <summary>Bytes as a JSON value, with every duplicate name and every text that is not Unicode reported.</summary>
internal static class JsonParser
{
    /// <summary>Parses one value. Faults are added; null when the bytes are no JSON at all, which is one fault.</summary>
    internal static JsonData? Parse(ReadOnlySpan<byte> utf8, int maxDepth, JsonFaults faults)
    {
        if (!Utf8.IsValid(utf8))
        {
            faults.Add(JsonPath.Root, $"bytes that are not UTF-8, from byte {Utf8Prefix(utf8) + 1} on", "JSON in UTF-8");
            return null;
        }

        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = maxDepth });
        try
        {
            reader.Read();
            JsonData value = Value(ref reader, JsonPath.Root, faults);
            if (reader.Read())
                faults.Add(JsonPath.Root, "more after the value", "the end of the file");
            return value;
        }
        catch (JsonException fault)
        {
            faults.Add(JsonPath.Root, $"no JSON at line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}", $"JSON in UTF-8, nested at most {maxDepth} deep");
            return null;
        }
    }

    /// <summary>How many bytes from the beginning are UTF-8.</summary>
    private static int Utf8Prefix(ReadOnlySpan<byte> bytes)
    {
        int valid = 0;
        while (Rune.DecodeFromUtf8(bytes[valid..], out _, out int length) == OperationStatus.Done)
            valid += length;
        return valid;
    }

    private static JsonData Value(ref Utf8JsonReader reader, JsonPath path, JsonFaults faults) => reader.TokenType switch
    {
        JsonTokenType.StartObject => Object(ref reader, path, faults),
        JsonTokenType.StartArray => List(ref reader, path, faults),
        JsonTokenType.String => Text(ref reader, path, faults),
        JsonTokenType.Number => Number(ref reader, path, faults),
        JsonTokenType.True => JsonData.True,
        JsonTokenType.False => JsonData.False,
        _ => JsonData.Null,
    };

    private static JsonData.Object Object(ref Utf8JsonReader reader, JsonPath path, JsonFaults faults)
    {
        var members = ImmutableArray.CreateBuilder<(string, JsonData)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = Text(ref reader, path, faults).Value;
            JsonPath place = path.Member(name);
            reader.Read();
            JsonData value = Value(ref reader, place, faults);
            if (names.Add(name))
                members.Add((name, value));
            else
                faults.Add(place, "the member again", "each member once");
        }

        return new JsonData.Object(members.ToImmutable());
    }

    private static JsonData.List List(ref Utf8JsonReader reader, JsonPath path, JsonFaults faults)
    {
        var values = ImmutableArray.CreateBuilder<JsonData>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            values.Add(Value(ref reader, path.Item(values.Count), faults));
        return new JsonData.List(values.ToImmutable());
    }

    private static JsonData.Text Text(ref Utf8JsonReader reader, JsonPath path, JsonFaults faults)
    {
        try
        {
            return new JsonData.Text(reader.GetString()!);
        }
        catch (InvalidOperationException)
        {
            // An escape that is half a surrogate pair.
            faults.Add(path, "a text that is not valid Unicode", "valid Unicode");
            return new JsonData.Text("");
        }
    }

    private static JsonData.Number Number(ref Utf8JsonReader reader, JsonPath path, JsonFaults faults)
    {
        if (reader.TryGetDouble(out double value) && double.IsFinite(value))
            return new JsonData.Number(value);
        faults.Add(path, "a number too large for an IEEE double", "a number that an IEEE double carries");
        return new JsonData.Number(0);
    }
}
