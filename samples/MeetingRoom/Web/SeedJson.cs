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
            return new { Items = Array.Empty<object>(), Current = 0, ReadBack = false, Complete = false };
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
        };
    }

    private static object Item(PlannedContribution planned, int i, List<(Contribution Made, string Hash)> made, RoomState room, ImmutableArray<int> rolls, HallClock clock)
    {
        Contribution? recorded = i < made.Count ? made[i].Made : null;
        HeardWords? heard = room.Drafts.Words.GetValueOrDefault(i);
        var drand = planned as PlannedContribution.Drand;
        DateTimeOffset? due = drand is null ? null : TimeZoneInfo.ConvertTime(DrandRound.TimeOf(drand.Round), clock.LocalTimeZone);
        return new
        {
            Kind = planned switch { PlannedContribution.Dice => "dice", PlannedContribution.Drand => "round", _ => "words" },
            heard?.By,
            heard?.Heard,
            Words = (recorded as Contribution.Spoken)?.Text ?? heard?.Words,
            Rolls = (recorded as Contribution.Dice)?.Rolls ?? rolls,
            Needed = (planned as PlannedContribution.Dice)?.Rolls,
            (planned as PlannedContribution.Dice)?.Sides,
            drand?.Round,
            Due = due is { } time ? new { Date = StateJson.Day(DateOnly.FromDateTime(time.DateTime)), Time = StateJson.Time(time, clock) } : null,
            Value = (recorded as Contribution.Drand)?.Signature ?? (drand is null ? null : room.Drafts.Signature),
            Hash = recorded is null ? null : made[i].Hash,
            Recorded = recorded is not null,
        };
    }
}
