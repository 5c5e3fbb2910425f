namespace LotDrawing.CountryReviews.Events;

/// <summary>What became of an event: accepted, with the phase after it, or refused, with the reason.</summary>
public abstract record EventOutcome
{
    private protected EventOutcome()
    {
    }
}

/// <summary>The event happened.</summary>
/// <param name="Phase">The phase after it.</param>
public sealed record Accepted(ReviewPhase Phase) : EventOutcome;

/// <summary>The event did not happen; the phase is as before.</summary>
/// <param name="Refusal">Why.</param>
public sealed record Refused(EventRefusal Refusal) : EventOutcome;
