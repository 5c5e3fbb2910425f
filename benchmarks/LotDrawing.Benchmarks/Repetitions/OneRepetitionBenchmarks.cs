using BenchmarkDotNet.Attributes;
using LotDrawing.Benchmarks.Rosters;
using LotDrawing.Procedures;
using LotDrawing.Repetitions;

namespace LotDrawing.Benchmarks.Repetitions;

/// <summary>One repetition of a State of the 2020 roster, all other drawings in force: by the batch, and as a meeting decides
/// and draws it, which compiles the seats and checks every rule. The floor is two lots and that of the State.</summary>
public class OneRepetitionBenchmarks
{
    private RepetitionBatch batch = null!;
    private PhaseState phase = null!;
    private SimulationStream lots = new(1);
    private int meetings;

    [GlobalSetup]
    public void Prepare()
    {
        Drawing drawing = PublicDraw.Run(MeasuredRosters.Untoc2020, Untoc.Mechanism, Untoc.Mechanism.Groups.PublishedSizes, "example").Drawing;
        batch = new RepetitionBatch(MeasuredRosters.Untoc2020, Untoc.Mechanism, drawing);
        phase = PhaseState.Begin(MeasuredRosters.Untoc2020, Untoc.Mechanism, drawing, new DateOnly(2020, 12, 14));
    }

    [Benchmark(Baseline = true, Description = "floor: three lots and nothing else")]
    public uint Floor() => lots.Below(189) + lots.Below(50) + lots.Below(139);

    [Benchmark]
    public BatchResult OneSeat() => batch.Repeat((int)lots.Below(189), (int)lots.Below(2), ref lots);

    [Benchmark]
    public BatchResult BothSeats() => batch.Repeat((int)lots.Below(189), ref lots);

    [Benchmark]
    public PhaseChange Meeting()
    {
        string state = MeasuredRosters.Untoc2020.States[meetings++ % 189].Code;
        var request = new RepetitionRequest(state, [Untoc.SameRegion, Untoc.OtherRegion], state, RepetitionKind.Ordinary, null);
        return LotDrawing.Repetitions.Meeting.Decide(phase, new MeetingRequests(phase.Date, [request])).Draw(ref lots);
    }
}
