using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.Solver.Deciding;
using LotDrawing.TestKit.Naive;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Solver.Tests.Deciding;

/// <summary>Prices are a hint from a program that works in floating point: no hint, however wrong, may prove a contradiction
/// where a valid drawing exists.</summary>
public class CountProofTests
{
    [Fact]
    public void No_prices_prove_a_contradiction_where_there_is_a_drawing()
    {
        var lots = new SimulationStream(2020);
        int tried = 0;
        foreach (var made in SmallPlans.First(200))
        {
            var naive = NaiveDraw.Of(made.Plan);
            if (!NaiveLaw.Drawings(naive).Any(naive.IsValid))
                continue;

            CountRows rows = Rows(DrawPlan.Compile(made.Plan).Plan);
            for (int times = 0; times < 50; times++)
            {
                // Mostly nothing, and at first nothing at all; else anything from -2 to 2.
                double[] prices = [.. rows.Rows.Select(_ => times == 0 || lots.Below(3) > 0 ? 0.0 : (lots.Below(4_001) - 2_000.0) / 1_000)];
                Assert.Null(CountProof.Of(rows, prices));
                tried++;
            }
        }

        Assert.InRange(tried, 1_000, 10_000);
    }

    private static CountRows Rows(DrawPlan plan) => new(SeatChoices.Of(plan)!, new ActiveRules(plan));
}
