using BenchmarkDotNet.Attributes;
using LotDrawing.Benchmarks.Rosters;
using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.Solver;

namespace LotDrawing.Benchmarks.Tight;

/// <summary>The solver's answers about the 2020 roster: whether a drawing exists, why not, and which preferences fit.</summary>
public class SolverBenchmarks
{
    private static readonly Preference[] Both =
        [new(PreferenceKind.LegalSystem, new Citation("measured", "")), new(PreferenceKind.Language, new Citation("measured", ""))];

    private readonly ConflictSolver solver = new();
    private DrawPlan plan = null!;

    [GlobalSetup]
    public void Compile() => plan = DrawPlan.Compile(MeasuredRosters.Untoc2020, Mechanism.Untoc).Plan;

    [Benchmark(Description = "loads 1..3: can be drawn")]
    public Drawability OneToThree() => solver.Examine(plan.With(new LoadBounds(1, 3)));

    [Benchmark(Description = "loads 1..1: why not")]
    public Drawability OneToOne() => solver.Examine(plan.With(new LoadBounds(1, 1)));

    [Benchmark(Description = "loads 0..1: why not")]
    public Drawability NoneToOne() => solver.Examine(plan.With(new LoadBounds(0, 1)));

    [Benchmark(Description = "loads 4..: why not")]
    public Drawability FourAndMore() => solver.Examine(plan.With(new LoadBounds(4, int.MaxValue)));

    [Benchmark(Description = "loads 0..2: why not")]
    public Drawability NoneToTwo() => solver.Examine(plan.With(new LoadBounds(0, 2)));

    [Benchmark(Description = "preferences: legal system, language")]
    public PreferredPlan Preferences()
    {
        var lots = new SimulationStream(1);
        return new PreferenceSolver().Narrow(MeasuredRosters.Untoc2020, Mechanism.Untoc, plan, Both, ref lots);
    }
}
