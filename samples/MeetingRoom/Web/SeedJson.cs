using System.Collections.Immutable;
using LotDrawing;
using MeetingRoom.Halls;
using MeetingRoom.Meetings;

namespace MeetingRoom.Web;

/// <summary>How the seed comes about: what is recorded, and what is being typed.</summary>
internal static class SeedJson
{
    internal static object Of(RoomState room, Book book, HallClock clock)
    {
        if (book.AnnouncementOf(room.Known) is not { Plan: { } plan } announcement)
            return new { Items = Array.Empty<object>(), Current = 0, ReadBack = false, Complete = false, Waiting = (string?)null };
        var made = book.Record.Entries.Take(room.Known).Skip(announcement.Number).OfType<Entry.Contributions>()
            .SelectMany(entry => entry.Made.Select(contribution => (contribution, entry.Hash))).ToList();
        int current = made.Count;
        var rolls = current < plan.Length && plan[current] is PlannedContribution.Dice ? room.Drafts.Rolls : [];
        return new
        {
            Items = plan.Select((planned, i) => Item(planned, i, made, room, i == current ? rolls : [], clock)),
            Current = current,
            ReadBack = current < plan.Length && plan[current] is PlannedContribution.Dice dice && rolls.Length == dice.Rolls,
            Complete = current == plan.Length,
            Waiting = current == plan.Length ? null : room.IsOverdue ? "overdue" : KindOf(plan[current]),
        };
    }

    private static string KindOf(PlannedContribution planned) => planned switch { PlannedContribution.Dice => "dice", PlannedContribution.Drand => "round", _ => "words" };

    /// <summary>A moment as the hall's clock shows it.</summary>
    private static object? At(DateTimeOffset? moment, HallClock clock) => moment is { } time
        ? new { Date = StateJson.Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, clock.LocalTimeZone).DateTime)), Time = StateJson.Time(time, clock) }
        : null;

    private static object Item(PlannedContribution planned, int i, List<(Contribution Made, string Hash)> made, RoomState room, ImmutableArray<int> rolls, HallClock clock)
    {
        Contribution? recorded = i < made.Count ? made[i].Made : null;
        HeardWords? heard = room.Drafts.Words.GetValueOrDefault(i);
        var drand = planned as PlannedContribution.Drand;
        RoundWait? wait = drand is null ? null : RoundWait.Of(drand.Round, room);
        return new
        {
            Kind = KindOf(planned),
            heard?.By,
            heard?.Heard,
            Words = (recorded as Contribution.Spoken)?.Text ?? heard?.Words,
            Rolls = (recorded as Contribution.Dice)?.Rolls ?? rolls,
            Needed = (planned as PlannedContribution.Dice)?.Rolls,
            (planned as PlannedContribution.Dice)?.Sides,
            drand?.Round,
            Due = At(wait?.Due, clock),
            DueAt = wait?.Due.UtcDateTime,
            Deadline = At(wait?.Deadline, clock),
            DeadlineAt = wait?.Deadline.UtcDateTime,
            Value = (recorded as Contribution.Drand)?.Signature ?? (drand is null ? null : room.Drafts.Signature),
            Hash = recorded is null ? null : made[i].Hash,
            Recorded = recorded is not null,
        };
    }
}
