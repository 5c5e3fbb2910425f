namespace LotDrawing.Verification;

/// <summary>A seat with other States than the label and the seed give it.</summary>
/// <param name="Entry">The number of the entry.</param>
/// <param name="State">The code of the State under review.</param>
/// <param name="Seat">The id of the seat.</param>
/// <param name="Paragraph">The rule.</param>
/// <param name="Expected">The States that were drawn.</param>
/// <param name="Found">The States that the record says.</param>
public sealed record PairingFinding(int Entry, string State, string Seat, Citation Paragraph, string Expected, string Found)
    : Finding(Entry, Paragraph, Expected, Found)
{
    /// <inheritdoc/>
    public override string Subject => $"{State}/{Seat}";
}
