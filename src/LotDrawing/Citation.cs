namespace LotDrawing;

/// <summary>Where a rule comes from.</summary>
/// <param name="Document">The document, for example <c>Conference resolution 9/1, annex</c>.</param>
/// <param name="Paragraph">Its paragraph, for example <c>28 (a)</c>; empty when it is not known.</param>
/// <param name="Confirmed">Whether a text at hand says so. False marks a rule that was inferred or recollected.</param>
public sealed record Citation(string Document, string Paragraph, bool Confirmed = true)
{
    /// <summary>The document and paragraph as a person cites them; an unconfirmed one says so.</summary>
    public override string ToString() =>
        (Paragraph.Length == 0 ? Document : $"{Document}, para. {Paragraph}") + (Confirmed ? "" : " (not confirmed by a text at hand)");
}
