namespace LotDrawing.Records;

/// <summary>Whether what is recorded counts.</summary>
public enum RecordKind
{
    /// <summary>It counts.</summary>
    Official,

    /// <summary>It is a rehearsal: its labels differ, so that it can never equal the draw.</summary>
    Rehearsal,
}
