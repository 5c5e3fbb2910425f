using System.Globalization;
using LotDrawing.Fairness.Tests.Rigged;
using LotDrawing.Procedures;
using LotDrawing.Procedures.Loads;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Fairness.Tests.Audits;

/// <summary>The loads procedure audited, beside procedures that share nothing with it; and what happens to it with flaws.</summary>
public sealed class LoadsAuditTests
{
    private static readonly Mechanism Rules = LoadsPlans.Mechanism([SeatSide.SameRegion, SeatSide.OtherRegion], new LoadBounds(1, 3), "a", "b", "c");

    /// <summary>Twelve States in three regions: few enough that whole drawings can be thrown away until one stands.</summary>
    private static readonly AuditSubject Twelve = AuditSubject.Of(LoadsPlans.Roster(4, 4, 4), Rules, [4, 4, 4]);

    /// <summary>Thirteen, one region so small that mutual own lots weigh more in it than in the others.</summary>
    private static readonly AuditSubject Thirteen = AuditSubject.Of(LoadsPlans.Roster(3, 5, 5), Rules, []);

    [Fact]
    public void Beside_whole_draw_rejection_nothing_is_found()
    {
        AuditResult result = Audit.Run(Twelve, ByLoads(Twelve), new AuditOptions { Draws = 60_000, ReferenceDraws = 3_000 });

        Assert.NotNull(result.Reference);
        Assert.Equal(AuditVerdict.Fair, result.Verdict);
    }

    [Fact]
    [Trait("Category", "Long")]
    public void At_full_size_beside_the_chain_nothing_is_found()
    {
        var roster = new Roster(ReferenceData.Untoc2020.States.Select(state => state.WithInstruments(["UNCAC"])));
        AuditSubject world = AuditSubject.Of(roster, Mechanism.Uncac, []);

        AuditResult result = Audit.Run(world, ByLoads(world), new AuditOptions { Draws = 4_000, ReferenceDraws = 200, Reference = new ChainDraw(world) });

        Assert.Contains("chain", result.Options.ReferenceName, StringComparison.Ordinal);
        Assert.Equal(200, result.Reference!.Draws);
        Assert.Equal(AuditVerdict.Fair, result.Verdict);
    }

    [Fact]
    public void The_rigs_are_fair_but_for_their_flaws() => Assert.Equal(AuditVerdict.Fair, Audited(LoadsFlaw.None, 30_000).Verdict);

    [Fact]
    public void Loads_shared_out_evenly() => Caught(LoadsFlaw.LoadsShareEvenly, 20_000);

    /// <summary>A hundred thousand draws, or as many as <c>LOTDRAWING_LOADS_DRAWS</c> says: benchmarks/results/LoadsAudits.md has a million.</summary>
    [Fact]
    [Trait("Category", "Long")]
    public void In_many_draws_nothing_is_found_on_the_fair_procedure_and_each_flaw_is()
    {
        long draws = long.Parse(Environment.GetEnvironmentVariable("LOTDRAWING_LOADS_DRAWS") ?? "100000", CultureInfo.InvariantCulture);
        var options = new AuditOptions { Draws = draws, ReferenceDraws = draws / 10, Reference = ByLoads(Twelve) };

        Assert.Equal(AuditVerdict.Fair, Audit.Run(Twelve, ByLoads(Twelve), options).Verdict);
        Caught(LoadsFlaw.CountsAsTheyCome, draws);
        Caught(LoadsFlaw.MutualForgotten, draws, Thirteen);
        Caught(LoadsFlaw.LoadsShareEvenly, draws);
    }

    [Fact]
    public void What_cannot_be_drawn_is_known_before_the_audit()
    {
        AuditSubject none = AuditSubject.Of(LoadsPlans.Roster(4, 3), Rules with { Load = new LoadBounds(2, 2) }, [7]);
        Assert.True(LoadsTables.Count(none.Plan).Refusal!.NoValidDrawing);
        Assert.Equal(CountingEnd.GaveUp, Audit.Run(none, ByLoads(none), new AuditOptions { Draws = 10 }).End);
    }

    /// <summary>The law by fractions against the procedure: three seats whose States have three chances.</summary>
    [Fact]
    public void The_law_is_the_one_that_it_draws_by()
    {
        DrawPlan plan = LoadsPlans.Plan([SeatSide.AnyRegion, SeatSide.OtherRegion], new LoadBounds(1, 3), 3, 2, 1);
        var known = Assert.IsType<LawAnswer.Known>(DrawLaw.Of(plan, LawProcedure.Exact));
        var procedure = new LoadsProcedure(LoadsTables.Count(plan));
        var lots = new SimulationStream(5);
        int[,] counts = new int[plan.SeatCount, plan.States.Length];
        const int Draws = 5_000;
        for (int draw = 0; draw < Draws; draw++)
        {
            Assert.Equal(DrawEnd.Drawn, procedure.Draw(ref lots));
            for (int seat = 0; seat < plan.SeatCount; seat++)
                counts[seat, procedure.Drawn[seat].Principal]++;
        }

        Assert.All(known.Law.Entries, entry =>
        {
            double chance = entry.Probability.ToDouble();
            double deviation = counts[plan.SeatNames.IndexOf(entry.Id), plan.States.IndexOf(entry.Drawn)] - (Draws * chance);
            Assert.InRange(Math.Abs(deviation), 0, 5.5 * Math.Sqrt(Draws * chance * (1 - chance)));
        });
    }

    private static ProcedureDraw ByLoads(AuditSubject subject) => ProcedureDraw.ByLoads(subject, LoadsTables.Count(subject.Plan));

    private static void Caught(LoadsFlaw flaw, long draws, AuditSubject? subject = null)
    {
        AuditResult result = Audited(flaw, draws, subject);
        Assert.Equal(AuditVerdict.Unfair, result.Verdict);
        Assert.Contains(result.Tests, test => !test.Passed && test.Name.StartsWith("reference/", StringComparison.Ordinal));
    }

    private static AuditResult Audited(LoadsFlaw flaw, long draws, AuditSubject? subject = null) => Audit.Run(
        subject ?? Twelve,
        new RiggedLoads(subject ?? Twelve, flaw),
        new AuditOptions { Draws = draws, ReferenceDraws = draws, Reference = ByLoads(subject ?? Twelve) });
}
