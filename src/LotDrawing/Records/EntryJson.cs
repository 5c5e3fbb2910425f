using System.Collections.Immutable;
using System.Globalization;
using LotDrawing.Text;

namespace LotDrawing.Records;

/// <summary>Makes entries: their JSON, their hash and their link to the entry before.</summary>
internal static class EntryJson
{
    internal static readonly string[] Kinds = ["announcement", "contributions", "drawing", "annulment"];

    /// <summary>The words for the seven reasons that a record knows.</summary>
    internal static readonly ImmutableArray<(RefusalReason Reason, string Word)> Reasons =
    [
        (RefusalReason.ReviewWithdrawn, "review-withdrawn"),
        (RefusalReason.ExceptionalNotProvided, "exceptional-not-provided"),
        (RefusalReason.ExceptionalWithoutGrounds, "exceptional-without-grounds"),
        (RefusalReason.AllowanceUsed, "allowance-used"),
        (RefusalReason.AskedTwice, "asked-twice"),
        (RefusalReason.PotEmpty, "pot-empty"),
        (RefusalReason.ByDecision, "by-decision"),
    ];

    /// <summary>The next entry, announcing something.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="date">Its date.</param>
    /// <param name="previous">The hash of the entry before or, of the first, of the header.</param>
    /// <param name="what">What is announced.</param>
    /// <param name="plan">How its seed will be made, or null.</param>
    internal static Entry.Announcement Announced(
        int number, DateOnly date, string previous, Announcement what, ImmutableArray<PlannedContribution>? plan) =>
        new(Link(number, date, previous, "announcement", ("what", Of(what)), ("plan", Of(plan))), what, plan);

    /// <summary>The next entry, with contributions.</summary>
    internal static Entry.Contributions Contributed(int number, DateOnly date, string previous, ImmutableArray<Contribution> made) =>
        new(Link(number, date, previous, "contributions", ("contributions", ContributionJson.Of(made))), made);

    /// <summary>The next entry, a drawing.</summary>
    internal static Entry.Drawing Drawn(
        int number, DateOnly date, string previous, ImmutableArray<ImmutableArray<string>>? groups, ImmutableArray<Review>? reviews)
    {
        var members = new List<(string, JsonData)>();
        if (groups is { } drawn)
            members.Add(("groups", DrawingJson.Of(drawn)));
        if (reviews is { } filled)
            members.Add(("reviews", DrawingJson.Of(filled)));
        return new(Link(number, date, previous, "drawing", ("result", JsonData.Of([.. members]))), groups, reviews);
    }

    /// <summary>The next entry, an annulment.</summary>
    internal static Entry.Annulment Annulled(int number, DateOnly date, string previous, int annulled, string decidedBy, string reason) =>
        new(Link(number, date, previous, "annulment", ("entry", annulled), ("decidedBy", decidedBy), ("reason", reason)), annulled, decidedBy, reason);

    /// <summary>The link of an entry that is in a file, of which the JSON has all members.</summary>
    internal static EntryLink Link(int number, DateOnly date, string previous, string hash, JsonData.Object json) =>
        new(number, date, previous, hash, CanonicalJson.Sha256(json.Without("hash")), CanonicalJson.Of(json));

    private static EntryLink Link(int number, DateOnly date, string previous, string kind, params ReadOnlySpan<(string, JsonData)> own)
    {
        JsonData.Object json = JsonData.Of(
        [
            ("number", number), ("kind", kind), ("date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("previous", previous), .. own,
        ]);
        string hash = CanonicalJson.Sha256(json);
        return new EntryLink(number, date, previous, hash, hash, CanonicalJson.Of(JsonData.Of([.. json.Members, ("hash", hash)])));
    }

    private static JsonData.Object Of(Announcement what) => what switch
    {
        Announcement.Groups groups => JsonData.Of(("kind", "groups"), ("sizes", Of(groups.Sizes))),
        Announcement.Reviewers => JsonData.Of(("kind", (JsonData)"reviewers")),
        Announcement.GroupsAndReviewers both => JsonData.Of(("kind", "groups-and-reviewers"), ("sizes", Of(both.Sizes))),
        Announcement.Meeting meeting => JsonData.Of(("kind", "meeting"), ("decisions", JsonData.Of(meeting.Decisions.Select(Of)))),
        Announcement.Accession accession => JsonData.Of(
            ("kind", "accession"), ("state", RosterJson.Of(accession.State)), ("group", accession.Group is { } group ? group : JsonData.Null)),
        Announcement.Withdrawal withdrawal => JsonData.Of(("kind", "withdrawal"), ("state", withdrawal.State)),
        Announcement.Amendment amendment => JsonData.Of(
            ("kind", "amendment"),
            ("state", amendment.State is { } state ? RosterJson.Of(state) : JsonData.Null),
            ("mechanism", amendment.Mechanism is { } mechanism ? MechanismJson.Of(mechanism) : JsonData.Null),
            ("decidedBy", amendment.DecidedBy),
            ("reason", amendment.Reason)),
        _ => throw new InvalidOperationException("There is no other announcement."),
    };

    private static JsonData Of(ImmutableArray<int> sizes) => JsonData.Of(sizes.Select(size => (JsonData)size));

    private static JsonData Of(ImmutableArray<PlannedContribution>? plan) => plan is { } planned ? ContributionJson.Of(planned) : JsonData.Null;

    private static JsonData Of(RequestDecision decision) => JsonData.Of(
        ("request", RequestJson.Of(decision.Request)),
        ("refused", decision.Refused is { } reason
            ? JsonData.Of(("reason", Reasons.First(known => known.Reason == reason).Word), ("text", decision.Text))
            : JsonData.Null));
}
