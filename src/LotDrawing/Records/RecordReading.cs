using System.Collections.Immutable;

namespace LotDrawing.Records;

/// <summary>What reading the bytes of a record gave: the record, or every reason why it is none.</summary>
internal sealed class RecordReading
{
    internal RecordReading(ImmutableArray<Fault> faults) => Faults = faults;

    internal RecordReading(RecordData record, byte[] canonical, bool isCanonical, ImmutableArray<(int Entry, Fault Fault)> comparisons) =>
        (Record, Canonical, IsCanonical, Comparisons) = (record, canonical, isCanonical, comparisons);

    /// <summary>Why it is no record; empty when it is one.</summary>
    internal ImmutableArray<Fault> Faults { get; } = [];

    /// <summary>The record, or null.</summary>
    internal RecordData? Record { get; }

    /// <summary>The file as it was published, if this is that record: canonical JSON and one line feed.</summary>
    internal ReadOnlyMemory<byte> Canonical { get; }

    /// <summary>Whether the bytes read are those.</summary>
    internal bool IsCanonical { get; }

    /// <summary>What in the mechanism, the roster or a row does not agree with itself, by entry (0 is the header).</summary>
    internal ImmutableArray<(int Entry, Fault Fault)> Comparisons { get; } = [];
}
