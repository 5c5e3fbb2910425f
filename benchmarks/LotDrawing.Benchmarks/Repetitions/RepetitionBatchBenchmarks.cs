using BenchmarkDotNet.Attributes;
using LotDrawing.Benchmarks.Rosters;
using LotDrawing.Procedures;
using LotDrawing.Repetitions;

namespace LotDrawing.Benchmarks.Repetitions;

/// <summary>Batches of repetitions of all seats of States drawn by lot, each on top of the last, on one core.</summary>
public class RepetitionBatchBenchmarks
{
    private RepetitionBatch batch = null!;
    private SimulationStream lots = new(1);

    [Params(1_000, 10_000, 100_000, 1_000_000)]
    public int Repetitions { get; set; }

    [GlobalSetup]
    public void Prepare() => batch = new RepetitionBatch(
        MeasuredRosters.Untoc2020,
        Mechanism.Untoc,
        PublicDraw.Run(MeasuredRosters.Untoc2020, Mechanism.Untoc, Mechanism.Untoc.Groups.PublishedSizes, "example").Value);

    [Benchmark]
    public int Batch() => batch.RepeatRandom(Repetitions, ref lots);
}
