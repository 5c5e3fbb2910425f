using LotDrawing.Text;

namespace LotDrawing.Records;

/// <summary>The record without its entries, in canonical JSON.</summary>
internal sealed class HeaderJson
{
    internal const string Format = "lotdrawing/record/2";

    internal static readonly string[] Kinds = ["official", "rehearsal"];

    internal static readonly string[] Algorithms = ["v1", "loads-v1"];

    private HeaderJson(ReadOnlyMemory<byte> beforeEntries, ReadOnlyMemory<byte> afterEntries, string hash) =>
        (BeforeEntries, AfterEntries, Hash) = (beforeEntries, afterEntries, hash);

    /// <summary>The file up to the first entry.</summary>
    internal ReadOnlyMemory<byte> BeforeEntries { get; }

    /// <summary>The file after the last entry, but for the line feed.</summary>
    internal ReadOnlyMemory<byte> AfterEntries { get; }

    /// <summary>The hash that the first entry names as the previous one.</summary>
    internal string Hash { get; }

    internal static HeaderJson Of(RecordKind kind, RecordAlgorithm algorithm, Mechanism mechanism, Roster roster) => Of(JsonData.Of(
        ("format", Format),
        ("kind", Kinds[(int)kind]),
        ("algorithm", Algorithms[(int)algorithm]),
        ("mechanism", MechanismJson.Of(mechanism)),
        ("roster", RosterJson.Of(roster))));

    /// <summary>Takes a record's members but for its entries.</summary>
    internal static HeaderJson Of(JsonData.Object header)
    {
        // "entries" comes second, after "algorithm": the canonical order of the members is fixed.
        byte[] before = CanonicalJson.Of(JsonData.Of(("algorithm", header.Members.First(member => member.Name == "algorithm").Value)));
        byte[] after = CanonicalJson.Of(header.Without("algorithm"));
        return new HeaderJson(
            (byte[])[.. before.AsSpan(..^1), .. ",\"entries\":["u8],
            (byte[])[.. "],"u8, .. after.AsSpan(1..)],
            CanonicalJson.Sha256(header));
    }
}
