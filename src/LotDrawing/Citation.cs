namespace LotDrawing;

/// <summary>Where a rule comes from.</summary>
public sealed record Citation
{
    /// <summary>Creates it from its parts.</summary>
    public Citation(string document, string paragraph, bool confirmed = true) =>
        (Document, Paragraph, Confirmed) = (document, paragraph, confirmed);

    /// <summary>The document, for example <c>Conference resolution 9/1, annex</c>.</summary>
    public string Document { get; init; }

    /// <summary>Its paragraph, for example <c>28 (a)</c>; empty when it is not known.</summary>
    public string Paragraph { get; init; }

    /// <summary>Whether a text at hand says so. False marks a rule that was inferred or recollected.</summary>
    public bool Confirmed { get; init; }

    /// <summary>The document and paragraph as a person cites them; an unconfirmed one says so.</summary>
    public override string ToString() =>
        (Paragraph.Length == 0 ? Document : $"{Document}, para. {Paragraph}") + (Confirmed ? "" : " (not confirmed by a text at hand)");
}
