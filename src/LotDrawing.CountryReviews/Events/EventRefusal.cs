namespace LotDrawing.CountryReviews.Events;

/// <summary>Why an event was refused.</summary>
/// <param name="Reason">The kind of reason, for code to act on.</param>
/// <param name="Source">The rule that says so.</param>
/// <param name="Text">The reason in words: what came, and what was expected.</param>
public sealed record EventRefusal(EventRefusalReason Reason, Citation Source, string Text)
{
    /// <summary>The text and the rule.</summary>
    public override string ToString() => $"{Text} ({Source})";
}
