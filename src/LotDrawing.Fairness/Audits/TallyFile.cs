using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LotDrawing.Fairness;

/// <summary>A tally as a file: docs/tally-format.md.</summary>
internal static class TallyFile
{
    private const int Schema = 1;

    private const int MostBytes = 256 << 20;

    /// <summary>More than any division of an audit leaves.</summary>
    internal const int MostRanges = 1 << 16;

    /// <summary>Before the file's last member; what stands before it is hashed.</summary>
    private const string Seal = ",\"sha256\":\"";

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Write(AuditTally tally, Stream output)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body, Compact))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", Schema);
            foreach (var (name, value) in Head(tally))
                json.WriteString(name, value);
            Write(json, "blocks", tally.Counted);
            Write(json, "counts", tally.Tally);
            json.WriteBoolean("referenceGaveUp", tally.ReferenceGaveUp);
            Write(json, "referenceBlocks", tally.Compared);
            Write(json, "referenceCounts", tally.Reference);
            json.WriteEndObject();
        }

        var hashed = body.GetBuffer().AsSpan(0, (int)body.Length - 1); // without the brace that ends the object
        output.Write(hashed);
        output.Write(EndOf(hashed));
    }

    /// <summary>Reads into a tally without blocks; what is wrong with the file, or null.</summary>
    internal static Fault? Read(Stream input, AuditTally tally)
    {
        using var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read = input.Read(buffer); read > 0; read = input.Read(buffer))
        {
            if (content.Length + read > MostBytes)
                return new Fault("$", $"more than {MostBytes >> 20} MiB", $"at most {MostBytes >> 20} MiB");
            content.Write(buffer, 0, read);
        }

        ReadOnlyMemory<byte> file = content.GetBuffer().AsMemory(0, (int)content.Length);
        try
        {
            using JsonDocument document = JsonDocument.Parse(file, new JsonDocumentOptions { MaxDepth = 8 });
            return Read(document.RootElement, file.Span, tally);
        }
        catch (JsonException)
        {
            return Damaged("no JSON, or not all of it");
        }
        catch (InvalidOperationException)
        {
            // Bytes of a string that are no UTF-8, or half a surrogate pair.
            return Damaged("text that is not valid Unicode");
        }
    }

    private static Fault? Read(JsonElement root, ReadOnlySpan<byte> file, AuditTally tally)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("schema", out JsonElement schema) || schema.ValueKind != JsonValueKind.Number)
            return new Fault("$", "no tally of an audit", "a file that lots audit --tally has written");
        if (!schema.TryGetInt32(out int number) || number != Schema)
            return new Fault("$.schema", schema.GetRawText(), $"{Schema}, the only version that is known here");
        if (!IsWhole(file))
            return Damaged("other content than was saved");
        foreach (var (name, value) in Head(tally))
        {
            string? found = root.TryGetProperty(name, out JsonElement member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;
            if (found != value)
                return new Fault($"$.{name}", Shown(found), $"{Shown(value)}, as this audit has it");
        }

        tally.ReferenceGaveUp = root.TryGetProperty("referenceGaveUp", out JsonElement gaveUp) && gaveUp.ValueKind == JsonValueKind.True;
        return Blocks(root, "blocks", tally.Counted) ?? Blocks(root, "referenceBlocks", tally.Compared)
            ?? Counts(root, "counts", tally.Tally, tally.Counted) ?? Counts(root, "referenceCounts", tally.Reference, tally.Compared);
    }

    /// <summary>What has to be the same in tallies that are added.</summary>
    internal static IEnumerable<(string Name, string Value)> Head(AuditTally tally)
    {
        var shape = tally.Tally.Shape;
        return
        [
            ("roster", tally.Mark.Roster),
            ("rules", tally.Mark.Rules),
            ("sizes", string.Join(',', tally.Tally.Subject.Sizes)),
            ("procedure", tally.Procedure),
            ("reference", tally.ReferenceName ?? "none"),
            ("seed", tally.Seed),
            ("pairs", shape.CountsPairs ? "counted" : "not counted"),
            ("together", shape.Together is null ? "not counted" : "counted"),
        ];
    }

    private static void Write(Utf8JsonWriter json, string name, BlockSet blocks)
    {
        json.WriteStartArray(name);
        foreach (var (first, end) in blocks.Ranges)
        {
            json.WriteStartArray();
            json.WriteNumberValue(first);
            json.WriteNumberValue(end);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, Tally tally)
    {
        json.WriteStartObject(name);
        json.WriteNumber("draws", tally.Draws);
        json.WriteNumber("lots", tally.Lots);
        json.WriteNumber("voids", tally.Voids);
        json.WriteNumber("momentDraws", tally.Moments.Draws);
        foreach (var (part, cells) in tally.Parts)
        {
            json.WriteStartArray(part);
            foreach (long cell in cells)
                json.WriteNumberValue(cell);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>Whether the file ends in the hash of all that stands before.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> file)
    {
        int seal = file.LastIndexOf(Encoding.UTF8.GetBytes(Seal));
        return seal > 0 && file[seal..].SequenceEqual(EndOf(file[..seal]));
    }

    private static byte[] EndOf(ReadOnlySpan<byte> hashed) => Encoding.UTF8.GetBytes($"{Seal}{Convert.ToHexStringLower(SHA256.HashData(hashed))}\"}}\n");

    private static Fault? Blocks(JsonElement root, string name, BlockSet blocks)
    {
        var fault = new Fault($"$.{name}", "no list of ranges", "ranges of blocks in ascending order");
        if (!root.TryGetProperty(name, out JsonElement list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > MostRanges)
            return fault;
        long before = 0;
        foreach (JsonElement range in list.EnumerateArray())
        {
            if (range.ValueKind != JsonValueKind.Array || range.GetArrayLength() != 2 || !IsNumber(range[0], out long first) || !IsNumber(range[1], out long end)
                || first < before || end <= first || end > AuditTally.MostBlocks)
            {
                return fault;
            }

            blocks.Add(first, end);
            before = end;
        }

        return null;
    }

    private static Fault? Counts(JsonElement root, string name, Tally tally, BlockSet blocks)
    {
        if (!root.TryGetProperty(name, out JsonElement counts) || counts.ValueKind != JsonValueKind.Object)
            return new Fault($"$.{name}", "nothing", "the counts");
        foreach (string total in (string[])["draws", "lots", "voids", "momentDraws"])
        {
            if (!counts.TryGetProperty(total, out JsonElement number) || !IsNumber(number, out long value) || value < 0)
                return new Fault($"$.{name}.{total}", "no count", "a whole number, 0 or more");
            Put(tally, total, value);
        }

        if (tally.Draws != blocks.Count * AuditOptions.DrawsInBlock)
            return new Fault($"$.{name}.draws", $"{tally.Draws}", $"{blocks.Count * AuditOptions.DrawsInBlock}, those of {blocks.Count} blocks");
        foreach (var (part, cells) in tally.Parts)
        {
            if (!counts.TryGetProperty(part, out JsonElement list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() != cells.Length)
                return new Fault($"$.{name}.{part}", "another number of counts", $"{cells.Length}");
            int i = 0;
            foreach (JsonElement cell in list.EnumerateArray())
            {
                if (!IsNumber(cell, out cells[i++]))
                    return new Fault($"$.{name}.{part}[{i - 1}]", "no count", "a whole number");
            }
        }

        return TallyCheck.Contradiction(tally, blocks) is { } found ? new Fault($"$.{name}", found, "counts that do not contradict each other") : null;
    }

    private static bool IsNumber(JsonElement element, out long number)
    {
        number = 0;
        return element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out number);
    }

    private static void Put(Tally tally, string total, long value)
    {
        switch (total)
        {
            case "draws":
                tally.Draws = value;
                break;
            case "lots":
                tally.Lots = value;
                break;
            case "voids":
                tally.Voids = value;
                break;
            default:
                tally.Moments.Draws = value;
                break;
        }
    }

    private static Fault Damaged(string found) => new("$", found, "the whole file, as it was saved");

    internal static string Shown(string? text) => text is null ? "nothing" : $"“{(text.Length > 80 ? text[..80] + "…" : text)}”";
}
