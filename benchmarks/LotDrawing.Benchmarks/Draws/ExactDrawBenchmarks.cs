using BenchmarkDotNet.Attributes;
using LotDrawing.Benchmarks.Rosters;
using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.Simulation;

namespace LotDrawing.Benchmarks.Draws;

/// <summary>One exact UNTOC draw from the simulation stream, against its floor: the mean number of lots of a draw in the order
/// of algorithm v1. Eight seats at a time take fewer lots, so their own floor is lower.</summary>
public class ExactDrawBenchmarks
{
    private ExactProcedure procedure = null!;
    private ExactSimulation simulation = null!;
    private SimulationStream lots;
    private long lotsADraw;
    private long lotsASimulation;

    [Params(189, 2_000, 20_000)]
    public int States { get; set; }

    [GlobalSetup]
    public void Compile()
    {
        DrawPlan plan = DrawPlan.Compile(MeasuredRosters.Of(States), Mechanism.Untoc).Plan;
        procedure = new ExactProcedure(plan);
        simulation = new ExactSimulation(plan, 1);
        lots = new SimulationStream(1);
        lotsADraw = MeanLots.Of(procedure, ref lots, 400_000 / States);
        lotsASimulation = MeanLots.Of(simulation, 400_000 / States);
    }

    [Benchmark(Baseline = true, Description = "floor: as many lots and nothing else")]
    public uint TheFloor() => Floor.Take(lotsADraw, ref lots);

    [Benchmark(Description = "floor of eight seats at a time")]
    public uint TheFloorOfSimulation() => Floor.Take(lotsASimulation, ref lots);

    [Benchmark(Description = "one exact draw in the order of algorithm v1")]
    public bool Draw() => procedure.TryDraw(ref lots);

    [Benchmark(Description = "one exact draw, eight seats at a time")]
    public bool Simulate() => simulation.TryDraw();
}
