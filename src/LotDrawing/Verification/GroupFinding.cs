namespace LotDrawing.Verification;

/// <summary>A State in another group than the label and the seed give it.</summary>
/// <param name="Entry">The number of the entry.</param>
/// <param name="State">The code of the State.</param>
/// <param name="Paragraph">The rule.</param>
/// <param name="Expected">The group that was drawn.</param>
/// <param name="Found">The group that the record says.</param>
public sealed record GroupFinding(int Entry, string State, Citation Paragraph, string Expected, string Found)
    : Finding(Entry, Paragraph, Expected, Found)
{
    /// <inheritdoc/>
    public override string Subject => State;
}
