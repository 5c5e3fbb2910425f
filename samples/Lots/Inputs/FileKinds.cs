using System.Collections.Immutable;
using System.Text.Json;
using LotDrawing;
using Lots.Shell;

namespace Lots.Inputs;

/// <summary>Says in one sentence when a file is of another kind than the option takes.</summary>
internal static class FileKinds
{
    private static readonly (string Member, string What, string Where)[] Known =
    [
        ("entries", "a record", "RECORD takes it"),
        ("requests", "requests", "--requests takes it"),
        ("regionalGroups", "rules", "--mechanism takes it"),
        ("seats", "a plan of seats", "--plan takes it"),
        ("randomness", "a round of drand", "--round takes it"),
        ("events", "a status file", "lots status takes it"),
        ("commitment", "a commitment of an older format, which is not used any more", "begin a record, whose announcement takes its place"),
    ];

    /// <summary>Tells why a record cannot be worked on.</summary>
    internal static void RefuseOther(string path, Parsed<Record> read, Faults faults)
    {
        if (read.IsValid)
            return;
        if (Of(path) is { What: not "a record" } kind)
        {
            faults.Add($"{path} holds {kind.What}; {kind.Where}; a record is expected here");
            return;
        }

        foreach (Fault fault in read.Faults)
            faults.Add($"{path}: {fault}");
    }

    /// <summary>Reads requests.</summary>
    internal static Parsed<ImmutableArray<Request>> Requests(string path, byte[] json, Faults faults)
    {
        Parsed<ImmutableArray<Request>> read = Request.ParseAll(System.Text.Encoding.UTF8.GetString(json));
        if (!read.IsValid && Of(path) is { What: not "requests" } kind)
        {
            faults.Add($"{path} holds {kind.What}; {kind.Where}; requests are expected here");
            return read;
        }

        foreach (Fault fault in read.Faults)
            faults.Add($"{path}: {fault}");
        return read;
    }

    /// <summary>What the members at the top of a file say it is; null where they say nothing.</summary>
    private static (string What, string Where)? Of(string path)
    {
        const int MostBytes = 64 << 20;
        if (InputFile.Bytes(path, MostBytes, new Faults()) is not { } bytes)
            return null;
        var reader = new Utf8JsonReader(bytes);
        var members = new List<string>();
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                members.Add(reader.GetString()!);
                reader.Read();
                reader.Skip();
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }

        foreach (var (member, what, where) in Known)
        {
            if (members.Contains(member))
                return (what, where);
        }

        return null;
    }
}
