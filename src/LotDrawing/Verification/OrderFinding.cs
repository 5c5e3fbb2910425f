namespace LotDrawing.Verification;

/// <summary>An entry out of its place: its number, its kind, its date or its label.</summary>
/// <param name="Entry">The number that its place gives it.</param>
/// <param name="Member">The member that is wrong.</param>
/// <param name="Paragraph">The rule.</param>
/// <param name="Expected">What it must be.</param>
/// <param name="Found">What it is.</param>
public sealed record OrderFinding(int Entry, string Member, Citation Paragraph, string Expected, string Found)
    : Finding(Entry, Paragraph, Expected, Found)
{
    /// <inheritdoc/>
    public override string Subject => Member;
}
