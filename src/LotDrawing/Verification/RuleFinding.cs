namespace LotDrawing.Verification;

/// <summary>A result that breaks a rule of the mechanism.</summary>
/// <param name="Entry">The number of the entry.</param>
/// <param name="State">The code of the State whose review or load breaks it.</param>
/// <param name="Seat">The id of the seat, or null when it is the whole review's.</param>
/// <param name="Paragraph">The rule.</param>
/// <param name="Expected">What the rule asks for.</param>
/// <param name="Found">What is the case.</param>
public sealed record RuleFinding(int Entry, string State, string? Seat, Citation Paragraph, string Expected, string Found)
    : Finding(Entry, Paragraph, Expected, Found)
{
    /// <inheritdoc/>
    public override string Subject => Seat is null ? State : $"{State}/{Seat}";
}
