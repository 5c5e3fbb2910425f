namespace LotDrawing.Verification;

/// <summary>A hash that is not the hash of what it stands for, or a link to another than the entry before.</summary>
/// <param name="Entry">The number of the entry; 0 for what is before the entries.</param>
/// <param name="Member">The member that holds the hash.</param>
/// <param name="Paragraph">The rule.</param>
/// <param name="Expected">The hash that it must be.</param>
/// <param name="Found">The hash that it is.</param>
public sealed record ChainFinding(int Entry, string Member, Citation Paragraph, string Expected, string Found)
    : Finding(Entry, Paragraph, Expected, Found)
{
    /// <inheritdoc/>
    public override string Subject => Member;
}
