using System.Collections.Immutable;

namespace LotDrawing.Text;

/// <summary>Mechanisms as JSON, every rule with its paragraph. docs/record-format.md, section 2.</summary>
internal static class MechanismJson
{
    private const int MostSeats = 64;
    private const int MostPreferences = 64;
    private const int MostRegionalGroups = 100;
    private const int MostBarredPairs = 10_000;

    private static readonly string[] Sides = ["same-region", "other-region", "any-region"];
    private static readonly string[] Preferences = ["legal-system", "language"];

    /// <summary>Reads a mechanism: the mechanism, or every fault of the file.</summary>
    /// <param name="utf8">JSON in UTF-8, spaced in any way. No member may be missing or unknown.</param>
    internal static Parsed<Mechanism> Read(ReadOnlySpan<byte> utf8) => JsonText.Read(utf8, Read);

    /// <summary>Writes a mechanism as canonical JSON; reading it gives the same mechanism.</summary>
    internal static byte[] Write(Mechanism mechanism) => CanonicalJson.Of(Of(mechanism));

    internal static JsonData Of(Mechanism mechanism)
    {
        ArgumentNullException.ThrowIfNull(mechanism);
        return JsonData.Of(
            ("id", mechanism.Id),
            ("name", mechanism.Name),
            ("instruments", JsonData.Of(mechanism.Instruments)),
            ("regionalGroups", JsonData.Of(mechanism.RegionalGroups)),
            ("groups", JsonData.Of(
                ("count", mechanism.Groups.Count),
                ("publishedSizes", JsonData.Of(mechanism.Groups.PublishedSizes.Select(size => (JsonData)size))),
                ("source", Of(mechanism.Groups.Source)))),
            ("seats", JsonData.Of(mechanism.Seats.Select(seat => (JsonData)JsonData.Of(
                ("id", seat.Id), ("side", Sides[(int)seat.Side]), ("source", Of(seat.Source)))))),
            ("instrumentsCovered", Of(mechanism.InstrumentsCovered)),
            ("maxReviewingStates", mechanism.MaxReviewingStates),
            ("maxReviewingStatesSource", Of(mechanism.MaxReviewingStatesSource)),
            ("noMutualReviews", Of(mechanism.NoMutualReviews)),
            ("distinctRegions", Of(mechanism.DistinctRegions)),
            ("reviewersPartyTo", mechanism.ReviewersPartyTo),
            ("reviewersPartyToSource", Of(mechanism.ReviewersPartyToSource)),
            ("load", Of(mechanism.Load)),
            ("loadSource", Of(mechanism.LoadSource)),
            ("preferences", JsonData.Of(mechanism.Preferences.Select(preference => (JsonData)JsonData.Of(
                ("kind", Preferences[(int)preference.Kind]), ("seats", JsonData.Of(preference.Seats)), ("source", Of(preference.Source)))))),
            ("barredPairs", JsonData.Of(mechanism.BarredPairs.Select(pair => (JsonData)JsonData.Of(
                ("reviewer", pair.Reviewer), ("underReview", pair.UnderReview), ("source", Of(pair.Source)))))),
            ("repetition", JsonData.Of(
                ("ordinaryAllowance", mechanism.Repetition.OrdinaryAllowance),
                ("source", Of(mechanism.Repetition.Source)),
                ("exceptionalSource", Of(mechanism.Repetition.ExceptionalSource)),
                ("replacedStateLeavesPot", mechanism.Repetition.ReplacedStateLeavesPot))));
    }

    internal static JsonData Of(LoadBounds load) =>
        JsonData.Of(("min", load.Min), ("max", load.Max == int.MaxValue ? JsonData.Null : load.Max));

    /// <summary>The mechanism read here; of use only when no fault of the shape was reported.</summary>
    internal static Mechanism Read(JsonCursor cursor)
    {
        var members = cursor.Members(
            "id", "name", "instruments", "regionalGroups", "groups", "seats", "instrumentsCovered", "maxReviewingStates",
            "maxReviewingStatesSource", "noMutualReviews", "distinctRegions", "reviewersPartyTo", "reviewersPartyToSource",
            "load", "loadSource", "preferences", "barredPairs", "repetition");
        var seats = members[5].Items(least: 1, most: MostSeats).Select(Seat).ToImmutableArray();
        EachOnce(members[5], seats);
        var repetition = members[17].Members("ordinaryAllowance", "source", "exceptionalSource", "replacedStateLeavesPot");
        return new Mechanism
        {
            Id = members[0].Id(),
            Name = members[1].PlainText(),
            Instruments = members[2].Ids(least: 1, most: Mechanism.MaxInstruments),
            RegionalGroups = members[3].Ids(least: 1, most: MostRegionalGroups),
            Groups = Groups(members[4]),
            Seats = seats,
            InstrumentsCovered = CitationOrNull(members[6]),
            MaxReviewingStates = MaxReviewingStates(members[7], members[6].IsNull ? seats.Length : 2 * seats.Length),
            MaxReviewingStatesSource = Citation(members[8]),
            NoMutualReviews = CitationOrNull(members[9]),
            DistinctRegions = CitationOrNull(members[10]),
            ReviewersPartyTo = members[11].IsNull ? null : members[11].Id(),
            ReviewersPartyToSource = CitationOrNull(members[12]),
            Load = ReadLoad(members[13]),
            LoadSource = CitationOrNull(members[14]),
            Preferences = [.. members[15].Items(most: MostPreferences).Select(preference => ReadPreference(preference, seats))],
            BarredPairs = BarredPairs(members[16]),
            Repetition = new RepetitionRule(
                repetition[0].Count(), Citation(repetition[1]), CitationOrNull(repetition[2]), repetition[3].Flag()),
        };
    }

