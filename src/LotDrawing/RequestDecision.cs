namespace LotDrawing;

/// <summary>A request with what became of it at a meeting.</summary>
public sealed class RequestDecision
{
    internal RequestDecision(Request request, RefusalReason? refused, string? text) =>
        (Request, Refused, Text) = (request, refused, text);

    /// <summary>What was asked.</summary>
    public Request Request { get; }

    /// <summary>Whether its seats are drawn again.</summary>
    public bool IsGranted => Refused is null;

    /// <summary>Why it is refused, or null when it is granted.</summary>
    public RefusalReason? Refused { get; }

    /// <summary>Of a refusal by decision, whose decision and why; else null.</summary>
    public string? Text { get; }
}
