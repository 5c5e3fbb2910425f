namespace LotDrawing.Verification;

/// <summary>A drawing that cannot have come from the algorithm: some pot is empty where a lot had to be drawn.</summary>
/// <param name="Entry">The number of the entry.</param>
/// <param name="Place">The seat, as <c>FRA/same-region</c>.</param>
/// <param name="Paragraph">The rule.</param>
/// <param name="Expected">What must be.</param>
/// <param name="Found">What is.</param>
public sealed record DerivationFinding(int Entry, string Place, Citation Paragraph, string Expected, string Found)
    : Finding(Entry, Paragraph, Expected, Found)
{
    /// <inheritdoc/>
    public override string Subject => Place;
}
