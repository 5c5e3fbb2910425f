namespace LotDrawing.Procedures;

/// <summary>How a procedure ended.</summary>
public enum DrawEnd
{
    /// <summary>It drew every seat, and no rule is broken.</summary>
    Drawn,

    /// <summary>It came to a stated limit first. A valid drawing may exist.</summary>
    GaveUp,

    /// <summary>No valid drawing exists.</summary>
    Infeasible,

    /// <summary>Undecided: whether a valid completion exists could not be determined.</summary>
    NotDecided,

    /// <summary>The procedure does not draw such a plan; another may.</summary>
    NotServed,
}
