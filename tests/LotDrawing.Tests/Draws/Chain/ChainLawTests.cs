using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Naive;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Tests.Draws.Chain;

/// <summary>The chain against the law by enumeration, drawing by drawing. Seeds are fixed; a right chain fails one of these tests
/// for one seed in a million.</summary>
public sealed class ChainLawTests
{
    /// <summary>Small plans that bind hard: each participant once; one at least and two at most; owners who may not meet.</summary>
    public static TheoryData<string, int> Tight => new()
    {
        { "each once", 1_000_000 },
        { "one or two", 1_000_000 },
        { "owners", 200_000 },
    };

    [Theory]
    [MemberData(nameof(Tight))]
    [Trait("Category", "Long")]
    public void At_up_to_a_million_draws_it_is_the_law(string name, int draws)
    {
        Plan plan = name switch
        {
            "each once" => new Plan([new("a", ["p", "q", "r"]), new("b", ["p", "q", "r"]), new("c", ["q", "r"])], new LoadBounds(1, 1)),
            "one or two" => new Plan([new("a", ["p", "q"]), new("b", ["p", "q", "r"]), new("c", ["p", "r"]), new("d", ["q", "r"])], new LoadBounds(1, 2)),
            _ => new Plan([new("p", ["q", "r", "s"]), new("q", ["p", "r", "s"]), new("r", ["p", "q", "s"]), new("s", ["p", "q", "r"])], new LoadBounds(0, 2), noMutual: true),
        };
        var law = NaiveOutcomes.Exact(NaiveDraw.Of(plan));

        var counts = Sample(DrawPlan.Compile(plan).Plan, draws, seed: 4);

        Assert.True(GoodnessOfFit.Fits(law, counts));

        // Total variation of that many fair draws: its mean is at most half the sum of the counts' standard deviations.
        double distance = law.Sum(outcome => Math.Abs(((double)counts.GetValueOrDefault(outcome.Key) / draws) - outcome.Value)) / 2;
        double noise = law.Values.Sum(chance => Math.Sqrt(chance * (1 - chance) / draws)) / 2;
        Assert.InRange(distance, 0, 2.5 * noise);
    }

    [Fact]
    [Trait("Category", "Long")]
    public void It_gives_the_published_probabilities_of_a_football_draw()
    {
        PublishedDraw published = PublishedDraw.ChampionsLeague2017;
        DrawPlan plan = DrawPlan.Compile(Plan.Parse(published.PlanJson).Value).Plan;
        var counts = new PairCounts(plan);
        var procedure = new ChainProcedure(plan);
        var lots = new SimulationStream(17);
        for (int draw = 0; draw < 40_000; draw++)
        {
            Assert.Equal(DrawEnd.Drawn, procedure.Draw(ref lots));
            counts.Add(procedure.Drawn);
        }

        Assert.Empty(counts.Misfits(published));
    }

    [Fact]
    [Trait("Category", "Long")]
    public void On_generated_plans_it_is_the_law_and_without_a_valid_drawing_it_says_that_it_found_none()
    {
        int impossible = 0;
        foreach (var (number, plan) in SmallPlans.First(120, seats: 4))
            impossible += Check($"plan {number}", DrawPlan.Compile(plan).Plan, NaiveDraw.Of(plan)) ? 0 : 1;
        Assert.InRange(impossible, 5, 60); // both kinds are met
    }

    [Fact]
    public void On_generated_rosters_it_is_the_law_additional_lots_and_mutual_reviews_included()
    {
        int possible = 0;
        foreach (var (number, roster, mechanism) in SmallRosters.First(40, partialDrawings: 30_000))
        {
            PlanCompilation compilation = DrawPlan.Compile(roster, mechanism);
            if (compilation.IsPossible)
                possible += Check($"roster {number}", compilation.Plan, NaiveDraw.Of(roster, mechanism)) ? 1 : 0;
        }

        Assert.InRange(possible, 7, 37);
    }

    private static bool Check(string name, DrawPlan plan, NaiveDraw naive)
    {
        var law = NaiveOutcomes.Exact(naive);
        if (law.Count > 0)
        {
            Assert.True(GoodnessOfFit.Fits(law, Sample(plan, 2_000, seed: 11)), name);
            return true;
        }

        var lots = new SimulationStream(1);
        Assert.Equal(DrawEnd.GaveUp, new ChainProcedure(plan, new ChainProcedure.Options { StartLimit = 200 }).Draw(ref lots));
        return false;
    }

    private static Dictionary<string, int> Sample(DrawPlan plan, int draws, ulong seed)
    {
        var procedure = new ChainProcedure(plan);
        var lots = new SimulationStream(seed);
        var counts = new OutcomeCounts(plan);
        for (int draw = 0; draw < draws; draw++)
        {
            Assert.Equal(DrawEnd.Drawn, procedure.Draw(ref lots));
            counts.Add(procedure.Drawn);
        }

        return counts.ByText;
    }
}
