namespace LotDrawing.Verification;

/// <summary>A request that was granted or refused, or a change of the roster that was made, against the rules.</summary>
/// <param name="Entry">The number of the entry.</param>
/// <param name="State">The code of the State.</param>
/// <param name="Paragraph">The rule.</param>
/// <param name="Expected">What must be.</param>
/// <param name="Found">What is.</param>
public sealed record RequestFinding(int Entry, string State, Citation Paragraph, string Expected, string Found)
    : Finding(Entry, Paragraph, Expected, Found)
{
    /// <inheritdoc/>
    public override string Subject => State;
}
