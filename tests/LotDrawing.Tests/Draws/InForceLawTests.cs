using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Draws;

/// <summary>A few seats while others stay in force: the exact procedure and the chain against the law by enumeration.</summary>
public sealed class InForceLawTests
{
    [Fact]
    public void The_exact_procedure_gives_the_law()
    {
        int additionalOnly = 0;
        foreach (InForceCase made in InForceCase.First(120))
        {
            DrawPlan plan = made.Compilation.Plan;
            additionalOnly += Check(made, plan, new ExactProcedure(plan, 20_000), 400) && made.Seats.Any(seat => seat.AdditionalOnly) ? 1 : 0;
        }

        Assert.InRange(additionalOnly, 15, 110);
    }

    [Fact]
    public void The_chain_gives_the_law()
    {
        var options = new ChainProcedure.Options { Sweeps = 40, StartLimit = 200 };
        int possible = 0;
        foreach (InForceCase made in InForceCase.First(60))
        {
            DrawPlan plan = made.Compilation.Plan;
            possible += Check(made, plan, new ChainProcedure(plan, options), 200) ? 1 : 0;
        }

        Assert.InRange(possible, 15, 55);
    }

    /// <summary>Whether a drawing is valid. What is in force may break a rule between two seats that are not drawn: whoever draws sees
    /// only pots and seats, and such a case is left out.</summary>
    private static bool Check(InForceCase made, DrawPlan plan, ISeatProcedure procedure, int draws)
    {
        var law = made.Law();
        if (law.Count == 0)
            return false;
        Assert.True(GoodnessOfFit.Fits(law, InForceCase.Counts(plan, procedure, seed: 17, draws)), $"case {made.Number}");
        return true;
    }
}
