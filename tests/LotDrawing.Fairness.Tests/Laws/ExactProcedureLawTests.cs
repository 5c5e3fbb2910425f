using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit.Naive;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Fairness.Tests.Laws;

/// <summary>The exact procedure draws by the exact law, on generated rosters under mechanisms of all kinds: reviewing States
/// of different regions, seats of any region, loads, mutual reviews allowed.</summary>
public class ExactProcedureLawTests
{
    private const int Draws = 20_000;

    [Fact]
    public void It_draws_only_valid_drawings_and_each_State_as_often_as_the_law_says()
    {
        int compared = 0;
        foreach (var (number, roster, mechanism) in SmallRosters.First(60, 20_000))
        {
            PlanCompilation compilation = DrawPlan.Compile(roster, mechanism);
            if (!compilation.IsPossible || DrawLaw.Of(compilation.Plan, LawProcedure.Exact) is not LawAnswer.Known { Law: var law })
                continue;

            NaiveDraw naive = NaiveDraw.Of(roster, mechanism);
            var counts = Count(number, compilation.Plan, naive);
            if (counts is null)
                continue;
            compared++;
            foreach (DrawLaw.Entry entry in law.Entries)
            {
                double chance = entry.Probability.ToDouble();
                double expected = Draws * chance;
                double deviation = Math.Abs(counts[compilation.Plan.SeatNames.IndexOf(entry.Id), compilation.Plan.States.IndexOf(entry.Drawn)] - expected);
                Assert.True(deviation <= 5 * Math.Sqrt(expected * (1 - chance)) + 1e-9, $"roster {number}: {entry.Id} drew {entry.Drawn} {deviation} times off {expected}");
            }
        }

        Assert.InRange(compared, 15, 60);
    }

    /// <summary>How often each seat drew each principal, or null when the procedure gives up.</summary>
    private static int[,]? Count(int number, DrawPlan plan, NaiveDraw naive)
    {
        var procedure = new ExactProcedure(plan, voidLimit: 2000);
        var lots = new SimulationStream((ulong)number);
        int[,] counts = new int[plan.SeatCount, plan.States.Length];
        var valid = new OutcomeCounts(plan);
        for (int draw = 0; draw < Draws; draw++)
        {
            if (!procedure.TryDraw(ref lots))
                return null;
            if (valid.Add(procedure.Drawn))
                Assert.True(naive.IsValid([.. procedure.Drawn.ToArray().Select(Choice)]), $"roster {number}: drew {string.Join(' ', procedure.Drawn.ToArray())}");
            for (int seat = 0; seat < plan.SeatCount; seat++)
                counts[seat, procedure.Drawn[seat].Principal]++;
        }

        return counts;

        NaiveChoice Choice(SeatLots lots) => new(plan.States[lots.Principal], lots.Additional < 0 ? null : plan.States[lots.Additional], NaiveFraction.Zero);
    }
}
