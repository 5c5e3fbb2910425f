using LotDrawing.Text;

namespace LotDrawing.Records;

/// <summary>One entry of a record: a link of the chain.</summary>
/// <remarks>An entry that was read holds what its file says, whether or not it fits: Verification finds what does not.</remarks>
public sealed class Entry
{
    internal Entry(int number, DateOnly date, EntryContent content, string? label, string previous, string hash)
    {
        Number = number;
        Date = date;
        Content = content;
        Label = label;
        Previous = previous;
        Hash = hash;
    }

    /// <summary>Its number in the record, from 1.</summary>
    public int Number { get; }

    /// <summary>The date of the meeting.</summary>
    public DateOnly Date { get; }

    /// <summary>What was asked and what came of it.</summary>
    public EntryContent Content { get; }

    /// <summary>The label of its lots, or null when none were drawn.</summary>
    public string? Label { get; }

    /// <summary>The hash of what is before it.</summary>
    public string Previous { get; }

    /// <summary>Its own hash, over everything but this.</summary>
    public string Hash { get; }

    /// <summary>The hash that it should have: SHA-256 over its canonical JSON without its own hash.</summary>
    public string ComputeHash() => CanonicalJson.Sha256(RecordJson.Unsealed(this));
}
