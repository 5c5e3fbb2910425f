namespace LotDrawing.Verification;

/// <summary>A ceremony that is not what it says, or not where it must be.</summary>
/// <param name="Entry">The number of the entry; 0 for the record's ceremony.</param>
/// <param name="Contribution">The place of the contribution, from 1; 0 for the whole ceremony.</param>
/// <param name="Paragraph">The rule.</param>
/// <param name="Expected">What must be.</param>
/// <param name="Found">What is.</param>
public sealed record CeremonyFinding(int Entry, int Contribution, Citation Paragraph, string Expected, string Found)
    : Finding(Entry, Paragraph, Expected, Found)
{
    /// <inheritdoc/>
    public override string Subject => Contribution == 0 ? "ceremony" : $"contribution {Contribution}";
}
