using BenchmarkDotNet.Attributes;
using LotDrawing.Benchmarks.Rosters;
using LotDrawing.Rules;

namespace LotDrawing.Benchmarks.Draws;

/// <summary>Compiling a roster under the UNTOC rules into pots and linked sets.</summary>
public class PlanCompilationBenchmarks
{
    private Roster roster = null!;

    [Params(189, 2_000, 20_000)]
    public int States { get; set; }

    [GlobalSetup]
    public void Prepare() => roster = MeasuredRosters.Of(States);

    [Benchmark(Description = "compile a roster into a plan")]
    public PlanCompilation Compile() => DrawPlan.Compile(roster, Mechanism.Untoc);
}
