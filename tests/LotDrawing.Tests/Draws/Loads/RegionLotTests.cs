using LotDrawing.Procedures;
using LotDrawing.Procedures.Loads;

namespace LotDrawing.Tests.Draws.Loads;

/// <summary>The lot by which a free seat gets its region: each by its weight.</summary>
public sealed class RegionLotTests
{
    /// <summary>Of weights this small, one taken for its neighbour is a quarter of all draws.</summary>
    [Fact]
    public void Each_region_is_drawn_as_often_as_its_weight_says()
    {
        const int draws = 40_000;
        var lot = new RegionLot([0, 2, 3], [1, 5, 1, 2]);
        var lots = new SimulationStream(20261201);
        int[] counts = new int[4];
        for (int draw = 0; draw < draws; draw++)
            counts[lot.Draw(ref lots)]++;

        // Standard deviations of 87 and 100: beyond five of them in one of half a million such tests.
        Assert.Equal(0, counts[1]);
        Assert.InRange(counts[0], 10_000 - 434, 10_000 + 434);
        Assert.InRange(counts[2], 10_000 - 434, 10_000 + 434);
        Assert.InRange(counts[3], 20_000 - 500, 20_000 + 500);
    }

    [Fact]
    public void A_single_region_takes_no_lot()
    {
        var lots = new SimulationStream(1);
        var untouched = new SimulationStream(1);

        Assert.Equal(3, new RegionLot([3], [1, 5, 1, 2]).Draw(ref lots));
        Assert.Equal(untouched.NextWord(), lots.NextWord());
    }
}
