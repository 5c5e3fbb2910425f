using System.Collections.Immutable;
using LotDrawing.Text;

namespace LotDrawing.Records;

/// <summary>Bytes as a record of format 2. docs/record-format.md, section 1.</summary>
/// <remarks>It looks at the shape alone: names of members, types, patterns, ranges and limits. Whatever breaks it is no record.</remarks>
internal static class RecordReader
{
    internal const int MaxBytes = 64 * 1024 * 1024;

    private const int MaxDepth = 32;
    private const int MaxEntries = 10_000;
    private const int MaxRounds = 1_000;

    internal static RecordReading Read(ReadOnlySpan<byte> bytes)
    {
        var faults = new JsonFaults(new JsonFaults());
        if (bytes.Length > MaxBytes)
            return Refused("$", $"{bytes.Length} bytes", $"at most {MaxBytes}");
        JsonData? value = JsonParser.Parse(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes, MaxDepth, faults, integersOnly: true);
        if (value is null)
            return new RecordReading(faults.All);
        if (OtherFormat(value) is { } other)
            return new RecordReading([other]);

        var cursor = new JsonCursor(value, JsonPath.Root, faults);
        var members = cursor.Members("format", "kind", "algorithm", "mechanism", "roster", "entries");
        members[0].OneOf(HeaderJson.Format);
        var kind = (RecordKind)Math.Max(0, members[1].OneOf(HeaderJson.Kinds));
        var algorithm = (RecordAlgorithm)Math.Max(0, members[2].OneOf(HeaderJson.Algorithms));
        Mechanism mechanism = MechanismJson.Read(members[3]);
        Roster? roster = RosterJson.Read(members[4], mechanism);
        var reached = new List<int> { faults.Comparisons.Kept };
        var entries = ImmutableArray.CreateBuilder<Entry>();
        foreach (JsonCursor item in members[5].Items(least: 1, most: MaxEntries))
        {
            if (EntryReader.Read(item) is { } entry)
                entries.Add(entry);
            reached.Add(faults.Comparisons.Kept);
        }

        if (entries.OfType<Entry.Contributions>().Sum(entry => entry.Made.OfType<Contribution.Drand>().Count()) is var rounds and > MaxRounds)
            members[5].Report($"at most {MaxRounds} drand contributions", $"{rounds} drand contributions");
        if (faults.Any || roster is null)
            return new RecordReading(faults.All);

        HeaderJson header = HeaderJson.Of(((JsonData.Object)value).Without("entries"));
        var record = new RecordData(kind, algorithm, mechanism, roster, header, entries.ToImmutable());
        byte[] canonical = record.ToBytes();
        return new RecordReading(record, canonical, bytes.SequenceEqual(canonical), ByEntry(faults.Comparisons.All, reached));
    }

    /// <summary>A file of another format, another algorithm or another chain is told so, and nothing else of it.</summary>
    private static Fault? OtherFormat(JsonData value) =>
        Other(value, "$", "format", HeaderJson.Format) ?? Other(value, "$", "algorithm", HeaderJson.Algorithms) ?? OtherChain(value);

    private static Fault? OtherChain(JsonData value)
    {
        if (Member(value, "entries") is not JsonData.List entries)
            return null;
        for (int i = 0; i < entries.Values.Length; i++)
        {
            foreach (string list in (ReadOnlySpan<string>)["plan", "contributions"])
            {
                if (Member(entries.Values[i], list) is not JsonData.List items)
                    continue;
                for (int j = 0; j < items.Values.Length; j++)
                {
                    if (Member(items.Values[j], "source") is JsonData.Text { Value: "drand" }
                        && Other(items.Values[j], $"$.entries[{i}].{list}[{j}]", "chain", ContributionJson.Chain) is { } other)
                    {
                        return other;
                    }
                }
            }
        }

        return null;
    }

    private static Fault? Other(JsonData value, string path, string name, params ReadOnlySpan<string> known) =>
        Member(value, name) is JsonData.Text { Value: var text } && !known.Contains(text)
            ? new Fault($"{path}.{name}", FaultText.Shown(text), string.Join(" or ", known.ToArray()))
            : null;

    private static JsonData? Member(JsonData value, string name) =>
        value is JsonData.Object record ? record.Members.FirstOrDefault(member => member.Name == name).Value : null;

    /// <summary>Which entry each comparison belongs to, from how many there were before and after each.</summary>
    private static ImmutableArray<(int, Fault)> ByEntry(ImmutableArray<Fault> comparisons, List<int> reached)
    {
        var all = ImmutableArray.CreateBuilder<(int, Fault)>();
        for (int entry = 0, i = 0; entry < reached.Count; entry++)
        {
            for (; i < reached[entry]; i++)
                all.Add((entry, comparisons[i]));
        }

        return all.ToImmutable();
    }

    private static RecordReading Refused(string path, string came, string expected) => new([new Fault(path, came, expected)]);
}
