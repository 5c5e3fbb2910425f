using System.Collections.Immutable;

namespace LotDrawing.Verification;

/// <summary>What the verification of a record came to.</summary>
/// <param name="Findings">Everything that is not as it must be, in the order of the record; empty when nothing is.</param>
/// <param name="Reservations">What the verdict does not vouch for.</param>
/// <param name="Entries">How many entries were looked at.</param>
/// <param name="DrawingsDerived">How many of their drawings were derived again from label and seed.</param>
public sealed record Verdict(
    ImmutableArray<Finding> Findings, ImmutableArray<Reservation> Reservations, int Entries, int DrawingsDerived)
{
    /// <summary>Whether everything that was checked is as it must be.</summary>
    public bool IsGood => Findings.IsEmpty;
}
