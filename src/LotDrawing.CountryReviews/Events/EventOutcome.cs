namespace LotDrawing.CountryReviews.Events;

/// <summary>What became of an event: accepted, with the phase after it, or refused, with the reason.</summary>
public abstract record EventOutcome
{
    private protected EventOutcome()
    {
    }
}

/// <summary>The event happened.</summary>
public sealed record Accepted : EventOutcome
{
    /// <summary>Creates it from its parts.</summary>
    public Accepted(ReviewPhase phase) => Phase = phase;

    /// <summary>The phase after it.</summary>
    public ReviewPhase Phase { get; init; }
}

/// <summary>The event did not happen; the phase is as before.</summary>
public sealed record Refused : EventOutcome
{
    /// <summary>Creates it from its parts.</summary>
    public Refused(EventRefusal refusal) => Refusal = refusal;

    /// <summary>Why.</summary>
    public EventRefusal Refusal { get; init; }
}
