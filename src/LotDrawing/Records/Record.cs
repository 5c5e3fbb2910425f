using System.Collections.Immutable;
using System.Globalization;
using LotDrawing.Procedures;
using LotDrawing.Text;

namespace LotDrawing.Records;

/// <summary>The account of everything drawn: a header and a chain of entries. Immutable: appending gives a new record.</summary>
/// <remarks>docs/record-format.md.</remarks>
public sealed class Record
{
    private Record(RecordHeader header, ImmutableArray<Entry> entries)
    {
        Header = header;
        Entries = entries;
    }

    /// <summary>What the record starts from.</summary>
    public RecordHeader Header { get; }

    /// <summary>The entries, in order.</summary>
    public ImmutableArray<Entry> Entries { get; }

    /// <summary>The hash of the last entry, or of the header when there is none: who keeps it knows all that is before.</summary>
    public string LastHash => Entries.IsEmpty ? ComputeHeaderHash() : Entries[^1].Hash;

    /// <summary>The number of the next entry.</summary>
    public int NextNumber => Entries.Length + 1;

    /// <summary>A record without entries; it is a file once it has one.</summary>
    public static Record Begin(RecordHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        return new Record(header, []);
    }

    /// <summary>A record as a file states it.</summary>
    internal static Record Of(RecordHeader header, ImmutableArray<Entry> entries) => new(header, entries);

    /// <summary>The label under which the lots of the next entry are drawn.</summary>
    /// <param name="kind">The entry's kind, for example <c>repetition</c>.</param>
    public string NextLabel(string kind) => LotLabel.Of(kind, NextNumber, Header.Kind == RecordKind.Rehearsal);

    /// <summary>This record with one more entry, chained to the last.</summary>
    /// <param name="date">The date of the meeting, not before the last entry's.</param>
    /// <param name="content">What was asked and what came of it. Whether it keeps the rules is not looked at here.</param>
    /// <exception cref="ArgumentException">The date goes back, or an entry of this kind cannot come at this place.</exception>
    public Record Append(DateOnly date, EntryContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (!Entries.IsEmpty && date < Entries[^1].Date)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The date {date:yyyy-MM-dd} lies before {Entries[^1].Date:yyyy-MM-dd}, that of the last entry."), nameof(date));
        if (!EntryOrder.Allows(NextNumber, content))
            throw new ArgumentException($"Entry {NextNumber} is of the kind {content.Kind}; expected {EntryOrder.Expected(NextNumber)}.", nameof(content));
        string? label = content.IsDrawn ? NextLabel(content.Kind) : null;
        var unsealed = new Entry(NextNumber, date, content, label, LastHash, "");
        return new Record(Header, Entries.Add(new Entry(NextNumber, date, content, label, LastHash, unsealed.ComputeHash())));
    }

    /// <summary>The hash that the first entry is chained to: over the record without its entries.</summary>
    public string ComputeHeaderHash() => CanonicalJson.Sha256(RecordJson.Of(Header));
}
