namespace LotDrawing.Procedures;

/// <summary>How a procedure ended.</summary>
public enum DrawEnd
{
    /// <summary>It drew every seat, and no rule is broken.</summary>
    Drawn,

    /// <summary>It came to a stated limit first. A valid drawing may exist.</summary>
    GaveUp,

    /// <summary>No valid drawing exists.</summary>
    Impossible,

    /// <summary>It needed to know whether a drawing can be completed, and nobody could say.</summary>
    NotDecided,

    /// <summary>The procedure does not draw such a plan; another may.</summary>
    NotServed,
}
