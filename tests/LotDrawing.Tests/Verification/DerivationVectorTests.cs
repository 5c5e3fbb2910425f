using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using LotDrawing.TestKit;
using LotDrawing.Verification;

namespace LotDrawing.Tests.Verification;

/// <summary>The verifier's own code against vectors of independent implementations.</summary>
public sealed class DerivationVectorTests
{
    private static readonly JsonElement V1 = Conformance.Json("vectors", "vectors-v1.json");

    private static readonly JsonElement Loads = Conformance.Json("vectors", "vectors-loads-v1.json");

    public static TheoryData<int> LoadCases => [.. Enumerable.Range(0, Loads.GetProperty("cases").GetArrayLength())];

    [Fact]
    public void The_stream_is_the_same()
    {
        JsonElement vector = V1.GetProperty("stream");
        WordStream words = Stream(vector.GetProperty("label").GetString()!, vector.GetProperty("seed").GetString()!);
        Assert.All(vector.GetProperty("first_words").EnumerateArray(), word => Assert.Equal(word.GetUInt32(), words.Next()));

        words = Stream(vector.GetProperty("label").GetString()!, vector.GetProperty("seed").GetString()!);
        JsonElement below = vector.GetProperty("below");
        Assert.Equal(
            below.GetProperty("drawn_in_sequence").EnumerateArray().Select(drawn => drawn.GetUInt32()),
            below.GetProperty("n").EnumerateArray().Select(n => words.Below(n.GetUInt32())));
    }

    [Fact]
    public void Quotas_are_the_same() => Assert.All(V1.GetProperty("quotas").EnumerateArray(), vector =>
    {
        int[,] quotas = GroupDrawing.Quotas(
            Numbers(vector.GetProperty("counts")), Numbers(vector.GetProperty("sizes")), Stream(vector.GetProperty("label").GetString()!, vector.GetProperty("seed").GetString()!));
        Assert.Equal(vector.GetProperty("table").EnumerateArray().SelectMany(Numbers), quotas.Cast<int>());
    });

    [Theory]
    [InlineData("draw", "")]
    [InlineData("rehearsal", "rehearsal/")]
    public void Groups_of_the_2020_roster_are_the_same(string name, string prefix)
    {
        JsonElement vector = V1.GetProperty(name);
        World world = Untoc2020(Mechanism.Untoc);
        var groups = GroupDrawing.Draw(world, [62, 63, 64], Stream($"{prefix}groups", vector.GetProperty("seed").GetString()!), null);
        Assert.Equal(
            vector.GetProperty("groups").EnumerateArray().Select(group => string.Join(' ', group.EnumerateArray().Select(code => code.GetString()))),
            groups.Select(group => string.Join(' ', group.Select(state => world.Codes[state]))));
    }

    [Fact]
    public void Reviewing_States_of_the_2020_roster_are_the_same()
    {
        JsonElement vector = V1.GetProperty("draw");
        World world = Untoc2020(Mechanism.Untoc);
        Assert.Null(SeatDrawing.Draw(world, Changes.OfAll(world), isFirst: true, Stream("reviewers", vector.GetProperty("seed").GetString()!), null));
        Assert.Equal(
            vector.GetProperty("reviews").EnumerateArray().Select(review => $"{review.GetProperty("state")}:{string.Join(',', review.GetProperty("seats").EnumerateArray()
                .Select(seat => $"{seat.GetProperty("principal")}/{(seat.GetProperty("additional").ValueKind == JsonValueKind.Null ? "-" : seat.GetProperty("additional").ToString())}"))}"),
            Reviews(world));
    }

    [Fact]
    public void Reviewing_States_under_a_load_are_the_same()
    {
        JsonElement vector = V1.GetProperty("drawWithLoad");
        World world = Untoc2020(Mechanism.Untoc with { Load = new LoadBounds(0, 8) });
        Assert.Null(SeatDrawing.Draw(world, Changes.OfAll(world), isFirst: true, Stream("reviewers", vector.GetProperty("seed").GetString()!), null));
        Assert.Equal(vector.GetProperty("reviews").GetString(), string.Join(' ', Reviews(world)));
    }

    /// <summary>The draws of a case continue one stream.</summary>
    [Theory]
    [MemberData(nameof(LoadCases))]
    public void Drawings_by_loads_v1_are_the_same(int number)
    {
        JsonElement vector = Loads.GetProperty("cases")[number];
        string[] load = vector.GetProperty("load").GetString()!.Split("..");
        Mechanism mechanism = Mechanism.Untoc with
        {
            InstrumentsCovered = null,
            Load = new LoadBounds(int.Parse(load[0], null), int.Parse(load[1], null)),
            Seats = [.. vector.GetProperty("seats").EnumerateArray().Select((side, i) => new SeatRule($"seat-{i}", Side(side.GetString()!), Mechanism.Untoc.Seats[0].Source))],
        };
        WordStream words = Stream("reviewers", vector.GetProperty("seed").GetString()!);
        foreach (JsonElement draw in vector.GetProperty("draws").EnumerateArray())
        {
            var (rules, roster) = States(vector.GetProperty("name").GetString()!, mechanism, draw.GetString()!);
            var world = new World(rules, roster, []);
            Assert.True(LoadDrawing.Draw(world, words, new LoadFinishingsStore()));
            Assert.Equal(draw.GetString(), string.Join(' ', world.Present.Members().Select(state =>
                $"{world.Codes[state]}:{string.Join('/', Enumerable.Range(0, 2).Select(seat => world.Codes[world.Seat(state, seat).Principal]))}")));
        }
    }

    /// <summary>The States that a case is about, told by its name.</summary>
    private static (Mechanism Mechanism, ImmutableArray<StateParty> States) States(string name, Mechanism mechanism, string draw)
    {
        if (name.StartsWith("untoc-2020.csv", StringComparison.Ordinal))
            return (mechanism, ReferenceData.Untoc2020.States);
        string[] codes = [.. draw.Split(' ').Select(review => review.Split(':')[0])];
        int first = name switch
        {
            _ when name.Contains("S00 to S08", StringComparison.Ordinal) => 9,
            _ when name.Contains("T00 to T09", StringComparison.Ordinal) => 10,
            _ when name.Contains("A to D", StringComparison.Ordinal) => 4,
            _ => codes.Length,
        };
        return (mechanism with { RegionalGroups = ["a", "b"] }, [.. codes.Select((code, i) => new StateParty(code, code, i < first ? "a" : "b", ["UNTOC"]))]);
    }

    private static SeatSide Side(string name) => name switch
    {
        "same" => SeatSide.SameRegion,
        "other" => SeatSide.OtherRegion,
        _ => SeatSide.AnyRegion,
    };

    private static World Untoc2020(Mechanism mechanism) => new(mechanism, ReferenceData.Untoc2020.States, []);

    private static WordStream Stream(string label, string seed) =>
        new(label, Encoding.UTF8.GetBytes(seed), new WordLimit(WordLimit.OfARecord, CancellationToken.None));

    private static int[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetInt32())];

    private static IEnumerable<string> Reviews(World world) => world.Present.Members().Select(state =>
        $"{world.Codes[state]}:{string.Join(',', Enumerable.Range(0, 2).Select(seat => world.Seat(state, seat) is var (principal, additional) ? $"{world.Codes[principal]}/{(additional < 0 ? "-" : world.Codes[additional])}" : ""))}");
}
