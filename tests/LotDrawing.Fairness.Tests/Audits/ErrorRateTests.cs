using System.Collections.Concurrent;
using Xunit.Abstractions;

namespace LotDrawing.Fairness.Tests.Audits;

/// <summary>How often fair draws are called unfair: 200 audits with fixed seeds. Every bound is what less than one in a thousand
/// such batches would pass by chance, were the rate the stated one.</summary>
[Trait("Category", "Long")]
public sealed class ErrorRateTests(ITestOutputHelper output)
{
    private const int Audits = 200;

    /// <summary>Tests of the largest of many are Bonferroni's: at most as likely as stated, not just as likely.</summary>
    private static readonly string[] AtMost = ["rules", "groups/largest", "groups/regions", "pairs/principal/largest", "pairs/additional/largest", "loads/largest", "reference/meetings", "reference/loads", "reference/numbers", "reference/circles", "exact/largest", "exact/seats", "together/lots", "together/groups", "before/lots", "before/seats"];

    [Fact]
    public void The_exact_procedure_passes_at_the_stated_level() => PassAtTheStatedLevel(Subjects.Eighteen, new ExactDraw(Subjects.Eighteen), 1_500);

    [Fact]
    public void Whole_draw_rejection_passes_at_the_stated_level() => PassAtTheStatedLevel(Subjects.Eighteen, new WholeDrawRejection(Subjects.Eighteen), 1_000);

    [Fact]
    public void A_plan_with_a_binding_load_and_known_chances_passes_at_the_stated_level() =>
        PassAtTheStatedLevel(Subjects.Derangements, new ExactDraw(Subjects.Derangements), 1_500, Subjects.DerangementChances);

    [Fact]
    public void A_repetition_passes_at_the_stated_level()
    {
        AuditSubject again = Subjects.RepeatedOfEighteen;
        var law = Assert.IsType<LawAnswer.Known>(DrawLaw.Of(again.Plan, LawProcedure.Exact)).Law;

        PassAtTheStatedLevel(again, new ExactDraw(again), 1_500, ExactProbabilities.Of(again, law));
    }

    private void PassAtTheStatedLevel(AuditSubject subject, IAuditedDraw fair, long draws, ExactProbabilities? exact = null)
    {
        var results = new ConcurrentBag<AuditResult>();
        Parallel.For(0, Audits, audit => results.Add(Audit.Run(subject, fair, new AuditOptions
        {
            Draws = draws,
            Seed = $"{audit}",
            Threads = 1,
            Level = 0.05,
            ReferenceDraws = 600,
            FileOrder = Subjects.Scattered(subject),
            Exact = exact,
        })));

        var pValues = results.SelectMany(result => result.Tests).GroupBy(test => test.Name)
            .OrderBy(test => test.Key, StringComparer.Ordinal)
            .ToDictionary(test => test.Key, test => test.Select(one => one.PValue).Order().ToArray());
        int unfair = results.Count(result => result.Verdict == AuditVerdict.Unfair);
        output.WriteLine($"{unfair} of {Audits} called unfair at 5 %, {results.Count(result => result.Tests.Any(test => test.AdjustedPValue <= 0.001))} at 0.1 %");
        foreach (var (name, values) in pValues)
            output.WriteLine(FormattableString.Invariant($"{name,-28} ≤ 5 %: {values.Count(p => p <= 0.05),3}  ≤ 25 %: {values.Count(p => p <= 0.25),3}  ≤ 50 %: {values.Count(p => p <= 0.5),3}  distance {Distance(values):F2}"));

        // Binomial(200, 5 %) exceeds 20 once in a thousand times; Binomial(200, 0.1 %) exceeds 2 once in nine hundred.
        Assert.InRange(unfair, 0, 20);
        Assert.InRange(results.Count(result => result.Tests.Any(test => test.AdjustedPValue <= 0.001)), 0, 2);
        foreach (var (name, values) in pValues)
        {
            Assert.Equal(Audits, values.Length);
            if (AtMost.Contains(name))
                Assert.InRange(values.Count(p => p <= 0.05), 0, 21);
            else
                Assert.InRange(Distance(values), 0, 2.2);
        }
    }

    /// <summary>Kolmogorov's distance from the uniform distribution times √n; above 2.2 in one of eight thousand samples, and some
    /// thirty are looked at.</summary>
    private static double Distance(double[] ordered) =>
        Math.Sqrt(ordered.Length) * ordered.Select((p, i) => Math.Max(((i + 1.0) / ordered.Length) - p, p - ((double)i / ordered.Length))).Max();
}
