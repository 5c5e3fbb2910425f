using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using LotDrawing.Benchmarks.Rosters;
using LotDrawing.Procedures;

namespace LotDrawing.Benchmarks.Draws;

/// <summary>Drawing the three groups, against as many lots as there are States to be shuffled.</summary>
public class GroupDrawingBenchmarks
{
    private Roster roster = null!;
    private ImmutableArray<int> sizes;
    private GroupProcedure procedure = null!;
    private SimulationStream lots;

    [Params(189, 2_000, 20_000)]
    public int States { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        roster = MeasuredRosters.Of(States);
        sizes = Mechanism.Untoc.Groups.EvenSizes(States);
        procedure = new GroupProcedure(roster, sizes);
        lots = new SimulationStream(1);
    }

    [Benchmark(Baseline = true, Description = "floor: a lot a State")]
    public uint TheFloor() => Floor.Take(States, ref lots);

    [Benchmark(Description = "the groups, again and again")]
    public void Again() => procedure.Draw(ref lots);

    [Benchmark(Description = "the groups, once")]
    public int Once()
    {
        var once = new GroupProcedure(roster, sizes);
        once.Draw(ref lots);
        return once.Groups[0];
    }
}
