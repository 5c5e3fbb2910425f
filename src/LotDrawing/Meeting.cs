using System.Collections.Immutable;
using LotDrawing.Records;
using LotDrawing.Rules;

namespace LotDrawing;

/// <summary>What a meeting would decide on the requests before it: to be looked at before it is announced. Decided without a
/// seed; nothing is drawn yet.</summary>
/// <remarks>All seats granted at one meeting are drawn together (docs/algorithm.md, section 5).
/// Immutable; any number of threads may use it.</remarks>
/// <example><code>
/// Meeting meeting = record.Meet(today, requests);
/// foreach (RequestDecision decision in meeting.Decisions)
///     Console.WriteLine(decision);
/// Record announced = record.AnnounceMeeting(meeting, [new PlannedContribution.Dice(6, 50)]);
/// </code></example>
public sealed class Meeting
{
    internal Meeting(DateOnly date, Announcement.Meeting announcement, ImmutableArray<Refusal?> refusals, Announced announced, ImmutableArray<Fault> hindrances)
    {
        Date = date;
        Announcement = announcement;
        Refusals = refusals;
        Announced = announced;
        Hindrances = hindrances;
        Pots = PotsOf(announced);
    }

    /// <summary>The date of the meeting.</summary>
    public DateOnly Date { get; }

    /// <summary>The decisions in the order asked. The requests in them name their seats in the mechanism's order.</summary>
    public ImmutableArray<RequestDecision> Decisions => Announcement.Decisions;

    /// <summary>For each decision why it is refused, or null when it is granted.</summary>
    public ImmutableArray<Refusal?> Refusals { get; }

    /// <summary>The pots that the seats granted would be drawn from; empty when nothing is granted.</summary>
    public ImmutableArray<Pot> Pots { get; }

    /// <summary>Why the seats granted cannot be drawn together; empty when they can, or when nothing is granted.</summary>
    public ImmutableArray<Fault> Hindrances { get; }

    /// <summary>Whether it can be announced: nothing is granted, or what is granted can be drawn.</summary>
    public bool CanBeDrawn => Hindrances.IsEmpty;

    /// <summary>Whether anything is granted, so that a plan for a seed is needed.</summary>
    public bool NeedsDrawing => Announced.NeedsDrawing;

    internal Announcement.Meeting Announcement { get; }

    internal Announced Announced { get; }

    /// <summary>How many ordinary repetitions the State of this code has left once the meeting is in effect.</summary>
    public int OrdinaryLeft(string code) => Announced.Completed(0, null, null).OrdinaryLeft(code);

    private static ImmutableArray<Pot> PotsOf(Announced announced)
    {
        if (announced.Seats.IsEmpty)
            return [];
        Phase phase = announced.Basis;
        Drawing emptied = phase.ToDrawing()!.Emptied(announced.Seats);
        return [.. announced.Seats
            .OrderBy(seat => seat.State, StringComparer.Ordinal).ThenBy(seat => phase.Mechanism.SeatIndex(seat.Seat))
            .Select(seat => new Pot(seat.State, seat.Seat, new PotReasons(phase.Roster, phase.Mechanism, seat, emptied).Pot, seat.Replaced))];
    }
}
