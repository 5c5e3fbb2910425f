namespace LotDrawing;

/// <summary>How often a State may have its drawing repeated, and what a repetition changes.</summary>
public sealed record RepetitionRule
{
    /// <summary>Creates it from its parts.</summary>
    public RepetitionRule(int ordinaryAllowance, Citation source, Citation? exceptionalSource, bool replacedStateLeavesPot = true) =>
        (OrdinaryAllowance, Source, ExceptionalSource, ReplacedStateLeavesPot) = (ordinaryAllowance, source, exceptionalSource, replacedStateLeavesPot);

    /// <summary>How many ordinary repetitions a State under review has.</summary>
    public int OrdinaryAllowance { get; init; }

    /// <summary>Where the ordinary allowance comes from.</summary>
    public Citation Source { get; init; }

    /// <summary>Where repetitions beyond it, with grounds, come from; null when there are none.</summary>
    public Citation? ExceptionalSource { get; init; }

    /// <summary>Whether the State being replaced cannot be drawn for that seat again at once.</summary>
    public bool ReplacedStateLeavesPot { get; init; }
}
