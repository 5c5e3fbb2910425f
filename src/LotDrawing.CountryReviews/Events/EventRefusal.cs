namespace LotDrawing.CountryReviews.Events;

/// <summary>Why an event was refused.</summary>
public sealed record EventRefusal
{
    /// <summary>Creates it from its parts.</summary>
    public EventRefusal(EventRefusalReason reason, Citation source, string text) =>
        (Reason, Source, Text) = (reason, source, text);

    /// <summary>The kind of reason, for code to act on.</summary>
    public EventRefusalReason Reason { get; init; }

    /// <summary>The rule that says so.</summary>
    public Citation Source { get; init; }

    /// <summary>The reason in words: what came, and what was expected.</summary>
    public string Text { get; init; }

    /// <summary>The text and the rule.</summary>
    public override string ToString() => $"{Text} ({Source})";
}
