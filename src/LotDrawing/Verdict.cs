using System.Collections.Immutable;
using LotDrawing.Verification;

namespace LotDrawing;

/// <summary>What a verifier says of a record's contents.</summary>
public enum VerdictContents
{
    /// <summary>Everything was derived, and is as the record says.</summary>
    Holds,

    /// <summary>So too, but for signatures of drand that were neither checked nor equal to ones the reader fetched.</summary>
    AsFarAsDerived,

    /// <summary>Something is not as it has to be: see the findings.</summary>
    DoesNotHold,

    /// <summary>It is no record: see the faults.</summary>
    NoRecord,
}

/// <summary>A verifier's answer: what of a record holds, and how far.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed class Verdict
{
    internal Verdict(ImmutableArray<Fault> faults) => (Contents, Faults) = (VerdictContents.NoRecord, faults);

    internal Verdict(
        VerdictContents contents, RecordKind kind, ReadOnlyMemory<byte>? canonical, int upToEntry, DateOnly upToDate, FindingList findings, ImmutableArray<Remark> remarks, ImmutableArray<HashAnswer> hashes)
    {
        Contents = contents;
        Kind = kind;
        CanonicalFile = canonical;
        UpToEntry = upToEntry;
        UpToDate = upToDate;
        Findings = findings.InOrder();
        FindingCount = findings.Count;
        Remarks = remarks;
        Hashes = hashes;
    }

    /// <summary>What was found of the contents.</summary>
    public VerdictContents Contents { get; }

    /// <summary>Whether it is an official record or a rehearsal; null where it is no record.</summary>
    public RecordKind? Kind { get; }

    /// <summary>Whether the bytes are the ones published: canonical JSON and one line feed.</summary>
    public bool IsAsPublished => Contents != VerdictContents.NoRecord && CanonicalFile is null;

    /// <summary>Where the contents are a record's and the bytes are not: the file as it was published; else null.</summary>
    public ReadOnlyMemory<byte>? CanonicalFile { get; }

    /// <summary>Why it is no record, at most 100 reasons and a count; else empty.</summary>
    public ImmutableArray<Fault> Faults { get; } = [];

    /// <summary>The number of the last entry. Whether more was published, a record alone cannot show.</summary>
    public int UpToEntry { get; }

    /// <summary>The date of the last entry.</summary>
    public DateOnly UpToDate { get; }

    /// <summary>What is not as it has to be, in order of entries, at most 100.</summary>
    public ImmutableArray<Finding> Findings { get; } = [];

    /// <summary>How many findings there are, those beyond 100 counted.</summary>
    public int FindingCount { get; }

    /// <summary>What a reader should know, in order of entries.</summary>
    public ImmutableArray<Remark> Remarks { get; } = [];

    /// <summary>What the published hashes are in this record, in the order given.</summary>
    public ImmutableArray<HashAnswer> Hashes { get; } = [];

    /// <summary>The verdict as JSON in UTF-8, without a line feed at its end; docs/record-format.md says how it is written.</summary>
    public byte[] ToJson() => VerdictJson.Write(this);

    /// <summary>The exit code of a program that verifies: 2 no record; else 1 when it does not hold or a hash is not in it; else
    /// 3 when it holds as far as derived or has other bytes; else 0.</summary>
    public int ExitCode
    {
        get
        {
            if (Contents == VerdictContents.NoRecord)
                return 2;
            if (Contents == VerdictContents.DoesNotHold || Hashes.Any(hash => hash.Entry is null))
                return 1;
            return Contents == VerdictContents.AsFarAsDerived || !IsAsPublished ? 3 : 0;
        }
    }

    /// <summary>What a published hash is in a record.</summary>
    public sealed class HashAnswer
    {
        internal HashAnswer(PublishedHash hash, int? entry) => (Hash, Entry) = (hash, entry);

        /// <summary>The hash.</summary>
        public PublishedHash Hash { get; }

        /// <summary>The number of the entry whose hash it is, or null when it is not in this record.</summary>
        public int? Entry { get; }
    }
}

/// <summary>One thing in a record that is not as it has to be.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed class Finding
{
    internal Finding(int entry, string kind, string subject, string paragraph, string expected, string found) =>
        (Entry, Kind, Subject, Paragraph, Expected, Found) = (entry, kind, subject, paragraph, expected, found);

    /// <summary>The number of the entry; 0 is the header.</summary>
    public int Entry { get; }

    /// <summary>What was looked at: header, number, date, chain, announcement, plan, decision, contributions, round, signature, seed, drawing, result or annulment.</summary>
    public string Kind { get; }

    /// <summary>What it is about, for example a State and its seat; may be empty.</summary>
    public string Subject { get; }

    /// <summary>The paragraph that says how it has to be.</summary>
    public string Paragraph { get; }

    /// <summary>What was expected.</summary>
    public string Expected { get; }

    /// <summary>What the record has.</summary>
    public string Found { get; }

    /// <summary>The finding as one line of text.</summary>
    public override string ToString() =>
        $"{(Entry == 0 ? "header" : $"entry {Entry}")}, {Kind}{(Subject.Length == 0 ? "" : $", {Subject}")}: {Found}; expected {Expected} ({Paragraph})";
}

/// <summary>Something a reader of a record should know, which is no fault of it.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed class Remark
{
    internal Remark(int entry, string kind, string text) => (Entry, Kind, Text) = (entry, kind, text);

    /// <summary>The number of the entry.</summary>
    public int Entry { get; }

    /// <summary>What it is about: open, not-shown-before, hall, annulment, could-be-known, by-decision, amendment or not-derived.</summary>
    public string Kind { get; }

    /// <summary>The remark in words.</summary>
    public string Text { get; }

    /// <summary>The remark as one line of text.</summary>
    public override string ToString() => $"entry {Entry}, {Kind}: {Text}";
}
