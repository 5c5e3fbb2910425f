using System.Collections.Immutable;

namespace LotDrawing.Records;

/// <summary>A record as its file has it: plain data, of which nothing but the shape is promised.</summary>
/// <remarks>A roster of a file is kept in order of the codes, each once, and a list of a State without what it names twice:
/// <see cref="RecordReading.Comparisons"/> tells where the file has something else.</remarks>
internal sealed class RecordData
{
    /// <summary>The header in canonical JSON, cut where the entries stand.</summary>
    private readonly ReadOnlyMemory<byte> beforeEntries;
    private readonly ReadOnlyMemory<byte> afterEntries;

    internal RecordData(
        RecordKind kind, RecordAlgorithm algorithm, Mechanism mechanism, Roster roster, HeaderJson header, ImmutableArray<Entry> entries)
    {
        (Kind, Algorithm, Mechanism, Roster, Entries) = (kind, algorithm, mechanism, roster, entries);
        Header = header;
        beforeEntries = header.BeforeEntries;
        afterEntries = header.AfterEntries;
    }

    internal RecordKind Kind { get; }

    internal RecordAlgorithm Algorithm { get; }

    /// <summary>The mechanism before any amendment.</summary>
    internal Mechanism Mechanism { get; }

    /// <summary>The roster before any entry.</summary>
    internal Roster Roster { get; }

    internal HeaderJson Header { get; }

    internal ImmutableArray<Entry> Entries { get; }

    /// <summary>The hash that the next entry names as the previous one: the last entry's or, without any, the header's.</summary>
    internal string LastHash => Entries.IsEmpty ? Header.Hash : Entries[^1].Hash;

    /// <summary>This record with its first entries alone.</summary>
    internal RecordData UpTo(int entry) => new(Kind, Algorithm, Mechanism, Roster, Header, Entries[..entry]);

    /// <summary>This record with one entry more.</summary>
    internal RecordData With(Entry entry) => new(Kind, Algorithm, Mechanism, Roster, Header, Entries.Add(entry));

    /// <summary>The file: canonical JSON and one line feed.</summary>
    internal byte[] ToBytes()
    {
        byte[] bytes = new byte[checked(beforeEntries.Length + Entries.Sum(entry => entry.Json.Length + 1) - 1 + afterEntries.Length + 1)];
        int at = 0;
        Append(beforeEntries.Span);
        for (int i = 0; i < Entries.Length; i++)
        {
            if (i > 0)
                Append(","u8);
            Append(Entries[i].Json.Span);
        }

        Append(afterEntries.Span);
        Append("\n"u8);
        return bytes;

        void Append(ReadOnlySpan<byte> part)
        {
            part.CopyTo(bytes.AsSpan(at));
            at += part.Length;
        }
    }
}
