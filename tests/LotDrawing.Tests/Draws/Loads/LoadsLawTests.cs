using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Procedures.Loads;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Naive;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Tests.Draws.Loads;

/// <summary>The loads procedure against the law by full enumeration, drawing by drawing. Seeds are fixed; a right procedure
/// fails one of these tests for one seed in a million.</summary>
public sealed class LoadsLawTests
{
    /// <summary>Seven of twelve plans: seats, load bounds, regions, how many valid drawings there are, how many are drawn.</summary>
    public static TheoryData<string, int, int, int[], int, int> Plans => new()
    {
        { "same other", 1, 3, [3, 3], 624, 60_000 },
        { "same other", 2, 2, [3, 3], 48, 20_000 },
        { "same any", 1, 2, [5], 768, 60_000 },
        { "any any", 2, 2, [5], 768, 20_000 },
        { "other any", 2, 2, [3, 3], 984, 10_000 },
        { "any", 0, 2, [5], 384, 40_000 },
        { "same", 0, 2, [3, 4], 60, 20_000 },
    };

    /// <summary>The other five, which have many valid drawings or need many rounds for one.</summary>
    public static TheoryData<string, int, int, int[], int, int> LongPlans => new()
    {
        { "same any", 1, 3, [3, 3], 624, 12_000 },
        { "any other", 1, 3, [2, 2, 1], 192, 4_000 },
        { "any any", 2, 2, [6], 36_480, 250_000 },
        { "other other", 1, 3, [2, 2, 2], 2_432, 12_200 },
        { "same other", 1, 3, [4, 3], 36_864, 400_000 },
    };

    [Theory]
    [MemberData(nameof(Plans))]
    public void Every_valid_drawing_is_as_likely_as_every_other(string seats, int min, int max, int[] regions, int valid, int draws) =>
        AssertUniform(seats, min, max, regions, valid, draws);

    [Theory]
    [MemberData(nameof(LongPlans))]
    [Trait("Category", "Long")]
    public void Every_one_of_many_valid_drawings_is_as_likely_as_every_other(string seats, int min, int max, int[] regions, int valid, int draws) =>
        AssertUniform(seats, min, max, regions, valid, draws);

    /// <summary>Shuffled where each State serves exactly twice: by the same law, in far fewer rounds; elsewhere nothing changes.</summary>
    [Theory]
    [InlineData("same any", 2, 2, new[] { 3, 3 }, 8_000, true)]
    [InlineData("any same", 1, 2, new[] { 3, 3 }, 20_000, true)]
    [InlineData("same other", 2, 2, new[] { 3, 3 }, 10_000, false)]
    [InlineData("other any", 2, 2, new[] { 3, 3 }, 10_000, false)]
    public void Forced_counts_that_are_shuffled_give_the_law(string seats, int min, int max, int[] regions, int draws, bool isForced)
    {
        var plan = LoadsPlans.Plan(Sides(seats), new LoadBounds(min, max), regions);
        var shuffled = new LoadsProcedure(LoadsTables.Count(plan), new LoadsProcedure.Options { ShufflesForcedCounts = true });
        var plain = new LoadsProcedure(LoadsTables.Count(plan));
        SimulationStream lots = new(15), plainLots = new(15);
        shuffled.Draw(ref lots);
        plain.Draw(ref plainLots);
        Assert.Equal(!isForced, lots.NextWord() == plainLots.NextWord());

        AssertUniform(seats, min, max, regions, null, draws, shuffled);
    }

    /// <summary>Where enumeration finds nothing, the tables say so before any word, or rounds end in nothing.</summary>
    [Theory]
    [InlineData("same other", 2, 2, new[] { 4, 3 }, true)]
    [InlineData("same other", 1, 2, new[] { 3, 4 }, true)]
    [InlineData("any any any", 2, 2, new[] { 4 }, true)]
    [InlineData("any any", 2, 2, new[] { 4 }, false)]
    public void Nothing_is_drawn_where_nothing_is_valid(string seats, int min, int max, int[] regions, bool isKnown)
    {
        var load = new LoadBounds(min, max);
        Assert.Empty(NaiveLoads.Drawings(LoadsPlans.Roster(regions), LoadsPlans.Mechanism(Sides(seats), load, "a", "b")));
        var procedure = new LoadsProcedure(LoadsTables.Count(LoadsPlans.Plan(Sides(seats), load, regions)), new LoadsProcedure.Options { RoundLimit = 2_000 });
        var lots = new SimulationStream(1);

        Assert.Equal(isKnown ? DrawEnd.Infeasible : DrawEnd.GaveUp, procedure.Draw(ref lots));
        Assert.Equal(isKnown, procedure.Refusal is { NoValidDrawing: true });
        Assert.Equal(isKnown ? 0 : 2_000, procedure.Rounds);
    }

    private static void AssertUniform(string seats, int min, int max, int[] regions, int? valid, int draws, LoadsProcedure? drawnBy = null)
    {
        var sides = Sides(seats);
        var load = new LoadBounds(min, max);
        var drawings = NaiveLoads.Drawings(LoadsPlans.Roster(regions), LoadsPlans.Mechanism(sides, load, "a", "b", "c"));
        Assert.Equal(valid ?? drawings.Count, drawings.Count);
        LoadsProcedure procedure = drawnBy ?? new LoadsProcedure(LoadsTables.Count(LoadsPlans.Plan(sides, load, regions)));
        var lots = new SimulationStream(14);
        var counts = drawings.ToDictionary(drawing => drawing, _ => 0);
        for (int draw = 0; draw < draws; draw++)
        {
            Assert.Equal(DrawEnd.Drawn, procedure.Draw(ref lots));
            ulong key = 0;
            foreach (SeatLots seat in procedure.Drawn)
                key = (key << 4) | (uint)seat.Principal;
            counts[key]++;
        }

        double expected = (double)draws / drawings.Count;
        double statistic = counts.Values.Sum(count => (count - expected) * (count - expected) / expected);
        Assert.InRange(statistic, 0, GoodnessOfFit.Critical(drawings.Count - 1));
    }

    private static ImmutableArray<SeatSide> Sides(string seats) => [.. seats.Split(' ').Select(seat => seat switch
    {
        "same" => SeatSide.SameRegion,
        "other" => SeatSide.OtherRegion,
        _ => SeatSide.AnyRegion,
    })];
}