    internal static LoadBounds ReadLoad(JsonCursor cursor)
    {
        var members = cursor.Members("min", "max");
        int min = members[0].Count();
        int max = members[1].IsNull ? int.MaxValue : members[1].Count();
        if (min <= max)
            return new LoadBounds(min, max);
        cursor.ReportComparison("a least load not above the greatest", $"at least {min} and at most {max}");
        return LoadBounds.None;
    }

    private static GroupRule Groups(JsonCursor cursor)
    {
        var members = cursor.Members("count", "publishedSizes", "source");
        int count = members[0].Count(1);
        var sizes = members[1].Items(most: JsonCursor.MostItems).Select(size => size.Count()).ToImmutableArray();
        if (sizes.Length > 0 && sizes.Length != count)
            members[1].ReportComparison($"none, or {count}, one for each group", $"{sizes.Length} sizes");
        return new GroupRule(count, sizes, Citation(members[2]));
    }

    private static int MaxReviewingStates(JsonCursor cursor, int least)
    {
        int most = cursor.Count();
        if (most < least)
            cursor.ReportComparison($"at least {least}, as many as the seats can hold");
        return most;
    }

    private static SeatRule Seat(JsonCursor cursor)
    {
        var members = cursor.Members("id", "side", "source");
        return new SeatRule(members[0].Id(), (SeatSide)Math.Max(0, members[1].OneOf(Sides)), Citation(members[2]));
    }

    private static void EachOnce(JsonCursor cursor, ImmutableArray<SeatRule> seats)
    {
        foreach (string twice in seats.GroupBy(seat => seat.Id).Where(same => same.Key.Length > 0 && same.Count() > 1).Select(same => same.Key))
            cursor.ReportComparison("each seat once", $"the seat {FaultText.Shown(twice)} again");
    }

    private static Preference ReadPreference(JsonCursor cursor, ImmutableArray<SeatRule> known)
    {
        var members = cursor.Members("kind", "seats", "source");
        var seats = members[1].Ids();
        foreach (string seat in seats.Where(seat => known.All(rule => rule.Id != seat)))
            members[1].ReportComparison("seats of the mechanism", FaultText.Shown(seat));
        return new Preference((PreferenceKind)Math.Max(0, members[0].OneOf(Preferences)), Citation(members[2]), seats);
    }

    private static ImmutableArray<BarredPair> BarredPairs(JsonCursor cursor)
    {
        var pairs = ImmutableArray.CreateBuilder<BarredPair>();
        foreach (JsonCursor item in cursor.Items(most: MostBarredPairs))
        {
            var members = item.Members("reviewer", "underReview", "source");
            string reviewer = members[0].Code();
            string underReview = members[1].Code();
            Citation source = Citation(members[2]);
            var pair = new BarredPair { Reviewer = reviewer, UnderReview = underReview, Source = source };
            if (pairs.Count > 0 && BarredPair.Compare(pairs[^1], pair) >= 0)
                item.ReportComparison(BarredPair.Ordered, $"{FaultText.Shown(reviewer)} for {FaultText.Shown(underReview)} after {FaultText.Shown(pairs[^1].Reviewer)} for {FaultText.Shown(pairs[^1].UnderReview)}");
            pairs.Add(pair);
        }

        return pairs.ToImmutable();
    }

    private static JsonData Of(Citation? citation) => citation is null
        ? JsonData.Null
        : JsonData.Of(("document", citation.Document), ("paragraph", citation.Paragraph), ("confirmed", citation.Confirmed));

    private static Citation? CitationOrNull(JsonCursor cursor) => cursor.IsNull ? null : Citation(cursor);

    private static Citation Citation(JsonCursor cursor)
    {
        var members = cursor.Members("document", "paragraph", "confirmed");
        string document = members[0].PlainText();
        string paragraph = members[1].Matching(text => text.Length == 0 || RecordPatterns.IsText(text), $"{RecordPatterns.PlainText}, or an empty one");
        return new Citation(document, paragraph, members[2].Flag());
    }
}
