using System.Collections.Immutable;

namespace LotDrawing.Verification;

/// <summary>What a verifier says of a record's contents.</summary>
public enum Contents
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
public sealed class Verdict
{
    internal Verdict(ImmutableArray<Fault> faults) => (Contents, Faults) = (Contents.NoRecord, faults);

    internal Verdict(
        Contents contents, RecordKind kind, ReadOnlyMemory<byte>? canonical, int upToEntry, DateOnly upToDate, FindingList findings, ImmutableArray<Remark> remarks, ImmutableArray<HashAnswer> hashes)
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
    public Contents Contents { get; }

    /// <summary>Whether it is an official record or a rehearsal; null where it is no record.</summary>
    public RecordKind? Kind { get; }

    /// <summary>Whether the bytes are the ones published: canonical JSON and one line feed.</summary>
    public bool IsAsPublished => Contents != Contents.NoRecord && CanonicalFile is null;

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

    /// <summary>The exit code of a program that verifies: 2 no record; else 1 when it does not hold or a hash is not in it; else
    /// 3 when it holds as far as derived or has other bytes; else 0.</summary>
    public int ExitCode
    {
        get
        {
            if (Contents == Contents.NoRecord)
                return 2;
            if (Contents == Contents.DoesNotHold || Hashes.Any(hash => hash.Entry is null))
                return 1;
            return Contents == Contents.AsFarAsDerived || !IsAsPublished ? 3 : 0;
        }
    }
}
