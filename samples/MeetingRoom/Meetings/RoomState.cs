using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using LotDrawing;
using MeetingRoom.Journals;

namespace MeetingRoom.Meetings;

/// <summary>All that follows from the record and the journal: line by line, and from nothing else.</summary>
internal sealed record RoomState
{
    /// <summary>What all screens show.</summary>
    internal required View View { get; init; }

    /// <summary>How many entries of the record the journal knows.</summary>
    internal int Known { get; init; }

    /// <summary>When each entry was recorded.</summary>
    internal ImmutableDictionary<int, DateTimeOffset> RecordedAt { get; init; } = ImmutableDictionary<int, DateTimeOffset>.Empty;

    /// <summary>The drawing that is shown, or was last; 0 before there is one in force.</summary>
    internal int Drawing { get; init; }

    /// <summary>Whether that drawing was found in an official record whose journal is lost: then any State may be jumped to, as the hall may have
    /// seen it.</summary>
    internal bool IsFound { get; init; }

    /// <summary>The highest lot that the hall has seen.</summary>
    internal int Furthest { get; init; }

    /// <summary>The index of the State on the screen, −1 before the first.</summary>
    internal int State { get; init; } = -1;

    /// <summary>How many regional groups are filled in.</summary>
    internal int Regions { get; init; }

    /// <summary>Whether the groups are all shown, or were not drawn here.</summary>
    internal bool GroupsShown { get; init; }

    /// <summary>The way through the drawing that is shown.</summary>
    internal string Way { get; init; } = Ways.ByGroup;

    /// <summary>The page of the requests on the screen; 0 for the newest.</summary>
    internal int RequestsPage { get; init; }

    /// <summary>The section up to which the reveal was opened.</summary>
    internal int Opened { get; init; }

    /// <summary>Whether all lots were shown.</summary>
    internal bool Ended { get; init; }

    /// <summary>When the picture changed last; what comes next is reckoned from it.</summary>
    internal DateTimeOffset Since { get; init; }

    /// <summary>What was typed and is in no entry yet.</summary>
    internal Drafts Drafts { get; init; } = Drafts.None;

    /// <summary>How many minutes a round is waited for, as it was when it was announced.</summary>
    internal int DeadlineMinutes { get; init; } = RoundWait.UsualMinutes;

    /// <summary>Whether the round announced did not come in time.</summary>
    internal bool IsOverdue { get; init; }

    /// <summary>Whether requests are taken.</summary>
    internal bool RequestsOpen { get; init; }

    /// <summary>When the list was closed, or null.</summary>
    internal DateTimeOffset? RequestsClosedAt { get; init; }

    /// <summary>What the second operator is asked, or null.</summary>
    internal Proposal? Proposal { get; init; }

    /// <summary>What was set up.</summary>
    internal JsonObject SetUp { get; init; } = [];

    /// <summary>What the page's checker said of the last entry: null before it has.</summary>
    internal bool? PageChecked { get; init; }

    /// <summary>A lot in which the second program disagrees, or null.</summary>
    internal JsonNode? Mismatch { get; init; }

    /// <summary>The text of the neutral slide: paused, blank or moment.</summary>
    internal string Neutral { get; init; } = "paused";

    /// <summary>Before the first line.</summary>
    internal static RoomState Before(string kind) => new() { View = new View(0, Slides.Opening, Slides.Opening, null, 0, true, "standard", kind) };

    /// <summary>After one line more.</summary>
    internal RoomState Apply(JournalLine line, Book book)
    {
        RoomState next = Acted(line, book) ?? this;
        // What was asked has changed: whoever would agree now would agree to something else.
        if (Proposal is not null && ReferenceEquals(next.Proposal, Proposal) && (!ReferenceEquals(next.Drafts, Drafts) || next.Known != Known))
            next = next with { Proposal = null };
        return next with { View = next.View with { V = line.Number, Kind = book.Kind } };
    }

    /// <summary>After many lines.</summary>
    internal static RoomState Of(IEnumerable<JournalLine> lines, Book book) => lines.Aggregate(Before(book.Kind), (state, line) => state.Apply(line, book));

