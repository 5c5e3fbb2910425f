namespace LotDrawing.Text;

/// <summary>Mechanisms as JSON, every rule with its paragraph. docs/record-format.md, section 2.</summary>
public static class MechanismJson
{
    private const int MostSeats = 64;
    private const int MostPreferences = 64;

    private static readonly string[] Sides = ["same-region", "other-region", "any-region"];
    private static readonly string[] Preferences = ["legal-system", "language"];

    /// <summary>Reads a mechanism: the mechanism, or every fault of the file.</summary>
    /// <param name="utf8">JSON in UTF-8, spaced in any way. No member may be missing or unknown.</param>
    public static JsonReading<Mechanism> Read(ReadOnlySpan<byte> utf8)
    {
        var faults = new JsonFaults();
        JsonData? value = JsonParser.Parse(utf8, maxDepth: 16, faults);
        Mechanism? mechanism = value is null ? null : Read(new JsonPlace(value, JsonPath.Root, faults));
        return faults.Any ? new JsonReading<Mechanism>(faults.All) : new JsonReading<Mechanism>(mechanism!);
    }

    /// <summary>Writes a mechanism as canonical JSON; reading it gives the same mechanism.</summary>
    public static byte[] Write(Mechanism mechanism) => CanonicalJson.Of(Of(mechanism));

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
            ("repetition", JsonData.Of(
                ("ordinaryAllowance", mechanism.Repetition.OrdinaryAllowance),
                ("source", Of(mechanism.Repetition.Source)),
                ("exceptionalSource", Of(mechanism.Repetition.ExceptionalSource)),
                ("replacedStateLeavesPot", mechanism.Repetition.ReplacedStateLeavesPot))));
    }

    internal static JsonData Of(LoadBounds load) =>
        JsonData.Of(("min", load.Min), ("max", load.Max == int.MaxValue ? JsonData.Null : load.Max));

    /// <summary>The mechanism at this place; of use only when no fault was reported.</summary>
    internal static Mechanism Read(JsonPlace place)
    {
        var members = place.Members(
            "id", "name", "instruments", "regionalGroups", "groups", "seats", "instrumentsCovered", "maxReviewingStates",
            "maxReviewingStatesSource", "noMutualReviews", "distinctRegions", "reviewersPartyTo", "reviewersPartyToSource",
            "load", "loadSource", "preferences", "repetition");
        var groups = members[4].Members("count", "publishedSizes", "source");
        int count = groups[0].Count(1);
        var sizes = groups[1].Items().Select(size => size.Count()).ToList();
        if (sizes.Count > 0 && sizes.Count != count)
            groups[1].Report($"none, or {count}, one for each group", $"{sizes.Count} sizes");
        var seats = members[5].Items(least: 1, most: MostSeats).Select(Seat).ToList();
        foreach (string twice in seats.GroupBy(seat => seat.Id).Where(same => same.Key.Length > 0 && same.Count() > 1).Select(same => same.Key))
            members[5].Report("each seat once", $"the seat {FaultText.Shown(twice)} again");
        var repetition = members[16].Members("ordinaryAllowance", "source", "exceptionalSource", "replacedStateLeavesPot");
        return new Mechanism
        {
            Id = members[0].Name(),
            Name = members[1].Name(),
            Instruments = members[2].Names(least: 1, most: Mechanism.MaxInstruments),
            RegionalGroups = members[3].Names(least: 1),
            Groups = new GroupRule(count, [.. sizes], Citation(groups[2])),
            Seats = [.. seats],
            InstrumentsCovered = CitationOrNull(members[6]),
            MaxReviewingStates = members[7].Count(least: Math.Max(members[6].IsNull ? seats.Count : 2 * seats.Count, 1)),
            MaxReviewingStatesSource = Citation(members[8]),
            NoMutualReviews = CitationOrNull(members[9]),
            DistinctRegions = CitationOrNull(members[10]),
            ReviewersPartyTo = members[11].IsNull ? null : members[11].Name(),
            ReviewersPartyToSource = CitationOrNull(members[12]),
            Load = ReadLoad(members[13]),
            LoadSource = CitationOrNull(members[14]),
            Preferences = [.. members[15].Items(most: MostPreferences).Select(preference => ReadPreference(preference, seats))],
            Repetition = new RepetitionRule(
                repetition[0].Count(), Citation(repetition[1]), CitationOrNull(repetition[2]), repetition[3].Flag()),
        };
    }

    internal static LoadBounds ReadLoad(JsonPlace place)
    {
        var members = place.Members("min", "max");
        int min = members[0].Count();
        int max = members[1].IsNull ? int.MaxValue : members[1].Count(most: int.MaxValue - 1);
        if (min <= max)
            return new LoadBounds(min, max);
        place.Report("a least load not above the greatest", $"at least {min} and at most {max}");
        return LoadBounds.None;
    }

    private static SeatRule Seat(JsonPlace place)
    {
        var members = place.Members("id", "side", "source");
        return new SeatRule(members[0].Name(), (SeatSide)Math.Max(0, members[1].OneOf(Sides)), Citation(members[2]));
    }

    private static Preference ReadPreference(JsonPlace place, List<SeatRule> known)
    {
        var members = place.Members("kind", "seats", "source");
        var seats = members[1].Names();
        foreach (string seat in seats.Where(seat => known.TrueForAll(rule => rule.Id != seat)))
            members[1].Report("seats of the mechanism", FaultText.Shown(seat));
        return new Preference((PreferenceKind)Math.Max(0, members[0].OneOf(Preferences)), Citation(members[2]), seats);
    }

    private static JsonData Of(Citation? citation) => citation is null
        ? JsonData.Null
        : JsonData.Of(("document", citation.Document), ("paragraph", citation.Paragraph), ("confirmed", citation.Confirmed));

    private static Citation? CitationOrNull(JsonPlace place) => place.IsNull ? null : Citation(place);

    private static Citation Citation(JsonPlace place)
    {
        var members = place.Members("document", "paragraph", "confirmed");
        string paragraph = members[1].Text();
        if (paragraph.Any(char.IsControl))
            members[1].Report("no control characters");
        return new Citation(members[0].Name(), paragraph, members[2].Flag());
    }
}
