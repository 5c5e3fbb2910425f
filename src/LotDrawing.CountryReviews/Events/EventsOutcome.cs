using System.Collections.Immutable;

namespace LotDrawing.CountryReviews.Events;

/// <summary>What became of many events: all accepted, or none, with every refusal.</summary>
public abstract record EventsOutcome
{
    private protected EventsOutcome()
    {
    }
}

/// <summary>All of them happened.</summary>
/// <param name="Phase">The phase after the last.</param>
public sealed record AllAccepted(ReviewPhase Phase) : EventsOutcome;

/// <summary>None of them happened, because some were refused.</summary>
/// <param name="Refusals">Every refusal, in the order of the events. An event is judged as if those refused before it
/// had not happened.</param>
public sealed record SomeRefused(ImmutableArray<RefusedEvent> Refusals) : EventsOutcome;

/// <summary>A refused event and its place.</summary>
/// <param name="Index">Its place among the events, from 0.</param>
/// <param name="Event">The event.</param>
/// <param name="Refusal">Why.</param>
public sealed record RefusedEvent(int Index, ReviewEvent Event, EventRefusal Refusal);
