using System.Collections.Immutable;

namespace LotDrawing.CountryReviews;

/// <summary>What became of an event: accepted, with the phase after it, or refused, with the reason.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public abstract record EventOutcome
{
    private protected EventOutcome()
    {
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
}

/// <summary>What became of many events: all accepted, or none, with every refusal.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public abstract class EventsOutcome
{
    private protected EventsOutcome()
    {
    }

    /// <summary>All of them happened.</summary>
    public sealed class AllAccepted : EventsOutcome
    {
        /// <summary>Creates it from its parts.</summary>
        public AllAccepted(ReviewPhase phase) => Phase = phase;

        /// <summary>The phase after the last.</summary>
        public ReviewPhase Phase { get; init; }
    }

    /// <summary>None of them happened, because some were refused.</summary>
    public sealed class SomeRefused : EventsOutcome
    {
        /// <summary>Creates it from its parts.</summary>
        public SomeRefused(ImmutableArray<RefusedEvent> refusals) => Refusals = refusals;

        /// <summary>Every refusal, in the order of the events. An event is judged as if those refused before it
        /// had not happened.</summary>
        public ImmutableArray<RefusedEvent> Refusals { get; init; }
    }

    /// <summary>A refused event and its index.</summary>
    public sealed class RefusedEvent
    {
        /// <summary>Creates it from its parts.</summary>
        public RefusedEvent(int index, ReviewEvent @event, EventRefusal refusal) =>
            (Index, Event, Refusal) = (index, @event, refusal);

        /// <summary>Its index among the events, from 0.</summary>
        public int Index { get; init; }

        /// <summary>The event.</summary>
        public ReviewEvent Event { get; init; }

        /// <summary>Why.</summary>
        public EventRefusal Refusal { get; init; }
    }
}

/// <summary>Why an event was refused.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
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

/// <summary>The kinds of reasons for which an event is refused.</summary>
public enum EventRefusalReason
{
    /// <summary>Its date is before that of an event already accepted.</summary>
    DatesGoBack,

    /// <summary>Its date is before the start of the review's group.</summary>
    BeforeStart,

    /// <summary>No State of this code is under review.</summary>
    UnknownReview,

    /// <summary>No State of this code is in the roster.</summary>
    UnknownState,

    /// <summary>No person of this id is known.</summary>
    UnknownPerson,

    /// <summary>The State does not take part in the review.</summary>
    NotInReview,

    /// <summary>The State has a focal point in this review already.</summary>
    SecondFocalPoint,

    /// <summary>The person holds a role in this review that the new one excludes, or holds the new one already.</summary>
    AlreadyAppointed,

    /// <summary>The person does not hold the role that is to end.</summary>
    NotAppointed,

    /// <summary>No person in this capacity may do this at any stage.</summary>
    NotPermitted,

    /// <summary>The review is not at a stage at which this is done.</summary>
    OutOfOrder,

    /// <summary>It has been done already.</summary>
    AlreadyDone,

    /// <summary>A nomination that this needs is missing.</summary>
    NominationMissing,

    /// <summary>The languages are none, too many, or one twice.</summary>
    Languages,

    /// <summary>More languages than usual without exceptional circumstances, or without the agreement of all.</summary>
    LanguagesNotExceptional,

    /// <summary>The repeated drawing breaks a rule of the mechanism, or changes nothing.</summary>
    DrawingRules,

    /// <summary>A count is out of its range.</summary>
    Count,

    /// <summary>The review is completed.</summary>
    Completed,
}
