using System.Text;
using System.Text.Json;
using LotDrawing;
using Lots.Shell;

namespace Lots.Inputs;

/// <summary>Says in one sentence when a file is of another kind than the option takes.</summary>
internal static class FileKinds
{
    internal const string Record = "a record";
    internal const string Requests = "requests";
    internal const string Rules = "rules";
    internal const string Plan = "a plan of seats";
    internal const string Roster = "a roster";
    internal const string Round = "a round of drand";
    internal const string Status = "a status file";

    /// <summary>As much of a file as its kind is looked for in.</summary>
    private const int Prefix = 1 << 20;

    // The first that fits counts: members that only one kind has come before those that several have.
    private static readonly (string Member, string What, string Where)[] Members =
    [
        ("lastHash", "results", "lots results writes them for other programs"),
        ("verdict", "a verdict", "lots verify writes it for other programs"),
        ("lots", "the lots of a drawing", "lots replay writes them for other programs"),
        ("commitment", "a commitment of an older format, which is not used any more", "lots begin makes a record, whose announcement takes its place"),
        ("entries", Record, "RECORD, --record and --like take it"),
        ("requests", Requests, "--requests takes it"),
        ("regionalGroups", Rules, "--mechanism takes it"),
        ("seats", Plan, "--plan takes it"),
        ("signature", Round, "--round takes it"),
        ("asOf", Status, "lots status takes it"),
        ("reviews", "a drawing outside any record", "lots draw writes it for other programs"),
        ("schema", "a report", "lots audit, law and status write them for other programs"),
    ];

    /// <summary>Tells what a file that could not be read is, where it is of another kind than the one expected.</summary>
    /// <param name="path">The file.</param>
    /// <param name="expected">The kind expected, one of the constants here.</param>
    /// <param name="faults">Told the sentence.</param>
    /// <returns>Whether it was told.</returns>
    internal static bool RefuseOther(string path, string expected, Faults faults)
    {
        if (Of(path) is not { } kind || kind.What == expected)
            return false;
        faults.Add($"{path} holds {kind.What}; {kind.Where}; {expected} {(expected is Requests or Rules ? "are" : "is")} expected here");
        return true;
    }

    /// <summary>Tells what kind a file is of that was read as another, or else every fault of it.</summary>
    internal static void Refuse(string path, string expected, IEnumerable<Fault> wrong, Faults faults)
    {
        List<Fault> all = [.. wrong];
        if (all.Count == 0 || RefuseOther(path, expected, faults))
            return;
        foreach (Fault fault in all)
            faults.Add($"{path}: {fault}");
    }

    /// <summary>What the beginning of a file says it is; null where it says nothing.</summary>
    private static (string What, string Where)? Of(string path)
    {
        if (!File.Exists(path) || InputFile.Read(path, Beginning, new Faults()) is not { Length: > 0 } bytes)
            return null;
        if (bytes.AsSpan().StartsWith("PK\u0003\u0004"u8))
            return ("a workbook or another archive", "save it as CSV where a table is wanted");
        string text = Encoding.UTF8.GetString(bytes).TrimStart('\ufeff').TrimStart();
        if (text.StartsWith('<'))
            return ("a web page", "a browser opens it");
        return text.StartsWith('{') ? OfJson(Encoding.UTF8.GetBytes(text)) : OfTable(text);
    }

    private static byte[] Beginning(Stream file)
    {
        byte[] bytes = new byte[Prefix];
        return bytes[..file.ReadAtLeast(bytes, Prefix, throwOnEndOfStream: false)];
    }

    private static (string What, string Where)? OfJson(byte[] json)
    {
        var reader = new Utf8JsonReader(json, isFinalBlock: false, default);
        var members = new List<string>();
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                members.Add(reader.GetString()!);
                if (!reader.Read() || !reader.TrySkip())
                    break;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }

        foreach (var (member, what, where) in Members)
        {
            if (members.Contains(member))
                return (what, where);
        }

        return null;
    }

    private static (string What, string Where)? OfTable(string text)
    {
        string head = text.Split('\n', 2)[0];
        bool Has(string column) => head.Contains(column, StringComparison.OrdinalIgnoreCase);
        if (Has("regional_group"))
            return (Roster, "--roster takes it");
        return Has("state") && Has("seats") ? (Requests, "--requests takes it") : null;
    }
}
