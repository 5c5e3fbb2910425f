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
public sealed record AllAccepted : EventsOutcome
{
    /// <summary>Creates it from its parts.</summary>
    public AllAccepted(ReviewPhase phase) => Phase = phase;

    /// <summary>The phase after the last.</summary>
    public ReviewPhase Phase { get; init; }
}

/// <summary>None of them happened, because some were refused.</summary>
public sealed record SomeRefused : EventsOutcome
{
    /// <summary>Creates it from its parts.</summary>
    public SomeRefused(ImmutableArray<RefusedEvent> refusals) => Refusals = refusals;

    /// <summary>Every refusal, in the order of the events. An event is judged as if those refused before it
    /// had not happened.</summary>
    public ImmutableArray<RefusedEvent> Refusals { get; init; }
}

/// <summary>A refused event and its place.</summary>
public sealed record RefusedEvent
{
    /// <summary>Creates it from its parts.</summary>
    public RefusedEvent(int index, ReviewEvent @event, EventRefusal refusal) =>
        (Index, Event, Refusal) = (index, @event, refusal);

    /// <summary>Its place among the events, from 0.</summary>
    public int Index { get; init; }

    /// <summary>The event.</summary>
    public ReviewEvent Event { get; init; }

    /// <summary>Why.</summary>
    public EventRefusal Refusal { get; init; }
}
