namespace LotDrawing;

/// <summary>What a record is of; a rehearsal has other labels, so that it can never equal the drawing.</summary>
public enum RecordKind
{
    /// <summary>The drawing itself.</summary>
    Official,

    /// <summary>A rehearsal of it.</summary>
    Rehearsal,
}

/// <summary>Which algorithm draws the reviewing States of a record; groups and all later drawings are by v1 in both.</summary>
public enum RecordAlgorithm
{
    /// <summary>Algorithm v1, docs/algorithm.md.</summary>
    V1,

    /// <summary>Algorithm loads v1, for load bounds that bind.</summary>
    LoadsV1,
}
