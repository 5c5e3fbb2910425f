namespace LotDrawing.Verification;

/// <summary>A record that does not keep the commitment published before it.</summary>
/// <param name="Entry">The number of the entry; 0 for what is before the entries.</param>
/// <param name="Matter">What was committed to.</param>
/// <param name="Paragraph">The rule.</param>
/// <param name="Expected">What the commitment says.</param>
/// <param name="Found">What the record says.</param>
public sealed record CommitmentFinding(int Entry, string Matter, Citation Paragraph, string Expected, string Found)
    : Finding(Entry, Paragraph, Expected, Found)
{
    /// <inheritdoc/>
    public override string Subject => Matter;
}
