using BenchmarkDotNet.Attributes;
using LotDrawing.Benchmarks.Rosters;
using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.Solver;

namespace LotDrawing.Benchmarks.Tight;

/// <summary>Drawing 189 States with 1 to 3 reviews each, by the procedures that can; the exact draw without loads beside them.</summary>
public class TightDrawBenchmarks
{
    private ExactProcedure exact = null!;
    private ChainProcedure chain = null!;
    private SequentialProcedure sequential = null!;
    private SimulationStream lots;

    [GlobalSetup]
    public void Prepare()
    {
        DrawPlan free = DrawPlan.Compile(MeasuredRosters.Untoc2020, Mechanism.Untoc).Plan;
        DrawPlan tight = free.With(new LoadBounds(1, 3));
        var solver = new CompletabilitySolver();
        exact = new ExactProcedure(free);
        chain = new ChainProcedure(tight, solver: solver);
        sequential = new SequentialProcedure(tight, solver);
        lots = new SimulationStream(1);
    }

    [Benchmark(Baseline = true, Description = "exact, no load bounds")]
    public bool Exact() => exact.TryDraw(ref lots);

    [Benchmark(Description = "chain, loads 1..3, of the length measured")]
    public DrawEnd Chain() => chain.Draw(ref lots);

    [Benchmark(Description = "sequential, loads 1..3")]
    public DrawEnd Sequential() => sequential.Draw(ref lots);
}
