using BenchmarkDotNet.Attributes;
using LotDrawing.Benchmarks.Rosters;
using LotDrawing.Fairness;

namespace LotDrawing.Benchmarks.Audits;

/// <summary>A whole audit of the 2020 roster on all cores: a million draws, the reference's, and every test.</summary>
[WarmupCount(1)]
[IterationCount(3)]
public class MillionDrawsBenchmarks
{
    private static readonly AuditSubject Subject = AuditSubject.Of(MeasuredRosters.Of(189), Mechanism.Untoc, [62, 63, 64]);
    private static readonly AuditOptions Options = new() { Draws = 1_000_000 };

    [Benchmark(Description = "audit of 1,000,000 draws")]
    public AuditVerdict OfTheSimulation() => Audit.Run(Subject, new ExactDraw(Subject), Options).Verdict;

    [Benchmark(Description = "audit of 1,000,000 draws by the code of a drawing that counts")]
    public AuditVerdict AsDrawn() => Audit.Run(Subject, new ExactDraw(Subject, asDrawn: true), Options).Verdict;
}
