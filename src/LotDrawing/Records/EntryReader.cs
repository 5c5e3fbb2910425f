using System.Collections.Immutable;
using LotDrawing.Text;

namespace LotDrawing.Records;

/// <summary>An entry of a file, by its shape. docs/record-format.md, sections 2 to 4.</summary>
internal static class EntryReader
{
    private const int MaxSizes = 100;
    private const int MaxDecisions = 10_000;

    /// <summary>The entry read here, or null after a fault.</summary>
    internal static Entry? Read(JsonCursor cursor) => cursor.KindBy("kind", EntryJson.Kinds) switch
    {
        0 => Announcement(cursor),
        1 => Contributions(cursor),
        2 => Drawing(cursor),
        3 => Annulment(cursor),
        _ => null,
    };

    private static Entry.Announcement? Announcement(JsonCursor cursor)
    {
        var members = cursor.Members("number", "kind", "date", "what", "plan", "previous", "hash");
        Announcement? what = What(members[3]);
        ImmutableArray<PlannedContribution>? plan = members[4].IsNull ? null : ContributionJson.ReadPlan(members[4]);
        return Link(cursor, members) is { } link && what is not null ? new Entry.Announcement(link, what, plan) : null;
    }

    private static Entry.Contributions? Contributions(JsonCursor cursor)
    {
        var members = cursor.Members("number", "kind", "date", "contributions", "previous", "hash");
        var made = ContributionJson.ReadMade(members[3]);
        return Link(cursor, members) is { } link ? new Entry.Contributions(link, made) : null;
    }

    private static Entry.Drawing? Drawing(JsonCursor cursor)
    {
        var members = cursor.Members("number", "kind", "date", "result", "previous", "hash");
        JsonCursor result = members[3];
        bool groups = result.Has("groups");
        bool reviews = result.Has("reviews");
        var parts = (groups, reviews) switch
        {
            (true, false) => result.Members("groups"),
            (false, true) => result.Members("reviews"),
            _ => result.Members("groups", "reviews"),
        };
        ImmutableArray<ImmutableArray<string>>? drawn = groups ? [.. parts[0].Items().Select(Codes)] : null;
        ImmutableArray<Review>? filled = reviews ? [.. parts[^1].Items().Select(Review)] : null;
        return Link(cursor, members) is { } link ? new Entry.Drawing(link, drawn, filled) : null;
    }

    private static Entry.Annulment? Annulment(JsonCursor cursor)
    {
        var members = cursor.Members("number", "kind", "date", "entry", "decidedBy", "reason", "previous", "hash");
        int annulled = members[3].Count();
        string decidedBy = members[4].PlainText();
        string reason = members[5].PlainText();
        return Link(cursor, members) is { } link ? new Entry.Annulment(link, annulled, decidedBy, reason) : null;
    }

    /// <summary>What every entry has, or null after a fault anywhere so far: no hash is reckoned in vain.</summary>
    private static EntryLink? Link(JsonCursor cursor, JsonCursor[] members)
    {
        int number = members[0].Count();
        int before = cursor.Faults.Count;
        DateOnly date = members[2].Date();
        if (cursor.Faults.Count == before && (date < Day.Earliest || date > Day.Latest))
            members[2].Report("a date from 2000-01-01 to 2199-12-31");
        string previous = members[^2].Hex(64);
        string hash = members[^1].Hex(64);
        return cursor.Faults.Any ? null : EntryJson.Link(number, date, previous, hash, (JsonData.Object)cursor.Value!);
    }

    private static readonly string[] Announcements =
        ["groups", "reviewers", "groups-and-reviewers", "meeting", "accession", "withdrawal", "amendment"];

    private static Announcement? What(JsonCursor cursor)
    {
        switch (cursor.KindBy("kind", Announcements))
        {
            case 0:
                return new Announcement.Groups(Sizes(cursor.Members("kind", "sizes")[1]));
            case 1:
                cursor.Members("kind");
                return new Announcement.Reviewers();
            case 2:
                return new Announcement.GroupsAndReviewers(Sizes(cursor.Members("kind", "sizes")[1]));
            case 3:
                var decisions = cursor.Members("kind", "decisions")[1];
                return new Announcement.Meeting([.. decisions.Items(least: 1, most: MaxDecisions).Select(Decision)]);
            case 4:
                var accession = cursor.Members("kind", "state", "group");
                int? group = accession[2].IsNull ? null : accession[2].Count(1);
                return RosterJson.ReadState(accession[1], null) is { } acceding ? new Announcement.Accession(acceding, group) : null;
            case 5:
                return new Announcement.Withdrawal(cursor.Members("kind", "state")[1].Code());
            case 6:
                var amendment = cursor.Members("kind", "state", "mechanism", "decidedBy", "reason");
                return new Announcement.Amendment(
                    amendment[1].IsNull ? null : RosterJson.ReadState(amendment[1], null),
                    amendment[2].IsNull ? null : MechanismJson.Read(amendment[2]),
                    amendment[3].PlainText(),
                    amendment[4].PlainText());
            default:
                return null;
        }
    }

    private static ImmutableArray<int> Sizes(JsonCursor cursor) => [.. cursor.Items(most: MaxSizes).Select(size => size.Count())];

    private static RequestDecision Decision(JsonCursor cursor)
    {
        var members = cursor.Members("request", "refused");
        Request request = RequestJson.ReadRecorded(members[0]);
        if (members[1].IsNull)
            return new RequestDecision(request, null, null);
        var refused = members[1].Members("reason", "text");
        int reason = refused[0].OneOf([.. EntryJson.Reasons.Select(known => known.Word)]);
        return new RequestDecision(request, EntryJson.Reasons[Math.Max(0, reason)].Reason, refused[1].IsNull ? null : refused[1].PlainText());
    }

    // Order, and what is named twice, follow from comparing with what is derived: here they are just codes.
    private static ImmutableArray<string> Codes(JsonCursor cursor) => [.. cursor.Items().Select(code => code.Code())];

    private static Review Review(JsonCursor cursor)
    {
        var members = cursor.Members("state", "group", "seats");
        return LotDrawing.Review.AsStated(members[0].Code(), members[1].Count(1), [.. members[2].Items(least: 1).Select(Seat)]);
    }

    private static FilledSeat Seat(JsonCursor cursor)
    {
        var members = cursor.Members("seat", "principal", "additional");
        return new FilledSeat(members[0].Id(), members[1].Code(), members[2].IsNull ? null : members[2].Code());
    }
}
