using System.Runtime.CompilerServices;
using LotDrawing.Fairness.Tests.Rigged;
using LotDrawing.Solver;
using Xunit.Abstractions;

namespace LotDrawing.Fairness.Tests.Audits;

/// <summary>Each way of rigging a draw that happened somewhere is caught, by the test that is for it, at the default level of one
/// false alarm in a thousand audits. That fair draws pass the same tests is in <see cref="ErrorRateTests"/>.</summary>
public sealed class RiggedDrawTests(ITestOutputHelper output)
{
    private static AuditSubject World => Subjects.World;

    [Fact]
    public void A_generator_with_a_modulo_bias_of_2_percent() =>
        Caught(World, new ModuloBias(World), 6_000, ["loads/chi-square"]);

    [Fact]
    public void A_naive_shuffle() =>
        Caught(World, new NaiveShuffle(World), 3_000, ["groups/chi-square", "groups/g", "groups/largest", "order/lots/groups"]);

    [Fact]
    [Trait("Category", "Long")]
    public void A_procedure_that_draws_again_only_the_failing_seat() =>
        Caught(World, new FailingSeatAgain(World), 6_000, ["order/lots/direction"]);

    [Fact]
    [Trait("Category", "Long")]
    public void A_preference_for_States_early_among_the_lots() =>
        Caught(World, new EarlyPreferred(World, World.Plan.States, onceIn: 40), 4_000, ["order/lots/loads"]);

    [Fact]
    [Trait("Category", "Long")]
    public void A_preference_for_States_early_in_the_file() =>
        Caught(World, new EarlyPreferred(World, Subjects.Scattered(World), onceIn: 40), 4_000, ["order/file/loads"]);

    [Fact]
    public void A_load_bound_for_one_regional_group_only() =>
        Caught(World, new LoadInOneRegion(World, "western-european-and-other", max: 6), 3_000, ["reference/loads"]);

    [Fact]
    [Trait("Category", "Long")]
    public void The_sequential_procedure_of_the_engine_on_the_published_plan() =>
        Caught(Subjects.Football, new ProcedureDraw(Subjects.Football, "sequential procedure", plan => new SequentialProcedure(plan)), 50_000, ["exact/largest", "exact/seats", "exact/chi-square", "exact/g"], Subjects.FootballChances);

    [Fact]
    public void The_sequential_procedure_where_the_exact_law_is_known() =>
        Caught(Subjects.Football, new OneSeatAfterAnother(Subjects.Football), 60_000, ["exact/largest", "exact/seats", "exact/chi-square", "exact/g"], Subjects.FootballChances);

    [Fact]
    [Trait("Category", "Long")]
    public void The_sequential_procedure_against_whole_draw_rejection_alone() =>
        Caught(Subjects.Football, new OneSeatAfterAnother(Subjects.Football), 100_000, ["reference/meetings"], referenceDraws: 100_000);

    [Fact]
    public void Drawings_with_mutual_reviews()
    {
        // Fair in every other way: the rules without the one on mutual reviews.
        var lax = AuditSubject.Of(World.Roster!, Mechanism.Untoc with { NoMutualReviews = null }, World.Sizes);

        var result = Caught(World, new ExactDraw(lax), 1_000, ["rules"]);

        Assert.Contains("mutual", result.Tests.Single(test => test.Name == "rules").Question, StringComparison.Ordinal);
    }


    private AuditResult Caught(AuditSubject subject, IAuditedDraw rigged, long draws, string[] by, ExactProbabilities? exact = null, long referenceDraws = 500, [CallerMemberName] string rig = "")
    {
        var result = Audit.Run(subject, rigged, new AuditOptions
        {
            Draws = draws,
            ReferenceDraws = referenceDraws,
            FileOrder = Subjects.Scattered(subject),
            Exact = exact,
        });

        output.WriteLine(result.Sentence);
        foreach (var test in result.Tests)
            output.WriteLine(FormattableString.Invariant($"{test.Name,-28} {test.Statistic,12:F2} {test.DegreesOfFreedom,8:F1} {test.PValue,10:G3} {test.AdjustedPValue,10:G3} {test.Effect?.What}"));
        Assert.Equal(AuditVerdict.Unfair, result.Verdict);
        Assert.StartsWith("Not fair: ", result.Sentence, StringComparison.Ordinal);
        foreach (string name in by)
            Assert.False(result.Tests.Single(test => test.Name == name).Passed, $"{name} did not see it");
        RiggedResults.Add(rig.Replace('_', ' '), result, by);
        return result;
    }
}
