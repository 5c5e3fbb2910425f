using System.Collections.Immutable;
using LotDrawing;
using MeetingRoom.Halls;
using MeetingRoom.Meetings;
using Papers.Texts;

namespace MeetingRoom.Web;

/// <summary>What of a meeting changes with the record alone, and how far the loads and the times are known.</summary>
/// <param name="clock">The hall's clock.</param>
/// <param name="address">The address that phones reach this server under.</param>
internal sealed class MeetingJson(HallClock clock, string address)
{
    private const int Heavy = 4;

    internal object Of(RoomState room, Book book, Func<string, TimeSpan> perState)
    {
        Record known = book.AsOf(room.Known);
        Entry.Announcement? announcement = book.AnnouncementOf(room.Known);
        string? hash = room.Known == 0 ? null : known.LastHash;
        Mechanism mechanism = book.Record.Mechanism;
        return new
        {
            Title = mechanism.Name,
            Mechanism = mechanism.Id,
            Date = StateJson.Day(room.Known == 0 ? DateOnly.FromDateTime(clock.GetLocalNow().DateTime) : known.LastDate!.Value),
            Hash = hash,
            Short = hash?[..16],
            Published = announcement is null ? null : StateJson.Day(announcement.Date),
            AnnouncementHash = announcement?.Hash,
            OneDate = announcement is not null && announcement.Date == known.LastDate,
            Groups = Groups(room, book),
            Seats = mechanism.Seats.Select(seat => new { Seat = seat.Id, Scope = Side(seat.Side) }),
            Instruments = mechanism.Instruments.Select(code => new { Code = code, Name = PaperTexts.Languages.ToDictionary(language => language, language => PaperTexts.Of(language).ShortInstrument(code)) }),
            RevealOrder = room.Way,
            Sections = room.Drawing > 0 ? book.Revelation(room).Sections : [],
            StartedAt = room.Drawing == 0 ? null : StateJson.Time(room.RecordedAt[room.Drawing], clock),
            Estimates = Estimates(room, book, perState),
            OrdinaryAllowed = mechanism.Repetition.OrdinaryAllowance,
            OrdinaryLeft = known.Roster.States.ToDictionary(state => state.Code, state => known.OrdinaryLeft(state.Code)),
            Loads = Loads(room, book),
            Address = address,
            Rehearsal = book.Record.Kind == RecordKind.Rehearsal,
            Screen = new
            {
                Languages = room.SetUp["languages"],
                Theme = room.SetUp["theme"],
                WashedOut = room.SetUp["washedOut"],
            },
            Totals = new
            {
                Groups = mechanism.Groups.Count,
                States = known.Roster.Count,
                Lots = room.Drawing == 0 ? (int?)null : book.Revelation(room).Lots.Length,
            },
        };
    }

    internal static string Side(SeatSide side) => side switch { SeatSide.SameRegion => "same-region", SeatSide.OtherRegion => "other-region", _ => "any-region" };

    /// <summary>The groups, once everybody was shown them.</summary>
    private static object Groups(RoomState room, Book book)
    {
        if (room.Drawing > 0 && book.Revelation(room).Groups is { } drawn && room.GroupsShown)
            return drawn.Select((group, i) => new { Group = i + 1, Size = group.Length, Order = (IEnumerable<string>?)group });
        Record before = book.AsOf(room.Drawing > 0 ? room.Drawing - 1 : room.Known);
        if (before.InForce is { } inForce)
            return inForce.Groups.Select((group, i) => new { Group = i + 1, Size = group.Length, Order = (IEnumerable<string>?)Revelation.ByName(group, before) });
        ImmutableArray<int> sizes = before.Open?.What switch
        {
            LotDrawing.Announcement.Groups groups => groups.Sizes,
            LotDrawing.Announcement.GroupsAndReviewers both => both.Sizes,
            _ => before.Mechanism.Groups.SizesFor(before.Roster.Count),
        };
        return sizes.Select((size, i) => new { Group = i + 1, Size = size, Order = (IEnumerable<string>?)null });
    }

    /// <summary>By State not shown yet, about when it will be; nothing while the lots stand still.</summary>
    private Dictionary<string, string> Estimates(RoomState room, Book book, Func<string, TimeSpan> perState)
    {
        if (room.View.Paused || room.Drawing == 0 || !room.GroupsShown || room.Ended)
            return [];
        TimeSpan each = perState(room.View.Pace);
        return book.Revelation(room).States
            .Where(state => state.Index > room.State)
            .ToDictionary(state => state.Code, state => StateJson.Time(room.Since + (each * (state.Index - Math.Max(0, room.State))), clock));
    }

    /// <summary>How many States review many others, by the lots that were shown.</summary>
    private static object Loads(RoomState room, Book book)
    {
        Record before = book.AsOf(room.Drawing > 0 ? room.Drawing - 1 : room.Known);
        var seats = (before.InForce?.Reviews ?? []).SelectMany(review => review.Seats.Select(seat => (review.State, seat))).ToDictionary(pair => (pair.State, pair.seat.Seat), pair => pair.seat);
        foreach (ShownLot lot in StateJson.Revealed(room, book))
        {
            seats[(lot.State, lot.Seat)] = lot.Kind == ShownLot.Principal
                ? new FilledSeat(lot.Seat, lot.Drawn)
                : new FilledSeat(lot.Seat, lot.With!, lot.Drawn);
        }

        int heavy = seats.SelectMany(pair => pair.Value.States.Select(state => (state, pair.Key.State))).Distinct().CountBy(pair => pair.state).Count(pair => pair.Value >= Heavy);
        return new { AtLeast4 = heavy, Of = before.Roster.Count };
    }
}
