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
    /// <param name="utf8">The bytes.</param>
    /// <param name="maxDepth">How deep values may be nested.</param>
    /// <param name="faults">Where faults are added.</param>
    /// <param name="integersOnly">Whether a number written in another way than an integer is a fault: 1.0, 1e0, -0.</param>
    internal static JsonData? Parse(ReadOnlySpan<byte> utf8, int maxDepth, JsonFaults faults, bool integersOnly = false)
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
            JsonData value = Value(ref reader, new Position(JsonPath.Root, null, -1), faults, integersOnly);
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

    private static JsonData Value(ref Utf8JsonReader reader, Position position, JsonFaults faults, bool integersOnly) => reader.TokenType switch
    {
        JsonTokenType.StartObject => Object(ref reader, position.Path, faults, integersOnly),
        JsonTokenType.StartArray => List(ref reader, position.Path, faults, integersOnly),
        JsonTokenType.String => Text(ref reader, position, faults),
        JsonTokenType.Number => Number(ref reader, position, faults, integersOnly),
        JsonTokenType.True => JsonData.True,
        JsonTokenType.False => JsonData.False,
        _ => JsonData.Null,
    };

    private static JsonData.Object Object(ref Utf8JsonReader reader, JsonPath path, JsonFaults faults, bool integersOnly)
    {
        var members = ImmutableArray.CreateBuilder<(string, JsonData)>();
        HashSet<string>? names = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = Text(ref reader, new Position(path, null, -1), faults).Value;
            reader.Read();
            JsonData value = Value(ref reader, new Position(path, name, -1), faults, integersOnly);
            if (IsNew(name))
                members.Add((name, value));
            else
                faults.Add(path.Member(name), "the member again", "each member once");
        }

        return new JsonData.Object(members.ToImmutable());

        // Nearly every object has few members.
        bool IsNew(string name)
        {
            if (members.Count < 16)
            {
                foreach (var (known, _) in members)
                {
                    if (known == name)
                        return false;
                }

                return true;
            }

            names ??= new HashSet<string>(members.Select(member => member.Item1), StringComparer.Ordinal);
            return names.Add(name);
        }
    }

    private static JsonData.List List(ref Utf8JsonReader reader, JsonPath path, JsonFaults faults, bool integersOnly)
    {
        var values = ImmutableArray.CreateBuilder<JsonData>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            values.Add(Value(ref reader, new Position(path, null, values.Count), faults, integersOnly));
        return new JsonData.List(values.DrainToImmutable());
    }

    private static JsonData.Text Text(ref Utf8JsonReader reader, Position position, JsonFaults faults)
    {
        try
        {
            return new JsonData.Text(reader.GetString()!);
        }
        catch (InvalidOperationException)
        {
            // An escape that is half a surrogate pair.
            faults.Add(position.Path, "a text that is not valid Unicode", "valid Unicode");
            return new JsonData.Text("");
        }
    }

    private static JsonData.Number Number(ref Utf8JsonReader reader, Position position, JsonFaults faults, bool integersOnly)
    {
        if (integersOnly && !IsWrittenAsInteger(reader.ValueSpan))
        {
            faults.Add(position.Path, $"the number {FaultText.Shown(Encoding.UTF8.GetString(reader.ValueSpan)).Trim('"')}", "a number written as an integer");
            return JsonData.Number.Of(0);
        }

        if (reader.TryGetDouble(out double value) && double.IsFinite(value))
            return JsonData.Number.Of(value);
        faults.Add(position.Path, "a number too large for an IEEE double", "a number that an IEEE double carries");
        return JsonData.Number.Of(0);
    }

    private static bool IsWrittenAsInteger(ReadOnlySpan<byte> number) =>
        number.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0 && !number.SequenceEqual("-0"u8);

    /// <summary>Where a value stands: its path is made for lists, objects and faults alone.</summary>
    private readonly ref struct Position(JsonPath parent, string? member, int index)
    {
        private readonly JsonPath parent = parent;
        private readonly string? member = member;
        private readonly int index = index;

        internal JsonPath Path => member is not null ? parent.Member(member) : index >= 0 ? parent.Item(index) : parent;
    }
}
