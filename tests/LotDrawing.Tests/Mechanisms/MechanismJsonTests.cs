using System.Text;
using System.Text.Json.Nodes;
using LotDrawing.Text;

namespace LotDrawing.Tests.Mechanisms;

public sealed class MechanismJsonTests
{
    private static readonly Mechanism Unusual = Mechanism.Untoc with
    {
        Id = "peer-review",
        RegionalGroups = ["north", "south"],
        Groups = new GroupRule(2, [3, 4], new Citation("Rules", "1", confirmed: false)),
        Seats = [new SeatRule("chair", SeatSide.AnyRegion, new Citation("Rules", "2")), new SeatRule("other", SeatSide.OtherRegion, new Citation("Rules", ""))],
        InstrumentsCovered = null,
        NoMutualReviews = null,
        DistinctRegions = new Citation("Rules", "4"),
        ReviewersPartyTo = "COUNCIL",
        ReviewersPartyToSource = new Citation("Rules", "5"),
        Load = new LoadBounds(1, 3),
        LoadSource = new Citation("Rules", "6"),
        Preferences = [new Preference(PreferenceKind.Language, new Citation("Rules", "7"), ["chair"]), new Preference(PreferenceKind.LegalSystem, new Citation("Rules", "8"))],
        BarredPairs = [Barred("AAA", "BBB"), Barred("AAA", "CCC"), Barred("BBB", "AAA")],
        Repetition = new RepetitionRule(0, new Citation("Rules", "9"), null, replacedStateLeavesPot: false),
    };

