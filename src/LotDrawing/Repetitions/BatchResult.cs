namespace LotDrawing.Repetitions;

/// <summary>What one repetition of a batch came to.</summary>
public enum BatchResult
{
    /// <summary>The seats were drawn again and are in force.</summary>
    Drawn,

    /// <summary>A pot is empty; nothing was changed and no lot taken.</summary>
    PotEmpty,

    /// <summary>Every drawing up to the limit was void; nothing was changed.</summary>
    GaveUp,
}
