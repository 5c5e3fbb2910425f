namespace LotDrawing;

/// <summary>Whether a repetition counts against the ordinary allowance.</summary>
public enum RepetitionKind
{
    /// <summary>It counts against the allowance (UNTOC: 28 d).</summary>
    Ordinary,

    /// <summary>In exceptional circumstances, with grounds; it does not count (UNTOC: 28 f).</summary>
    Exceptional,
}
