using LotDrawing.Procedures;
using LotDrawing.TestKit;
using LotDrawing.Text;

namespace LotDrawing.Tests.Mechanisms;

public class KnownMechanismTests
{
    public static TheoryData<string> Ids => [.. Mechanism.Known.Select(mechanism => mechanism.Id)];

    [Fact]
    public void Are_found_by_their_ids()
    {
        Assert.Equal(["untoc", "uncac", "upr", "upr-own-region", "mesicic"], Mechanism.Known.Select(mechanism => mechanism.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Are_valid_and_survive_JSON(string id)
    {
        Mechanism mechanism = Mechanism.Known.Single(known => known.Id == id);
        byte[] json = MechanismJson.Write(mechanism);

        Assert.Empty(mechanism.Validate());
        Assert.Equal(json, MechanismJson.Write(MechanismJson.Read(json).Value));
    }

    /// <summary>What the data rests on: what no text at hand confirms is marked, and nothing else is.</summary>
    [Fact]
    public void Every_rule_says_whether_a_text_at_hand_confirms_it()
    {
        Assert.DoesNotContain(Rules(Mechanism.Untoc), rule => !rule.Source.Confirmed);
        Assert.Equal(
            ["same-region 19", "other 18", "maxReviewingStates 18", "noMutualReviews 19", "load 20", "LegalSystem 19", "repetition 19", "exceptional repetition 19"],
            Unconfirmed(Mechanism.Uncac));
        Assert.Equal(["repetition 19"], Unconfirmed(Mechanism.Upr));
        Assert.Equal(["rapporteur-1 19", "repetition 19"], Unconfirmed(Mechanism.UprOwnRegion));
        Assert.DoesNotContain(Rules(Mechanism.Mesicic), rule => rule.Source.Confirmed);
        Assert.Contains("(not confirmed by a text at hand)", Mechanism.Uncac.LoadSource!.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The file beside the samples is the mechanism that comes with the library, for those who start from it.</summary>
    [Fact]
    public void The_sample_file_of_MESICIC_is_the_known_mechanism() => Assert.Equal(
        MechanismJson.Write(Mechanism.Mesicic),
        MechanismJson.Write(MechanismJson.Read(File.ReadAllBytes(Repository.PathOf("samples", "mechanisms", "mesicic.json"))).Value));

    [Theory]
    [InlineData("uncac", "data", "uncac-trial.csv", 189)]
    [InlineData("mesicic", "mechanisms", "mesicic-trial.csv", 22)]
    [InlineData("mechanisms/harbours.json", "mechanisms", "harbours.csv", 24)]
    public void The_sample_rosters_are_drawn_by_the_loads_procedure(string mechanism, string folder, string file, int states)
    {
        Mechanism rules = Mechanism.Known.FirstOrDefault(known => known.Id == mechanism) ?? MechanismJson.Read(File.ReadAllBytes(Repository.PathOf("samples", mechanism))).Value;
        using Stream csv = File.OpenRead(Repository.PathOf("samples", folder, file));
        Parsed<Roster> reading = Roster.Load(csv, rules);
        Assert.Empty(reading.Faults);
        Assert.Equal(states, reading.Value.Count);

        var drawn = Assert.IsType<DrawResult<Drawing>.Drawn>(PublicDraw.Run(reading.Value, rules, rules.Groups.EvenSizes(states), "example"));

        Assert.IsType<DrawAccount.Loads>(drawn.Account);
        var loads = drawn.Result.Reviews.SelectMany(review => review.ReviewingStates).CountBy(code => code).ToDictionary();
        Assert.All(reading.Value.States, state => Assert.InRange(loads.GetValueOrDefault(state.Code), rules.Load.Min, rules.Load.Max));
    }

    private static IEnumerable<string> Unconfirmed(Mechanism mechanism) =>
        from rule in Rules(mechanism) where !rule.Source.Confirmed select $"{rule.Name} {rule.Source.Paragraph}";

    private static IEnumerable<(string Name, Citation Source)> Rules(Mechanism mechanism) =>
    [
        ("groups", mechanism.Groups.Source),
        .. mechanism.Seats.Select(seat => (seat.Id, seat.Source)),
        .. Given("instrumentsCovered", mechanism.InstrumentsCovered),
        ("maxReviewingStates", mechanism.MaxReviewingStatesSource),
        .. Given("noMutualReviews", mechanism.NoMutualReviews),
        .. Given("distinctRegions", mechanism.DistinctRegions),
        .. Given("reviewersPartyTo", mechanism.ReviewersPartyToSource),
        .. Given("load", mechanism.LoadSource),
        .. mechanism.Preferences.Select(preference => (preference.Kind.ToString(), preference.Source)),
        .. mechanism.BarredPairs.Select(pair => ("barredPairs", pair.Source)),
        ("repetition", mechanism.Repetition.Source),
        .. Given("exceptional repetition", mechanism.Repetition.ExceptionalSource),
    ];

    private static IEnumerable<(string, Citation)> Given(string name, Citation? source) => source is null ? [] : [(name, source)];
}
