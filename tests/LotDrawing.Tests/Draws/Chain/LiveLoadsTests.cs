using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Tests.Draws.Chain;

/// <summary>What one review more or fewer would do to the bounds, load by load.</summary>
public sealed class LiveLoadsTests
{
    private static readonly DrawPlan Plan = DrawPlan.Compile(new Plan([new("a", ["x", "y"]), new("b", ["x", "y"])])).Plan;

    [Theory]
    [InlineData(0, int.MaxValue)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(1, 3)]
    [InlineData(2, 4)]
    public void A_review_more_or_fewer_is_a_breach_more_or_fewer_as_counting_anew_says(int min, int max)
    {
        var loads = new LiveLoads(Plan.With(new LoadBounds(min, max)));
        loads.Clear();
        int Breaches(int x, int y) => Of(x) + Of(y);
        int Of(int load) => Math.Max(0, load - max) + Math.Max(0, min - load);
        for (int load = 0; load < 6; load++)
        {
            Assert.Equal(load, loads[0]);
            Assert.Equal(Breaches(load, 0), loads.Breaches);
            Assert.Equal(Of(load + 1) - Of(load), loads.IfMore(0));
            if (load > 0)
                Assert.Equal(Of(load - 1) - Of(load), loads.IfFewer(0));
            Assert.Equal(Of(load + 1) - Of(load), loads.Enter(new SeatLots(0, -1)));
        }

        Assert.Equal(Breaches(6, 1) - Breaches(6, 0), loads.Enter(new SeatLots(1, -1)));
        Assert.Equal(Breaches(7, 2) - Breaches(6, 1), loads.Enter(new SeatLots(1, 0)));
        Assert.Equal(Breaches(6, 1) - Breaches(7, 2), loads.Leave(new SeatLots(1, 0)));
        Assert.Equal(Breaches(6, 0) - Breaches(6, 1), loads.Leave(new SeatLots(1, -1)));
        Assert.Equal((6, 0), (loads[0], loads[1]));
    }

    [Fact]
    public void A_copy_has_the_loads_and_what_a_review_more_or_fewer_does()
    {
        DrawPlan plan = Plan.With(new LoadBounds(1, 2));
        var loads = new LiveLoads(plan);
        loads.Clear();
        loads.Enter(new SeatLots(0, -1));
        loads.Enter(new SeatLots(0, -1));
        var copy = new LiveLoads(plan);

        copy.CopyFrom(loads);

        Assert.Equal((2, 0, 1), (copy[0], copy[1], copy.Breaches));
        Assert.Equal((1, 0, -1, 1), (copy.IfMore(0), copy.IfFewer(0), copy.IfMore(1), copy.IfFewer(1)));
    }
}
