using System.Collections.Immutable;
using System.Text.Json;
using LotDrawing.Procedures;
using LotDrawing.Procedures.Loads;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Tests.Draws.Loads;

/// <summary>Algorithm loads v1 against an independent implementation: weights, numbers of ways, every lot, and the words taken.</summary>
public sealed class LoadsVectorTests
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, ReferenceData.LoadsVectors.GetProperty("cases").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Tilts_drawings_and_words_are_those_of_the_vectors(int index)
    {
        JsonElement vector = ReferenceData.LoadsVectors.GetProperty("cases")[index];
        DrawPlan plan = PlanOf(vector);
        var tables = LoadsTables.Count(plan);

        Assert.Null(tables.Refusal);
        Assert.Equal(vector.GetProperty("tilts").EnumerateArray().Select(tilt => tilt.GetInt64()), tables.Tilts);
        Assert.Equal(
            vector.GetProperty("G_bits").EnumerateArray().Select(bits => bits.GetInt64()),
            tables.Regions.Select(region => region.Ways.Max(ways => ways.GetBitLength())));

        var procedure = new LoadsProcedure(tables);
        var lots = LotStream.Open(vector.GetProperty("seed").GetString()!, "reviewers");
        long words = 0;
        foreach (JsonElement expected in vector.GetProperty("draws").EnumerateArray())
        {
            Assert.Equal(DrawEnd.Drawn, procedure.Draw(ref lots));
            words += procedure.Words;
            Assert.Equal(expected.GetString(), Written(plan, procedure.Drawn));
        }

        Assert.Equal(vector.GetProperty("wordsTaken").GetInt64(), words);
    }

    private static string Written(DrawPlan plan, ReadOnlySpan<SeatLots> drawn)
    {
        int perReview = drawn.Length / plan.States.Length;
        var reviews = new List<string>();
        for (int state = 0; state < plan.States.Length; state++)
            reviews.Add($"{plan.States[state]}:{string.Join('/', drawn.Slice(state * perReview, perReview).ToArray().Select(seat => plan.States[seat.Principal]))}");
        return string.Join(' ', reviews);
    }

    /// <summary>The vectors name their rosters in words.</summary>
    private static DrawPlan PlanOf(JsonElement vector)
    {
        string name = vector.GetProperty("name").GetString()!;
        ImmutableArray<SeatSide> sides = [.. vector.GetProperty("seats").EnumerateArray().Select(seat => seat.GetString() switch
        {
            "same" => SeatSide.SameRegion,
            "other" => SeatSide.OtherRegion,
            _ => SeatSide.AnyRegion,
        })];
        int[] load = [.. vector.GetProperty("load").GetString()!.Split("..").Select(int.Parse)];
        var bounds = new LoadBounds(load[0], load[1]);
        if (name.StartsWith("untoc-2020.csv", StringComparison.Ordinal))
            return LoadsPlans.Of2020(sides, bounds);

        (int Count, Func<int, string> Code, Func<int, string> Region) roster = name switch
        {
            _ when name.StartsWith("22 States S00 to S21 of one", StringComparison.Ordinal) => (22, i => $"S{i:D2}", _ => "a"),
            _ when name.StartsWith("22 States S00 to S21, S00 to S08 of regional group a", StringComparison.Ordinal) => (22, i => $"S{i:D2}", i => i < 9 ? "a" : "b"),
            _ when name.StartsWith("30 States T00 to T29, T00 to T09 of regional group a", StringComparison.Ordinal) => (30, i => $"T{i:D2}", i => i < 10 ? "a" : "b"),
            _ when name.StartsWith("7 States A to G, A to D of regional group p", StringComparison.Ordinal) => (7, i => $"{(char)('A' + i)}", i => i < 4 ? "p" : "q"),
            _ => throw new InvalidDataException(name),
        };
        var states = Enumerable.Range(0, roster.Count).Select(i => new StateParty(roster.Code(i), "", roster.Region(i), ["I"]));
        return DrawPlan.Compile(new Roster(states), LoadsPlans.Mechanism(sides, bounds, "a", "b", "p", "q")).Plan;
    }
}