    private RoomState? Acted(JournalLine line, Book book) => line.What switch
    {
        Acts.Started or Acts.Restarted => this with { View = View with { Paused = true }, Proposal = null },
        Acts.Found or Acts.Recorded => Entered(line, book),
        Acts.Region => Picture(line, View with { Phase = Slides.Groups, Slide = Slides.Groups }) with { Regions = line.Number32("regions")!.Value },
        Acts.GroupsShown => Picture(line, View) with { GroupsShown = true },
        Acts.State => Picture(line, View with { Phase = Slides.Reveal, Slide = Revealing }) with { State = line.Number32("index")!.Value },
        Acts.Show => Shown(line, line.Lot!.Value, book),
        Acts.Jump => Shown(line, line.Lot!.Value, book),
        Acts.ShowGroup => Shown(line, line.Lot!.Value, book) with { Opened = Math.Max(Opened, line.Number32("group")!.Value) },
        Acts.Ended => Picture(line, View with { Paused = true, Phase = book.AnnouncementOf(Drawing)!.What is LotDrawing.Announcement.Meeting ? Slides.Changed : Slides.Closing }) with { Ended = true },
        Acts.Pause => this with { View = View with { Paused = true } },
        Acts.Resume => Resumed(line, book),
        Acts.OpenGroup => Resumed(line, book) with { Opened = Math.Max(Opened, line.Number32("group")!.Value) },
        Acts.Pace => this with { View = View with { Pace = line.Text("pace")!, Slide = View.Slide is Slides.Reveal or Slides.Board ? line.Text("pace") == Slides.Board ? Slides.Board : Slides.Reveal : View.Slide } },
        Acts.Slide => Slid(line.Text("slide")!, book) with { RequestsPage = line.Number32("page") ?? RequestsPage },
        Acts.Blank => this with { View = View with { Paused = true, Slide = Slides.Neutral }, Neutral = "blank" },
        Acts.Objection => this with { View = View with { Paused = true, Slide = Slides.Neutral }, Neutral = "paused" },
        Acts.Mismatch => this with { View = View with { Paused = true, Slide = Slides.Neutral }, Neutral = "moment", Mismatch = line.Node("mismatch")?.DeepClone() ?? true, PageChecked = false },
        Acts.Checked => this with { PageChecked = true, Mismatch = null },
        Acts.Words => this with { Drafts = Drafts with { Words = Drafts.Words.SetItem(line.Number32("item")!.Value, new HeardWords(line.Text("by"), line.Text("heard")!, line.Text("words")!)) } },
        Acts.Roll => this with { Drafts = Drafts with { Rolls = Drafts.Rolls.Add(line.Number32("value")!.Value) } },
        Acts.StrikeRoll => this with { Drafts = Drafts with { Rolls = Drafts.Rolls.RemoveAt(Drafts.Rolls.Length - 1) } },
        Acts.RoundValue => this with { Drafts = Drafts with { Signature = line.Text("signature") } },
        Acts.OpenRequests => this with { RequestsOpen = true, RequestsPage = 0, RequestsClosedAt = null, Drafts = Drafts.None, View = View with { Phase = Slides.Requests, Slide = Slides.Requests } },
        Acts.Request => this with { RequestsPage = 0, Drafts = Drafts with { Requests = Drafts.Requests.Add(Requested(line)) } },
        Acts.StrikeRequest => this with { Drafts = Drafts with { Requests = [.. Drafts.Requests.Select(request => request.N == line.Number32("n") ? request with { Struck = true } : request)] } },
        Acts.Propose => this with { Proposal = new Proposal(line.Number, line.Text("what")!, (JsonObject)line.Node("arguments")!.DeepClone(), line.Time, DateOnly.ParseExact(line.Text("day")!, "yyyy-MM-dd", CultureInfo.InvariantCulture)) },
        Acts.Agree or Acts.Decline or Acts.Expired => this with { Proposal = null },
        Acts.Overdue => this with { IsOverdue = true },
        Acts.SetUp => SetUpBy((JsonObject)line.Node("setUp")!, book),
        Acts.Closed => this with { View = View with { Phase = Slides.Closing, Slide = Slides.Closing, Paused = true } },
        _ => null,
    };

    private string Revealing => View.Pace == Slides.Board ? Slides.Board : Slides.Reveal;

    private RoomState Picture(JournalLine line, View view) => this with { View = view, Since = line.Time };

    private RoomState Shown(JournalLine line, int lot, Book book) => Picture(line, View with { Phase = Ended ? View.Phase : Slides.Reveal, Slide = Revealing, Lot = lot }) with
    {
        State = lot == 0 ? 0 : book.Revelation(this).StateOf(lot).Index,
        Furthest = Math.Max(Furthest, lot),
        Opened = Math.Max(Opened, lot == 0 ? 0 : book.Revelation(this).StateOf(lot).Section.Section),
    };

