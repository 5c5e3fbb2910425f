using LotDrawing.Procedures.Loads;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Tests.Draws.Loads;

/// <summary>What the tables say before a word is taken: bounds made closer, weights, and refusals with their numbers.</summary>
public sealed class LoadsTablesTests
{
    private static readonly SeatSide Same = SeatSide.SameRegion;
    private static readonly SeatSide Other = SeatSide.OtherRegion;
    private static readonly SeatSide Any = SeatSide.AnyRegion;

    /// <summary>Where all lots together are as many as all States serve at the most, or at the least, each serves just so often.</summary>
    [Theory]
    [InlineData(1, 1, 3, "1..1")]
    [InlineData(2, 1, 2, "2..2")]
    [InlineData(2, 0, 2, "2..2")]
    [InlineData(2, 1, 3, "1..3")]
    public void Bounds_are_made_closer_where_all_lots_together_force_it(int seats, int min, int max, string bounds)
    {
        LoadsTables tables = LoadsTables.Count(LoadsPlans.Plan([.. Enumerable.Repeat(Any, seats)], new LoadBounds(min, max), 6));

        Assert.Null(tables.Refusal);
        Assert.Equal(bounds, $"{tables.Load}");
    }

    [Fact]
    public void Weights_are_ones_of_one_region_and_without_free_seats()
    {
        Assert.Equal<long>([1], LoadsTables.Count(LoadsPlans.Plan([Any, Any], new LoadBounds(1, 3), 6)).Tilts);
        Assert.Equal<long>([1, 1], LoadsTables.Count(LoadsPlans.Plan([Same], new LoadBounds(0, 2), 4, 5)).Tilts);
    }

    /// <summary>The twenty free lots of the ten States of a can draw only the three of b.</summary>
    [Theory]
    [InlineData(false, "20 lots can draw only the 3 States of b, which under loads of 0..6 serve at most 18 times")]
    [InlineData(true, "20 lots can draw only the 3 States of b, which under loads of 0..6 serve besides the lots of their own seats at most 15 times")]
    public void A_region_with_more_lots_than_it_can_serve_is_named_with_its_own_lots(bool own, string reason)
    {
        LoadsTables.NotDrawn refusal = LoadsTables.Count(LoadsPlans.Plan(own ? [Same, Other, Other] : [Other, Other], new LoadBounds(0, 6), 10, 3)).Refusal!;

        Assert.True(refusal.NoValidDrawing);
        Assert.Equal(reason, refusal.ToString());
    }

    /// <summary>The ten of a can be drawn by three States alone, six times together: too seldom for each to serve once. With own seats
    /// and four States, eight times besides their own ten: too seldom for each to serve twice.</summary>
    [Theory]
    [InlineData(false, "the 10 States of a would share, 6 to 6 lots; under loads of 1..7")]
    [InlineData(true, "the 10 States of a would share, besides the lots of their own seats 8 to 8 lots; under loads of 2..6")]
    public void A_region_with_fewer_lots_than_it_must_serve_is_named(bool own, string reason)
    {
        LoadsTables.NotDrawn refusal = LoadsTables.Count(own
            ? LoadsPlans.Plan([Same, Other, Other], new LoadBounds(2, 6), 10, 4)
            : LoadsPlans.Plan([Other, Other], new LoadBounds(1, 7), 10, 3)).Refusal!;

        Assert.True(refusal.NoValidDrawing);
        Assert.StartsWith(reason, refusal.Reason, StringComparison.Ordinal);
    }

    /// <summary>Ten States must serve twice each and two others can draw them: their weight grows without bound.</summary>
    [Fact]
    public void Weights_that_no_word_holds_are_refused()
    {
        LoadsTables.NotDrawn refusal = LoadsTables.Count(LoadsPlans.Plan([Other, Other], new LoadBounds(2, 2), 10, 1, 1)).Refusal!;

        Assert.False(refusal.NoValidDrawing);
        Assert.StartsWith("the weights of the regional groups add up to ", refusal.Reason, StringComparison.Ordinal);
    }

    /// <summary>The size estimated is above that of the thresholds and the numbers of ways, and not far above.</summary>
    [Theory]
    [InlineData(60, 400)]
    [InlineData(300, 120)]
    [InlineData(4, 20_000)]
    public void The_size_of_tables_that_are_too_large_is_told(int states, int most)
    {
        LoadsTables.NotDrawn refusal = LoadsTables.Count(LoadsPlans.Plan([Any, Any], new LoadBounds(1, most), states)).Refusal!;
        double told = double.Parse(refusal.Reason.Split("about ")[1].Split(" MiB")[0], System.Globalization.CultureInfo.InvariantCulture);

        // By m, a chance for each number of lots and each load but the last; by number of lots, a number below its factorial.
        double lots = (double)states * most;
        double thresholds = Enumerable.Range(1, states).Sum(m => 8.0 * ((m * (most - 1.0)) + 1) * (most - 1));
        double ways = lots * lots * Math.Log2(lots / Math.E) / 16;
        Assert.InRange(told, (thresholds + ways) / (1 << 20), (thresholds + (10 * ways)) / (1 << 20));
    }

    [Theory]
    [InlineData(1, 1, 3)]
    [InlineData(5, 0, 4)]
    [InlineData(7, 2, 2)]
    [InlineData(12, 1, 2)]
    public void The_thresholds_take_as_many_bytes_as_estimated(int states, int lo, int hi)
    {
        var region = RegionLoads.Count(new LoadPolynomials(lo, hi), states, ownLots: false, CancellationToken.None);

        Assert.Equal(sizeof(ulong) * region.Thresholds.Length, RegionLoads.ThresholdBytes(states, hi - lo));
    }

    [Fact]
    public void Counting_ends_when_it_is_cancelled() => Assert.Throws<OperationCanceledException>(() =>
        LoadsTables.Count(LoadsPlans.Plan([Any, Any], new LoadBounds(1, 3), 6), new CancellationToken(canceled: true)));
}
