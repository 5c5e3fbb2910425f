using System.Globalization;
using LotDrawing;
using MeetingRoom.Halls;
using MeetingRoom.Journals;
using MeetingRoom.Meetings;
using MeetingRoom.SignIn;

namespace MeetingRoom.Web;

/// <summary>What the console shows beyond what everybody sees. No lot is in it before the hall was shown it.</summary>
/// <param name="hall">The meeting.</param>
/// <param name="sessions">Who is signed in.</param>
internal sealed class ConsoleJson(Hall hall, Sessions sessions)
{
    private const int Lines = 20;

    internal object Of(Session session)
    {
        Snapshot now = hall.Now;
        RoomState room = now.Room;
        Book book = now.Book;
        DateTimeOffset time = hall.Clock.GetUtcNow();
        TimeSpan? left = Left(room, book, time);
        return new
        {
            room.View.V,
            session.Role,
            session.Token,
            room.View,
            Clock = StateJson.Time(time, hall.Clock),
            Zone = hall.Clock.LocalTimeZone.Id,
            Order = Order(room, book),
            Can = Proposals.Possible(room, book),
            Journal = hall.Tail.Reverse().Take(Lines).Select(line => new
            {
                N = line.Number,
                Time = TimeZoneInfo.ConvertTime(line.Time, hall.Clock.LocalTimeZone).ToString("HH:mm:ss", CultureInfo.InvariantCulture),
                line.Role,
                Do = line.What,
                line.Entry,
                line.Lot,
                Text = TextOf(line),
            }),
            Drafts = new { Words = room.Drafts.Words.OrderBy(words => words.Key).Select(words => words.Value), room.Drafts.Rolls, Round = room.Drafts.Signature },
            Heard = room.Drafts.Words.Count == 0 ? null : room.Drafts.Words.MaxBy(words => words.Key).Value is var heard ? new { Typed = heard.Heard, Recorded = heard.Words } : null,
            Proposal = room.Proposal is { } proposal ? new
            {
                proposal.Id,
                proposal.What,
                Table = ProposalText.Table(proposal, room, book),
                Question = ProposalText.Question(proposal, room, book),
                ExpiresAt = proposal.At + Proposals.Patience,
                ExpiresIn = Math.Max(0, (int)(proposal.At + Proposals.Patience - time).TotalSeconds),
            } : null,
            Projectors = sessions.Projectors.Select((projector, i) => new
            {
                Id = i + 1,
                Entry = Whole(projector, "entry"),
                Lot = Whole(projector, "shown"),
                Checked = projector.Report?["checked"],
                Mismatch = projector.Report?["mismatch"],
                Behind = projector.Report is null ? (int?)null : (int)(time - projector.Seen).TotalSeconds,
            }),
            Pairing = sessions.Pending,
            Phones = new { Count = hall.Feed.Viewers, Slowest = Math.Round(hall.Feed.Slowest) },
            Operator = new { Seen = Seen(Roles.Operator, time) },
            Second = new { Seen = Seen(Roles.Second, time) },
            Saved = new { Time = room.Known > 0 ? StateJson.Time(room.RecordedAt[room.Known], hall.Clock) : null, Two = hall.Keeper.IsTwice },
            Program = new { Agrees = room.PageChecked, Lots = room.Drawing > 0 ? book.Revelation(room).Lots.Length : (int?)null },
            Left = left is { } seconds ? (int?)seconds.TotalSeconds : null,
            Ends = left is { } until ? StateJson.Time(time + until, hall.Clock) : null,
            room.SetUp,
            Files = RoomFiles.Names(now),
        };
    }

    private static int? Whole(Session projector, string name) => projector.Report?[name] is System.Text.Json.Nodes.JsonValue value && value.TryGetValue(out int number) ? number : null;

    private int? Seen(string role, DateTimeOffset time) => sessions.Of(role) is { } session && session.Seen > DateTimeOffset.UnixEpoch ? (int)(time - session.Seen).TotalSeconds : null;

    private TimeSpan? Left(RoomState room, Book book, DateTimeOffset time)
    {
        if (room.Drawing == 0 || room.Ended)
            return null;
        int states = book.Revelation(room).States.Length - Math.Max(0, room.State);
        TimeSpan since = room.View.Paused || room.State < 0 ? TimeSpan.Zero : time - room.Since;
        TimeSpan left = (hall.PerState * states) - since;
        return left < TimeSpan.Zero ? TimeSpan.Zero : left;
    }

    private static string? TextOf(JournalLine line) => line.What switch
    {
        Acts.Words => line.Text("heard"),
        Acts.Roll => line.Node("value")?.ToString(),
        Acts.Objection or Acts.Ruling => line.Text("text"),
        Acts.Slide => line.Text("slide"),
        Acts.Pace => line.Text("pace"),
        Acts.Propose or Acts.Decline => line.Text("what"),
        Acts.Request => $"{line.Text("state")} {line.Text("seats")}",
        Acts.Jump => line.Text("state"),
        _ => null,
    };

    /// <summary>The run of the meeting, and where it is.</summary>
    private List<object> Order(RoomState room, Book book)
    {
        Record known = book.AsOf(room.Known);
        Entry.Announcement? announcement = book.AnnouncementOf(room.Known);
        bool isMeeting = room.RequestsOpen || announcement?.What is LotDrawing.Announcement.Meeting;
        bool hasGroups = announcement?.What is LotDrawing.Announcement.Groups or LotDrawing.Announcement.GroupsAndReviewers;
        List<string> steps = ["opening", .. isMeeting ? (string[])["requests"] : ["announcement"], "seed", "recorded", .. hasGroups ? (string[])["groups"] : [], "reveal", "check", "results", "closing"];
        string at = room.View.Phase switch
        {
            Slides.Opening => room.Known == 0 || known.Open is null ? "opening" : "announcement",
            Slides.Changed => "check",
            Slides.Closing when room.View.Slide != Slides.Closing => "results",
            var phase => phase,
        };
        int current = Math.Max(0, steps.IndexOf(at));
        return [.. steps.Select((step, i) => new
        {
            Step = step,
            State = i < current ? "done" : i == current ? "now" : "todo",
            Time = step switch
            {
                "announcement" or "requests" when announcement is not null && room.RecordedAt.TryGetValue(announcement.Number, out DateTimeOffset announced) => StateJson.Time(announced, hall.Clock),
                "recorded" when room.Drawing > 0 => StateJson.Time(room.RecordedAt[room.Drawing], hall.Clock),
                _ => null,
            },
            Detail = (string?)null,
        })];
    }
}
