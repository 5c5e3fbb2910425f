using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Naive;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Solver.Tests.Sequential;

/// <summary>The sequential procedure against its law by enumeration, drawing by drawing. Seeds are fixed; a right procedure fails
/// each comparison for one seed in a million.</summary>
public class SequentialLawTests
{
    private static readonly CompletabilitySolver Solver = new();

    [Fact]
    public void On_generated_plans_it_is_its_own_law_and_impossible_exactly_when_no_drawing_is_valid()
    {
        int impossible = SmallPlans.First(100, seats: 4).Count(made => !Check($"plan {made.Number}", DrawPlan.Compile(made.Plan).Plan, NaiveDraw.Of(made.Plan)));

        Assert.InRange(impossible, 5, 50); // both kinds are met
    }

    [Fact]
    public void On_generated_rosters_it_is_its_own_law_additional_lots_mutual_reviews_and_regions_included()
    {
        int impossible = SmallRosters.First(100, partialDrawings: 30_000)
            .Select(made => (made.Number, Naive: NaiveDraw.Of(made.Roster, made.Mechanism), Compiled: DrawPlan.Compile(made.Roster, made.Mechanism)))
            .Where(made => made.Compiled.IsPossible)
            .Count(made => !Check($"roster {made.Number}", made.Compiled.Plan, made.Naive));

        Assert.InRange(impossible, 5, 60);
    }

    [Fact]
    public void It_gives_the_published_probabilities_of_a_football_draw()
    {
        PublishedDraw published = PublishedDraw.ChampionsLeague2017;
        DrawPlan plan = DrawPlan.Compile(Plan.Parse(published.PlanJson).Value).Plan;
        var counts = new PairCounts(plan);
        var procedure = new SequentialProcedure(plan);
        var lots = new SimulationStream(17);
        for (int draw = 0; draw < 20_000; draw++)
        {
            Assert.Equal(DrawEnd.Drawn, procedure.Draw(ref lots));
            counts.Add(procedure.Drawn);
        }

        Assert.Empty(counts.Misfits(published, isSequential: true));
    }

    /// <summary>Checks many draws against the law; false when there is no valid drawing, which the procedure must say.</summary>
    private static bool Check(string name, DrawPlan plan, NaiveDraw naive)
    {
        const int Draws = 1_000;
        var law = NaiveOutcomes.Sequential(naive);
        var procedure = new SequentialProcedure(plan, Solver);
        var lots = new SimulationStream(11);
        if (law.Count == 0)
        {
            Assert.True(procedure.Draw(ref lots) == DrawEnd.Infeasible, name);
            Assert.NotEmpty(procedure.Reason);
            return false;
        }

        var counts = new OutcomeCounts(plan);
        for (int draw = 0; draw < Draws; draw++)
        {
            Assert.True(procedure.Draw(ref lots) == DrawEnd.Drawn, $"{name}, draw {draw}: {procedure.Reason}");
            counts.Add(procedure.Drawn);
        }

        Assert.True(GoodnessOfFit.Fits(law, counts.ByText), name);
        return true;
    }
}
