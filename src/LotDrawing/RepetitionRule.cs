namespace LotDrawing;

/// <summary>How often a State may have its drawing repeated, and what a repetition changes.</summary>
/// <param name="OrdinaryAllowance">How many ordinary repetitions a State under review has.</param>
/// <param name="Source">Where the ordinary allowance comes from.</param>
/// <param name="ExceptionalSource">Where repetitions beyond it, with grounds, come from; null when there are none.</param>
/// <param name="ReplacedStateLeavesPot">Whether the State being replaced cannot be drawn for that seat again at once.</param>
public sealed record RepetitionRule(
    int OrdinaryAllowance,
    Citation Source,
    Citation? ExceptionalSource,
    bool ReplacedStateLeavesPot = true);
