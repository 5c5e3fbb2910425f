using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit.Naive;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Tests.Draws;

/// <summary>Whether load bounds leave any flow from lots to States, against enumeration; and what the front door says when they do not.</summary>
public class LoadFlowTests
{
    private static readonly LoadBounds[] Loads = [new(0, 1), new(1, 1), new(1, 2), new(2, 2), new(2, 3)];

    [Fact]
    public void No_flow_means_no_valid_drawing_and_the_converse_where_nothing_but_loads_joins_seats()
    {
        int infeasible = 0;
        int feasible = 0;
        foreach (var (number, plan) in SmallPlans.First(1_500).SelectMany(made => Bound(made.Plan).Select(bound => (made.Number, bound))))
        {
            DrawPlan compiled = DrawPlan.Compile(plan).Plan;
            bool exists = NaiveOutcomes.Exact(NaiveDraw.Of(plan)).Count > 0;
            string? why = LoadFlow.WhyInfeasible(compiled);
            Assert.False(exists && why is not null, $"plan {number}: {why}");
            if (plan.NoMutual)
                continue;
            Assert.True(exists == why is null, $"plan {number}: {why}");
            infeasible += exists ? 0 : 1;
            feasible += exists ? 1 : 0;
        }

        // A plan refuses what contradicts its load bounds at sight, so few are left that only a flow refuses.
        Assert.True(infeasible >= 5 && feasible > 1_000, $"{infeasible} infeasible, {feasible} feasible");
    }

    [Fact]
    public void No_flow_means_no_valid_drawing_of_a_roster_with_additional_lots_and_regions_either()
    {
        int infeasible = 0;
        foreach (var (number, roster, made) in SmallRosters.First(60, partialDrawings: 30_000))
        {
            foreach (Mechanism mechanism in Loads.Select(load => made with { Load = load }))
            {
                PlanCompilation compiled = DrawPlan.Compile(roster, mechanism);
                if (!compiled.IsPossible || LoadFlow.WhyInfeasible(compiled.Plan) is not { } why)
                    continue;
                infeasible++;
                Assert.True(NaiveOutcomes.Exact(NaiveDraw.Of(roster, mechanism)).Count == 0, $"roster {number}, {mechanism.Load}: {why}");
            }
        }

        Assert.True(infeasible > 20, $"{infeasible}");
    }

    [Fact]
    public void The_reason_names_the_States_and_numbers_by_every_procedure()
    {
        var few = new Plan([new("a", ["x", "y"]), new("b", ["x", "y"]), new("c", ["x", "y"]), new("d", ["v", "z"])], new LoadBounds(0, 1));
        var many = new Plan([new("a", ["v", "x", "y"]), new("b", ["x", "y"]), new("c", ["z"]), new("d", ["z"])], new LoadBounds(1, 3));
        foreach (DrawProcedure procedure in (DrawProcedure[])[DrawProcedure.Exact, DrawProcedure.Chain])
        {
            Assert.Equal("3 lots can draw only 2 of 4 (x, y), who have room for 2 together (at most 1 each)", Reason(few, procedure));
            Assert.Equal("3 of 4 (v, x, y) must be drawn 3 times together (at least 1 each), but only 2 lots can draw them", Reason(many, procedure));
        }

        static string Reason(Plan plan, DrawProcedure procedure) =>
            Assert.IsType<DrawResult<System.Collections.Immutable.ImmutableArray<PlanDraw.Seat>>.Infeasible>(PlanDraw.Run(plan, "example", new DrawOptions { Procedure = procedure })).Why;
    }

    [Fact]
    public void The_sequential_procedure_is_refused_where_it_is_not_given()
    {
        var plan = new Plan([new("a", ["x", "y"])]);

        var refused = Assert.Throws<ArgumentException>(() => PlanDraw.Run(plan, "example", new DrawOptions { Procedure = DrawProcedure.Sequential }));
        Assert.Contains("LotDrawing.Solver", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>The plan under load bounds that bind, those left out that contradict it in themselves.</summary>
    private static IEnumerable<Plan> Bound(Plan plan)
    {
        foreach (LoadBounds load in Loads)
        {
            Plan? bound = null;
            try
            {
                bound = plan.With(load);
            }
            catch (RefusedException)
            {
            }

            if (bound is not null)
                yield return bound;
        }
    }
}