    public static TheoryData<string> Names => ["untoc", "unusual"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Written_and_read_it_is_the_same(string name)
    {
        byte[] written = MechanismJson.Write(Named(name));
        Mechanism read = MechanismJson.Read(written).Value;
        Assert.Equal(written, MechanismJson.Write(read));
        Assert.Equal(Named(name).Seats.ToArray(), read.Seats.ToArray());
        Assert.Equal(Named(name).Preferences.ToArray(), read.Preferences.ToArray());
        Assert.Equal(Named(name).Load, read.Load);
        Assert.Equal(Named(name).BarredPairs.ToArray(), read.BarredPairs.ToArray());
        Assert.Equal(Named(name).Repetition, read.Repetition);
        Assert.Equal(Named(name).DistinctRegions, read.DistinctRegions);
        Assert.Equal(Named(name).Groups.Source, read.Groups.Source);
    }

    /// <summary>Every member of the type is in the JSON: a rule that were left out would not be committed to.</summary>
    [Fact]
    public void No_rule_is_left_out()
    {
        string[] properties = [.. typeof(Mechanism).GetProperties()
            .Where(property => property.SetMethod is not null)
            .Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..])];
        Assert.Equal(properties.Order(StringComparer.Ordinal), Tree().Select(member => member.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_member_is_required()
    {
        Assert.All(Tree().Select(member => member.Key), name =>
        {
            JsonObject tree = Tree();
            tree.Remove(name);
            Assert.Contains(Faults(tree), fault => fault == $"$.{name}: nothing; expected this member");
        });
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        JsonObject tree = Tree();
        tree["id"] = " ";
        tree["instruments"] = new JsonArray("A", "A", "\u0007");
        tree["groups"]!["publishedSizes"] = new JsonArray(1, -1);
        tree["seats"]![1]!["id"] = "same-region";
        tree["seats"]![1]!["side"] = "left";
        tree["maxReviewingStates"] = 1;
        tree["load"] = new JsonObject { ["min"] = 4, ["max"] = 3 };
        tree["distinctRegions"] = "yes";
        tree["repetition"]!["replacedStateLeavesPot"] = 1;
        tree["preferences"] = new JsonArray(new JsonObject { ["kind"] = "language", ["seats"] = new JsonArray("front"), ["source"] = tree["noMutualReviews"]!.DeepClone() });
        tree["barredPairs"] = new JsonArray(Pair("BBB", "AAA"), Pair("BBB", "AAA"), Pair("AAA", " "));
        tree["surprise"] = null;
        Assert.Equal(
            [
                "$.barredPairs[1]: \"BBB\" for \"AAA\" after \"BBB\" for \"AAA\"; expected each pair once, in order of reviewer, then of State under review",
                "$.barredPairs[2].underReview: \" \"; expected a code: 2 to 8 of A-Z and 0-9",
                "$.barredPairs[2]: \"AAA\" for \" \" after \"BBB\" for \"AAA\"; expected each pair once, in order of reviewer, then of State under review",
                "$.distinctRegions: \"yes\"; expected an object",
                "$.groups.publishedSizes: 2 sizes; expected none, or 3, one for each group",
                "$.groups.publishedSizes[1]: the number -1; expected a whole number from 0 to 2147483647",
                "$.id: \" \"; expected an id: a letter or digit, then at most 31 letters, digits or hyphens",
                "$.instruments[1]: \"A\" again; expected each once",
                "$.instruments[2]: \"<U+0007>\"; expected an id: a letter or digit, then at most 31 letters, digits or hyphens",
                "$.load: at least 4 and at most 3; expected a least load not above the greatest",
                "$.maxReviewingStates: the number 1; expected at least 4, as many as the seats can hold",
                "$.preferences[0].seats: \"front\"; expected seats of the mechanism",
                "$.repetition.replacedStateLeavesPot: the number 1; expected true or false",
                "$.seats: the seat \"same-region\" again; expected each seat once",
                "$.seats[1].side: \"left\"; expected same-region or other-region or any-region",
                "$.surprise: a member that is not known; expected only id, name, instruments, regionalGroups, groups, seats, instrumentsCovered, maxReviewingStates, maxReviewingStatesSource, noMutualReviews, distinctRegions, reviewersPartyTo, reviewersPartyToSource, load, loadSource, preferences, barredPairs, repetition",
            ],
            Faults(tree).Order(StringComparer.Ordinal));

        JsonObject Pair(string reviewer, string underReview) =>
            new() { ["reviewer"] = reviewer, ["underReview"] = underReview, ["source"] = tree["noMutualReviews"]!.DeepClone() };
    }

    /// <summary>A mechanism made in code is held to the same as one that is read.</summary>
    [Fact]
    public void Barred_pairs_are_in_order_and_none_is_there_twice()
    {
        Assert.Equal(
            [
                "barredPairs: AAA for BBB after BBB for AAA; expected each pair once, in order of reviewer, then of State under review",
                "barredPairs: AAA for BBB after AAA for BBB; expected each pair once, in order of reviewer, then of State under review",
            ],
            (Mechanism.Untoc with { BarredPairs = [Barred("BBB", "AAA"), Barred("AAA", "BBB"), Barred("AAA", "BBB")] }).Validate().ToArray());
        Assert.Equal(
            ["barredPairs: an empty code; expected the codes of two States"],
            (Mechanism.Untoc with { BarredPairs = [Barred("AAA", "")] }).Validate().ToArray());
    }

    /// <summary>What the reader takes and what the procedures draw by is one thing: the seats never hold more than the maximum.</summary>
    [Theory]
    [InlineData(true, 4)]
    [InlineData(false, 2)]
    public void The_most_reviewing_States_are_at_least_what_the_seats_can_hold(bool covered, int least)
    {
        JsonObject tree = Tree();
        if (!covered)
            tree["instrumentsCovered"] = null;
        foreach (int most in (int[])[least - 1, least])
        {
            tree["maxReviewingStates"] = most;
            Assert.Equal(
                most < least ? [$"$.maxReviewingStates: the number {most}; expected at least {least}, as many as the seats can hold"] : [],
                Faults(tree));
        }

        Mechanism untoc = Mechanism.Untoc with { InstrumentsCovered = covered ? Mechanism.Untoc.InstrumentsCovered : null };
        Assert.NotEmpty((untoc with { MaxReviewingStates = least - 1 }).Validate());
        Assert.Empty((untoc with { MaxReviewingStates = least }).Validate());
    }

    [Fact]
    public void What_is_read_without_a_fault_is_valid_in_itself() => Assert.Empty(MechanismJson.Read(MechanismJson.Write(Unusual)).Value.Validate());

    [Fact]
    public void A_value_is_not_given_out_of_a_file_with_faults()
    {
        var reading = MechanismJson.Read("{}"u8);
        Assert.False(reading.IsValid);
        Assert.Equal(reading.Faults.ToArray(), Assert.Throws<RefusedException>(() => reading.Value).Faults.ToArray());
    }

    private static BarredPair Barred(string reviewer, string underReview) =>
        new() { Reviewer = reviewer, UnderReview = underReview, Source = new Citation("Rules", "10") };

    private static Mechanism Named(string name) => name == "untoc" ? Mechanism.Untoc : Unusual;

    private static JsonObject Tree() => JsonNode.Parse(MechanismJson.Write(Mechanism.Untoc))!.AsObject();

    private static IEnumerable<string> Faults(JsonObject tree) =>
        MechanismJson.Read(Encoding.UTF8.GetBytes(tree.ToJsonString())).Faults.Select(fault => fault.ToString());
}
