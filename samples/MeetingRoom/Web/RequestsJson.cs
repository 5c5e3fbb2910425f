using LotDrawing;
using MeetingRoom.Halls;
using MeetingRoom.Meetings;

namespace MeetingRoom.Web;

/// <summary>The requests before a meeting: as typed while the list is open, as decided once it is closed.</summary>
internal static class RequestsJson
{
    /// <summary>How many requests a page of the screen has.</summary>
    private const int Rows = 9;

    /// <summary>How many pages there are.</summary>
    internal static int PagesOf(RoomState room, Book book) => Pages(Decided(room, book)?.Decisions.Length ?? room.Drafts.Requests.Length);

    internal static object Of(RoomState room, Book book, HallClock clock)
    {
        if (Decided(room, book) is { } meeting)
        {
            Record known = book.AsOf(room.Known);
            var decisions = meeting.Decisions;
            return new
            {
                Open = false,
                ClosedAt = room.RequestsClosedAt is { } closed ? StateJson.Time(closed, clock) : null,
                Rows = decisions.Select((decision, i) => new
                {
                    N = i + 1,
                    decision.Request.State,
                    Seats = RequestSeats.Word(decision.Request.Seats, book.Record.Mechanism),
                    Kind = decision.Request.Kind == RepetitionKind.Exceptional ? "exceptional" : "ordinary",
                    decision.Request.Grounds,
                    AskedBy = decision.Request.RequestedBy,
                    Status = decision.IsGranted ? "granted" : "refused",
                    Left = known.OrdinaryLeft(decision.Request.State) - OfOpen(known, decision.Request.State),
                    Reason = decision.Refused is { } why ? ReasonOf(why) : null,
                    ReasonText = decision.Text,
                }),
                Page = Page(room, decisions.Length),
                Pages = Pages(decisions.Length),
                Asked = decisions.Length,
                Granted = decisions.Count(decision => decision.IsGranted),
            };
        }

        var rows = room.Drafts.Requests;
        return new
        {
            Open = room.RequestsOpen,
            ClosedAt = (string?)null,
            Rows = rows.Select(request => new
            {
                request.N,
                request.State,
                request.Seats,
                Kind = request.Exceptional ? "exceptional" : "ordinary",
                request.Grounds,
                request.AskedBy,
                Status = request.Struck ? "struck" : "draft",
                Left = (int?)null,
                Reason = (string?)null,
                ReasonText = (string?)null,
            }),
            Page = Page(room, rows.Length),
            Pages = Pages(rows.Length),
            Asked = rows.Count(request => !request.Struck),
            Granted = (int?)null,
        };
    }

    /// <summary>A reason as a record names it.</summary>
    internal static string ReasonOf(RefusalReason reason) => reason switch
    {
        RefusalReason.ReviewWithdrawn => "review-withdrawn",
        RefusalReason.AllowanceUsed => "allowance-used",
        RefusalReason.ExceptionalWithoutGrounds => "exceptional-without-grounds",
        RefusalReason.ExceptionalNotProvided => "exceptional-not-provided",
        RefusalReason.AskedTwice => "asked-twice",
        RefusalReason.PotEmpty => "pot-empty",
        _ => "by-decision",
    };

    /// <summary>The meeting whose list is closed, or null while it is open.</summary>
    private static LotDrawing.Announcement.Meeting? Decided(RoomState room, Book book) =>
        room.RequestsOpen ? null : book.AnnouncementOf(room.Known)?.What as LotDrawing.Announcement.Meeting;

    private static int Pages(int rows) => Math.Max(1, (rows + Rows - 1) / Rows);

    private static int Page(RoomState room, int rows) => room.RequestsPage is > 0 and var page ? Math.Min(page, Pages(rows)) : Pages(rows);

    /// <summary>How many ordinary requests of a State the announcement that is open grants: they count once it is drawn.</summary>
    private static int OfOpen(Record known, string state) => known.Open?.What is LotDrawing.Announcement.Meeting open
        ? open.Decisions.Count(decision => decision.IsGranted && decision.Request.State == state && decision.Request.Kind == RepetitionKind.Ordinary)
        : 0;
}

/// <summary>The seats of a request, as the request desk has buttons for them.</summary>
internal static class RequestSeats
{
    /// <summary>own, another, any or both; or a seat's id where a mechanism has others.</summary>
    internal static string Word(IReadOnlyCollection<string> seats, Mechanism mechanism)
    {
        foreach (string word in (string[])["own", "another", "any", "both"])
        {
            if (Of(word, mechanism).SequenceEqual(seats))
                return word;
        }

        return string.Join(',', seats);
    }

    /// <summary>The ids of the seats that a word stands for; empty where it stands for none.</summary>
    internal static IReadOnlyList<string> Of(string word, Mechanism mechanism)
    {
        SeatSide? side = word switch { "own" => SeatSide.SameRegion, "another" => SeatSide.OtherRegion, "any" => SeatSide.AnyRegion, _ => null };
        if (side is not null)
            return [.. mechanism.Seats.Where(seat => seat.Side == side).Select(seat => seat.Id)];
        if (word == "both")
            return [.. mechanism.Seats.Select(seat => seat.Id)];
        string[] ids = word.Split(',');
        return ids.All(id => mechanism.SeatIndex(id) >= 0) ? [.. mechanism.Seats.Select(seat => seat.Id).Where(ids.Contains)] : [];
    }
}
