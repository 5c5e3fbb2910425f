using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Naive;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Tests.Draws;

/// <summary>The exact procedure against the law by enumeration, on generated plans and rosters: load bounds, additional lots, reviewing
/// States of different regions, barred pairs. Seeds are fixed; a right procedure fails one of them for one seed in a million.</summary>
public sealed class ExactGeneratedLawTests
{
    private const int Draws = 1_000;

    [Fact]
    public void On_generated_plans_it_is_the_law()
    {
        int possible = 0;
        int bound = 0;
        foreach (var (number, plan) in SmallPlans.First(200, seats: 4))
        {
            bool exists = Check($"plan {number}", DrawPlan.Compile(plan).Plan, NaiveDraw.Of(plan));
            possible += exists ? 1 : 0;
            bound += exists && plan.Load.Min > 0 ? 1 : 0;
        }

        Assert.InRange(possible, 100, 190); // both kinds are met
        Assert.InRange(bound, 20, 190);
    }

    [Fact]
    public void On_generated_rosters_it_is_the_law()
    {
        int possible = 0;
        foreach (var (number, roster, mechanism) in SmallRosters.First(60, partialDrawings: 8_000))
        {
            PlanCompilation compilation = DrawPlan.Compile(roster, mechanism);
            if (compilation.IsPossible)
                possible += Check($"roster {number}", compilation.Plan, NaiveDraw.Of(roster, mechanism)) ? 1 : 0;
        }

        Assert.InRange(possible, 10, 55);
    }

    /// <summary>Where the law has no outcome the procedure gives up, and every void drawing of it is counted.</summary>
    private static bool Check(string name, DrawPlan plan, NaiveDraw naive)
    {
        var law = NaiveOutcomes.Exact(naive);
        var procedure = new ExactProcedure(plan, law.Count > 0 ? ExactProcedure.DefaultVoidLimit : 200);
        var lots = new SimulationStream(31);
        if (law.Count == 0)
        {
            Assert.False(procedure.TryDraw(ref lots), name);
            Assert.Equal(201, procedure.Voids);
            return false;
        }

        var counts = new OutcomeCounts(plan);
        for (int draw = 0; draw < Draws; draw++)
        {
            Assert.Equal(DrawEnd.Drawn, procedure.Draw(ref lots));
            Assert.Equal(new DrawAccount.Exact(procedure.Lots, procedure.Voids), procedure.Account);
            counts.Add(procedure.Drawn);
        }

        Assert.True(GoodnessOfFit.Fits(law, counts.ByText), name);
        return true;
    }
}
