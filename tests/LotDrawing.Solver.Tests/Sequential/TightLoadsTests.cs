using System.Globalization;
using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Solver.Tests.Sequential;

/// <summary>At full size under loads of 2 to 3 the sequential procedure comes to its end, and every drawing keeps the rules as they are
/// read here.</summary>
public class TightLoadsTests
{
    private static readonly LoadBounds Load = new(2, 3);

    /// <summary>UNCAC has twice as many seats as States, so that each serves twice; by the rules of the troikas each serves three times.</summary>
    private static readonly (string Name, Roster Roster, Mechanism Mechanism)[] Cases =
    [
        ("untoc", ReferenceData.Untoc2020, Mechanism.Untoc with { Load = Load }),
        ("uncac", All("UNCAC"), Mechanism.Uncac with { Load = Load }),
        ("upr", All("UN", "HRC"), Mechanism.Upr with { Load = Load }),
    ];

    [Fact]
    public void Draws_of_troikas_come_to_their_end_without_a_solver() => Check("upr", 3, null);

    /// <summary>Some draws, or as many as <c>LOTDRAWING_CAMPAIGN</c> says. Of UNTOC's a draw can take minutes: only its first three are known to end within seconds.</summary>
    [Theory]
    [Trait("Category", "Long")]
    [InlineData("untoc", 3)]
    [InlineData("uncac", 2)]
    [InlineData("upr", 20)]
    public void Many_draws_come_to_their_end(string name, int draws) => Check(
        name,
        Environment.GetEnvironmentVariable("LOTDRAWING_CAMPAIGN") is { Length: > 0 } often ? int.Parse(often, CultureInfo.InvariantCulture) : draws,
        new CompletabilitySolver());

    private static void Check(string name, int draws, ICompletability? solver)
    {
        var (_, roster, mechanism) = Array.Find(Cases, one => one.Name == name);
        DrawPlan plan = DrawPlan.Compile(roster, mechanism).Plan;
        var procedure = new SequentialProcedure(plan, solver);
        for (int seed = 0; seed < draws; seed++)
        {
            var lots = new SimulationStream((ulong)seed);
            Assert.True(procedure.Draw(ref lots) == DrawEnd.Drawn, $"{name}, seed {seed}: {procedure.Reason}");
            Assert.Empty(DrawInvariants.Broken(roster, mechanism, PlanDrawing.Of(plan, mechanism, procedure.Drawn.ToArray())));
        }
    }

    private static Roster All(params string[] instruments) =>
        new(ReferenceData.Untoc2020.States.Select(state => new StateParty(state.Code, state.Name, state.RegionalGroup, instruments)));
}