    /// <summary>Space: back to the lots, and on; where a group has ended, into the next.</summary>
    private RoomState Resumed(JournalLine line, Book book)
    {
        if (Drawing == 0)
            return this with { View = View with { Paused = false }, Since = line.Time };
        bool fills = !GroupsShown;
        int opened = State + 1 < book.Revelation(this).States.Length && !fills && View.Lot == Furthest
            ? Math.Max(Opened, book.Revelation(this).States[State + 1].Section.Section)
            : Opened;
        bool begins = View.Phase is Slides.Recorded or Slides.Groups or Slides.Reveal;
        View view = View with { Paused = false, Phase = begins ? fills ? Slides.Groups : Slides.Reveal : View.Phase };
        // Before the first State there is nothing to show but what stands there.
        view = fills ? view with { Slide = Slides.Groups } : State >= 0 ? view with { Slide = Revealing } : view;
        return this with { View = view, Since = line.Time, Opened = opened };
    }

    private RoomState Slid(string slide, Book book)
    {
        bool seed = slide == Slides.Seed && book.Length > 0 && Known > 0 && book.AsOf(Known).Open is not null;
        bool stands = slide is Slides.Reveal or Slides.Board or Slides.Groups;
        return this with { View = View with { Slide = slide, Phase = seed ? Slides.Seed : View.Phase, Paused = View.Paused || !stands } };
    }

    /// <summary>The record has an entry more.</summary>
    private RoomState Entered(JournalLine line, Book book)
    {
        int number = line.Entry!.Value;
        RoomState known = this with { Known = number, RecordedAt = RecordedAt.SetItem(number, line.Time), PageChecked = line.Node("agrees")?.GetValue<bool>(), Mismatch = null, Proposal = null, IsOverdue = false, Since = line.Time };
        View still = View with { Entry = number, Lot = 0, Paused = true };
        if (book[number] is Entry.Announcement)
            known = known with { DeadlineMinutes = MinutesOf(SetUp) };
        switch (book[number])
        {
            case Entry.Announcement { What: LotDrawing.Announcement.Meeting }:
                return known with { View = still with { Phase = Slides.Requests, Slide = Slides.Requests }, Drafts = Drafts.None, RequestsOpen = false, RequestsPage = 1, RequestsClosedAt = line.Time, Drawing = 0 };
            case Entry.Announcement:
                return known with { View = still with { Phase = Slides.Opening, Slide = Slides.Opening }, Drafts = Drafts.None, RequestsOpen = false, RequestsClosedAt = null, Drawing = 0 };
            case Entry.Contributions:
                return known with { View = View with { Phase = Slides.Seed, Slide = Slides.Seed }, Drafts = Drafts.WithoutSeed() with { Words = Drafts.Words } };
            case Entry.Drawing drawing:
                return known with
                {
                    View = still with { Phase = Slides.Recorded, Slide = Slides.Recorded },
                    Drawing = number,
                    Way = WayOf(SetUp),
                    IsFound = line.What == Acts.Found && line.Number <= number + 1 && book.Record.Kind == RecordKind.Official,
                    Furthest = 0,
                    State = -1,
                    Regions = 0,
                    GroupsShown = drawing.Groups is null,
                    Opened = 0,
                    Ended = false,
                    Drafts = Drafts.None,
                };
            default:
                return known with { View = still with { Phase = Slides.Opening, Slide = Slides.Annulled }, Drawing = 0, Drafts = Drafts.None, RequestsOpen = false, RequestsClosedAt = null };
        }
    }

    private DraftRequest Requested(JournalLine line) => new(
        Drafts.Requests.Length + 1, line.Text("state")!, line.Text("seats")!, line.Text("kind") == "exceptional", line.Text("grounds"), line.Text("askedBy")!, line.Text("refused"), false);

    /// <summary>The way through is that of the drawing whose first State is still to be shown; later it is the next drawing's.</summary>
    private RoomState SetUpBy(JsonObject given, Book book)
    {
        JsonObject merged = Merged(SetUp, given);
        return this with { SetUp = merged, DeadlineMinutes = RoundWait.Of(this, book) is null ? MinutesOf(merged) : DeadlineMinutes, Way = Drawing > 0 && State >= 0 ? Way : WayOf(merged) };
    }

    private static int MinutesOf(JsonObject setUp) => setUp["deadlineMinutes"]?.GetValue<int>() ?? RoundWait.UsualMinutes;

    private static string WayOf(JsonObject setUp) => setUp["order"]?.GetValue<string>() ?? Ways.ByGroup;

    private static JsonObject Merged(JsonObject before, JsonObject given)
    {
        var merged = (JsonObject)before.DeepClone();
        foreach (var (name, value) in given)
            merged[name] = value?.DeepClone();
        return merged;
    }
}
