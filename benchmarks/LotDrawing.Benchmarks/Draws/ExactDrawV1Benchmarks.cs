using BenchmarkDotNet.Attributes;
using LotDrawing.Benchmarks.Rosters;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Benchmarks.Draws;

/// <summary>One exact UNTOC draw from the stream of algorithm v1, which a drawing that counts uses: SHA-256 is most of it.</summary>
public class ExactDrawV1Benchmarks
{
    private ExactProcedure procedure = null!;
    private LotStream lots;
    private long lotsADraw;

    [Params(189, 2_000, 20_000)]
    public int States { get; set; }

    [GlobalSetup]
    public void Compile()
    {
        procedure = new ExactProcedure(DrawPlan.Compile(MeasuredRosters.Of(States), Mechanism.Untoc).Plan);
        lots = LotStream.Open("benchmark", "reviewers");
        lotsADraw = MeanLots.Of(procedure, ref lots, 400_000 / States);
    }

    [Benchmark(Baseline = true, Description = "floor: as many lots and nothing else")]
    public uint TheFloor() => Floor.Take(lotsADraw, ref lots);

    [Benchmark(Description = "one exact draw, v1 stream")]
    public bool Draw() => procedure.TryDraw(ref lots);
}
