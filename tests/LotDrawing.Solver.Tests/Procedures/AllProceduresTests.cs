using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Naive;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Solver.Tests.Procedures;

/// <summary>The three procedures side by side on plans small enough to enumerate, and what they promise together. Seeds are fixed; a
/// right procedure fails a comparison for one seed in a million.</summary>
public class AllProceduresTests
{
    private static readonly CompletabilitySolver Solver = new();
    private static readonly Func<DrawPlan, ISeatProcedure> Sequential = plan => new SequentialProcedure(plan, Solver);

    [Fact]
    public void On_hundreds_of_plans_exact_and_chain_are_the_law_sequential_is_its_own_and_none_draws_what_is_not_valid()
    {
        int possible = 0;
        foreach (var (number, plan) in SmallPlans.First(150, seats: 4))
        {
            var naive = NaiveDraw.Of(plan);
            var law = NaiveOutcomes.Exact(naive);
            if (law.Count == 0)
                continue;
            possible++;
            Assert.True(GoodnessOfFit.Fits(law, Sample(plan, DrawProcedure.Exact, 600)), $"exact, plan {number}");
            Assert.True(GoodnessOfFit.Fits(law, Sample(plan, DrawProcedure.Chain, 300)), $"chain, plan {number}");
            Assert.True(GoodnessOfFit.Fits(NaiveOutcomes.Sequential(naive), Sample(plan, DrawProcedure.Sequential, 600)), $"sequential, plan {number}");
        }

        Assert.InRange(possible, 75, 145);
    }

    [Fact]
    public void No_drawing_is_said_to_exist_exactly_when_enumeration_finds_none()
    {
        int impossible = 0;
        foreach (var (number, plan) in SmallPlans.First(200))
        {
            bool exists = NaiveOutcomes.Exact(NaiveDraw.Of(plan)).Count > 0;
            impossible += exists ? 0 : 1;
            foreach (DrawProcedure procedure in (DrawProcedure[])[DrawProcedure.Chain, DrawProcedure.Sequential])
            {
                DrawResult<ImmutableArray<PlanDraw.Seat>> outcome = Draw(plan, procedure);
                Assert.True(exists ? outcome is DrawResult<ImmutableArray<PlanDraw.Seat>>.Drawn : outcome is DrawResult<ImmutableArray<PlanDraw.Seat>>.Infeasible, $"{procedure}, plan {number}: {outcome}");
            }

            DrawResult<ImmutableArray<PlanDraw.Seat>> exact = Draw(plan, DrawProcedure.Exact);
            Assert.True(exact is DrawResult<ImmutableArray<PlanDraw.Seat>>.Drawn == exists, $"exact, plan {number}: {exact}");
        }

        Assert.InRange(impossible, 8, 125);
    }

    [Fact]
    public void Nor_of_a_roster_with_additional_lots_mutual_reviews_and_regions()
    {
        int impossible = 0;
        foreach (var (number, roster, mechanism) in SmallRosters.First(125, partialDrawings: 30_000))
        {
            bool exists = NaiveOutcomes.Exact(NaiveDraw.Of(roster, mechanism)).Count > 0;
            impossible += exists ? 0 : 1;
            foreach (DrawProcedure procedure in (DrawProcedure[])[DrawProcedure.Chain, DrawProcedure.Sequential])
            {
                DrawResult<Drawing> outcome = PublicDraw.Run(roster, mechanism, [roster.Count], "example", new DrawOptions { Procedure = procedure, Solver = Solver, Sequential = Sequential, Chain = new ChainProcedure.Options { StartLimit = 100 } });
                Assert.True(exists ? outcome is DrawResult<Drawing>.Drawn : outcome is DrawResult<Drawing>.Infeasible, $"{procedure}, roster {number}: {outcome}");
            }
        }

        Assert.InRange(impossible, 30, 110);
    }

    [Fact]
    public void The_same_seed_gives_the_same_on_any_number_of_threads_by_every_procedure()
    {
        var plans = SmallPlans.First(40).Select(made => made.Plan).ToList();
        foreach (DrawProcedure procedure in Enum.GetValues<DrawProcedure>())
        {
            string Drawn(Plan plan) => Draw(plan, procedure) is DrawResult<ImmutableArray<PlanDraw.Seat>>.Drawn drawn ? string.Join(' ', drawn.Result) : "none";

            Assert.Equal(plans.Select(Drawn), plans.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(Drawn));
        }
    }

    [Theory]
    [InlineData(DrawProcedure.Chain)]
    [InlineData(DrawProcedure.Sequential)]
    public void The_loads_of_UNCAC_hold_among_189_States(DrawProcedure procedure)
    {
        var roster = new Roster(ReferenceData.Untoc2020.States.Select(state => new StateParty(state.Code, state.Name, state.RegionalGroup, ["UNCAC"])));

        Valid(roster, Mechanism.Uncac, procedure);
    }

    [Theory]
    [InlineData(DrawProcedure.Exact)]
    [InlineData(DrawProcedure.Chain)]
    [InlineData(DrawProcedure.Sequential)]
    public void The_troikas_of_the_Council_are_of_different_regions(DrawProcedure procedure)
    {
        var roster = new Roster(ReferenceData.Untoc2020.States.Select((state, i) => new StateParty(state.Code, state.Name, state.RegionalGroup, i % 4 == 0 ? ["UN", "HRC"] : ["UN"])));

        Valid(roster, Mechanism.Upr, procedure);
        Valid(roster, Mechanism.UprOwnRegion with { Load = new LoadBounds(9, 15) }, procedure == DrawProcedure.Exact ? DrawProcedure.Chain : procedure);
    }

    private static void Valid(Roster roster, Mechanism mechanism, DrawProcedure procedure)
    {
        // Only members of the body can serve, so least loads are asked of nobody else.
        Mechanism rules = mechanism.ReviewersPartyTo is null ? mechanism : mechanism with { Load = new LoadBounds(0, mechanism.Load.Max) };
        var draw = new PublicDraw(roster, rules, rules.Groups.EvenSizes(roster.Count), "example", new DrawOptions { Procedure = procedure, Solver = Solver, Sequential = Sequential });
        for (int i = 0; i < 3; i++)
        {
            var drawn = Assert.IsType<DrawResult<Drawing>.Drawn>(draw.Next());
            Assert.Equal(procedure, drawn.Account!.Procedure);
            Assert.Empty(DrawInvariants.Broken(roster, rules, drawn.Result));
        }
    }

    private static DrawResult<ImmutableArray<PlanDraw.Seat>> Draw(Plan plan, DrawProcedure procedure) =>
        PlanDraw.Run(plan, "example", new DrawOptions { Procedure = procedure, Solver = Solver, Sequential = Sequential, VoidLimit = 100_000, Chain = new ChainProcedure.Options { StartLimit = 100 } });

    private static Dictionary<string, int> Sample(Plan plan, DrawProcedure procedure, int draws)
    {
        var draw = new PlanDraw(plan, "sample", new DrawOptions { Procedure = procedure, Solver = Solver, Sequential = Sequential });
        var counts = new Dictionary<string, int>();
        for (int i = 0; i < draws; i++)
        {
            string drawn = string.Join('|', draw.Next().Value.Select(seat => seat.Drawn));
            counts[drawn] = counts.GetValueOrDefault(drawn) + 1;
        }

        return counts;
    }
}
