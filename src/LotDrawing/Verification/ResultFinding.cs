namespace LotDrawing.Verification;

/// <summary>A result that is not about what was to be drawn: a State or a seat too many or too few, or in another group.</summary>
/// <param name="Entry">The number of the entry.</param>
/// <param name="Place">The State or the seat, as <c>FRA/same-region</c>.</param>
/// <param name="Paragraph">The rule.</param>
/// <param name="Expected">What must be.</param>
/// <param name="Found">What is.</param>
public sealed record ResultFinding(int Entry, string Place, Citation Paragraph, string Expected, string Found)
    : Finding(Entry, Paragraph, Expected, Found)
{
    /// <inheritdoc/>
    public override string Subject => Place;
}
