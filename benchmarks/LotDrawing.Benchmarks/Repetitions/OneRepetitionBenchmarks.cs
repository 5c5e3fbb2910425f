using BenchmarkDotNet.Attributes;
using LotDrawing.Benchmarks.Rosters;
using LotDrawing.Procedures;
using LotDrawing.Repetitions;

namespace LotDrawing.Benchmarks.Repetitions;

/// <summary>One repetition of a State of the 2020 roster, all other drawings in force: by the batch, and as a record's
/// meeting decides it, which looks at every rule and tries twenty drawings. The floor is two lots and that of the State.</summary>
public class OneRepetitionBenchmarks
{
    private RepetitionBatch batch = null!;
    private static readonly DateOnly Date = new(2020, 12, 14);

    private Record record = null!;
    private SimulationStream lots = new(1);
    private int meetings;

    [GlobalSetup]
    public void Prepare()
    {
        Drawing drawing = PublicDraw.Run(MeasuredRosters.Untoc2020, Mechanism.Untoc, Mechanism.Untoc.Groups.PublishedSizes, "example").Value;
        batch = new RepetitionBatch(MeasuredRosters.Untoc2020, Mechanism.Untoc, drawing);
        record = Record.Begin(Mechanism.Untoc, MeasuredRosters.Untoc2020)
            .AnnounceGroupsAndReviewers(Date, [new PlannedContribution.Dice(6, 50)])
            .Contribute(Date, new Contribution.Dice(6, [.. Enumerable.Range(0, 50).Select(i => 1 + (i % 6))]))
            .Draw(Date).Value;
    }

    [Benchmark(Baseline = true, Description = "floor: three lots and nothing else")]
    public uint Floor() => lots.Below(189) + lots.Below(50) + lots.Below(139);

    [Benchmark]
    public DrawEnd OneSeat() => batch.Repeat((int)lots.Below(189), (int)lots.Below(2), ref lots);

    [Benchmark]
    public DrawEnd BothSeats() => batch.Repeat((int)lots.Below(189), ref lots);

    [Benchmark]
    public Meeting Meeting()
    {
        string state = MeasuredRosters.Untoc2020.States[meetings++ % 189].Code;
        return record.Meet(Date, [new Request(state, ["same-region", "other-region"], state)]);
    }
}
