using LotDrawing;
using MeetingRoom.Halls;
using MeetingRoom.Meetings;

namespace MeetingRoom.Web;

/// <summary>What the present slide needs beyond the view.</summary>
/// <param name="clock">The hall's clock.</param>
/// <param name="address">The address that phones reach this server under.</param>
internal sealed class ShowJson(HallClock clock, string address)
{
    private const int Next = 3;

    internal object? Of(RoomState room, Book book) => room.View.Slide switch
    {
        Slides.Opening => Opening(room, book),
        Slides.Requests => RequestsJson.Of(room, book, clock),
        Slides.Seed => SeedJson.Of(room, book, clock),
        Slides.Recorded when room.Drawing > 0 => Recorded(room, book),
        Slides.Groups when room.Drawing > 0 => Groups(room, book),
        Slides.Reveal when room is { Drawing: > 0, State: >= 0 } => Reveal(room, book),
        Slides.Board when room is { Drawing: > 0, State: >= 0 } => Board(room, book),
        Slides.Changed => Changed(room, book),
        Slides.Check when room.Known > 0 => Check(room, book),
        Slides.Annulled => Annulled(room, book),
        Slides.Closing => new { Hash = room.Known == 0 ? null : book[room.Known].Hash, Address = address },
        Slides.Neutral => new { Text = room.Neutral },
        _ => new { },
    };

    private object Opening(RoomState room, Book book)
    {
        Entry.Announcement? announcement = book.AnnouncementOf(room.Known);
        return new
        {
            Published = announcement is null ? null : StateJson.Day(announcement.Date),
            Hash = announcement?.Hash ?? (room.Proposal is { What: "begin" } begin ? ProposalText.Digits(begin, room, book) : null),
            What = announcement?.What switch
            {
                LotDrawing.Announcement.Accession => RosterChanges.Accede,
                LotDrawing.Announcement.Withdrawal => RosterChanges.Withdraw,
                LotDrawing.Announcement.Amendment => RosterChanges.Amend,
                _ => null,
            },
            Plan = (announcement?.Plan ?? []).Select(planned => planned switch
            {
                PlannedContribution.Dice dice => new { Kind = "dice", By = (string?)null, Count = (int?)dice.Rolls, Sides = (int?)dice.Sides, Round = (int?)null, At = (string?)null },
                PlannedContribution.Drand drand => new { Kind = "round", By = (string?)null, Count = (int?)null, Sides = (int?)null, Round = (int?)drand.Round, At = (string?)StateJson.Time(DrandRound.TimeOf(drand.Round), clock) },
                _ => new { Kind = "words", By = (string?)null, Count = (int?)null, Sides = (int?)null, Round = (int?)null, At = (string?)null },
            }),
            DeadlineMinutes = room.DeadlineMinutes,
        };
    }

    private object Recorded(RoomState room, Book book) => new
    {
        Time = StateJson.Time(room.RecordedAt[room.Drawing], clock),
        book[room.Drawing].Hash,
        Checks = new { Library = true, Page = room.PageChecked },
        book.Revelation(room).Voids,
    };

    private static object Groups(RoomState room, Book book)
    {
        Revelation revelation = book.Revelation(room);
        return new
        {
            revelation.Regions,
            Region = room.Regions == 0 ? null : revelation.Regions[room.Regions - 1],
            Sizes = (revelation.Groups ?? []).Select(group => group.Length),
            Shown = revelation.GroupsOf(room.Regions),
            Done = room.GroupsShown,
        };
    }

    private static object Reveal(RoomState room, Book book)
    {
        Revelation revelation = book.Revelation(room);
        ShownState state = revelation.States[room.State];
        return new
        {
            State = state.Code,
            state.Group,
            state.Section,
            Index = state.Position,
            Of = state.Section.Size,
            state.Region,
            Seats = state.Seats.Select(seat =>
            {
                ShownLot? principal = seat.Principal?.N <= room.View.Lot ? seat.Principal : null;
                bool stands = seat.Principal is null || principal is not null;
                return new
                {
                    Seat = seat.Id,
                    Scope = MeetingJson.Side(book.Record.Mechanism.Seats.First(rule => rule.Id == seat.Id).Side),
                    Pot = seat.Principal?.Pot,
                    Lot = principal,
                    Additional = seat.Additional?.N <= room.View.Lot ? seat.Additional : null,
                    AdditionalPot = stands ? seat.Additional?.Pot : null,
                };
            }),
            Next = revelation.States.Skip(room.State + 1).Take(Next).Select(next => next.Code),
            Step = Math.Max(0, Math.Min(room.View.Lot, state.Last) - state.First + 1),
        };
    }

    private static object Board(RoomState room, Book book)
    {
        Revelation revelation = book.Revelation(room);
        int page = room.State / Pacer.BoardRows;
        var lots = StateJson.Revealed(room, book);
        return new
        {
            Page = page + 1,
            Pages = (revelation.States.Length + Pacer.BoardRows - 1) / Pacer.BoardRows,
            Rows = revelation.States.Skip(page * Pacer.BoardRows).Take(Pacer.BoardRows).Select(state => new { State = state.Code, Lots = lots.Where(lot => lot.State == state.Code) }),
        };
    }

    /// <summary>Who was replaced by whom, of the lots shown; of the newest drawing.</summary>
    private static object Changed(RoomState room, Book book)
    {
        if (room.Drawing == 0 || book.AsOf(room.Drawing - 1).InForce is not { } before)
            return new { Rows = Array.Empty<object>() };
        Revelation revelation = book.Revelation(room);
        Drawing after = revelation.Then.InForce!;
        return new
        {
            Rows = revelation.States.Where(state => state.Last <= room.Furthest).SelectMany(state => state.Seats.Select(seat => new
            {
                State = state.Code,
                Seat = seat.Id,
                Was = Sitting(before, state.Code, seat.Id),
                Now = Sitting(after, state.Code, seat.Id),
            })),
        };
    }

    private static object? Sitting(Drawing drawing, string state, string seat) =>
        drawing.ReviewOf(state)?.Seat(seat) is { } filled ? new { State = filled.Principal, With = filled.Additional } : null;

    private object Check(RoomState room, Book book)
    {
        string hash = book[room.Known].Hash;
        return new { Url = CheckCode.Url(address, hash), Short = hash[..16], Hash = hash, Qr = CheckCode.Of(CheckCode.Url(address, hash)) };
    }

    private object Annulled(RoomState room, Book book)
    {
        if (book.Record.Entries.Take(room.Known).OfType<Entry.Annulment>().LastOrDefault() is not { } annulment)
            return new { };
        bool drawn = book.Record.Entries.Skip(annulment.Annulled).Take(annulment.Number - annulment.Annulled - 1).TakeWhile(entry => entry is Entry.Contributions or Entry.Drawing).Any(entry => entry is Entry.Drawing);
        return new
        {
            Entry = annulment.Annulled,
            What = drawn ? "drawing" : "announcement",
            Time = room.RecordedAt.TryGetValue(annulment.Number, out DateTimeOffset at) ? StateJson.Time(at, clock) : null,
            annulment.DecidedBy,
            annulment.Reason,
        };
    }
}
