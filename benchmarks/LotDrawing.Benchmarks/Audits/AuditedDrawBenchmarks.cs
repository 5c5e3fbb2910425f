using BenchmarkDotNet.Attributes;
using LotDrawing.Benchmarks.Draws;
using LotDrawing.Benchmarks.Rosters;
using LotDrawing.Fairness;
using LotDrawing.Procedures;

namespace LotDrawing.Benchmarks.Audits;

/// <summary>What one draw of an audit of the 2020 roster costs on one core, groups and seats, step by step; beside it the peer
/// that anybody would write first: draw everything, and if a rule is broken throw everything away.</summary>
/// <remarks>The floor is that of the seats: the lots of the groups are not in it.</remarks>
public class AuditedDrawBenchmarks
{
    private const int Counted = 32 * 1024; // so many that the tables of the tally hardly count

    private static readonly AuditSubject Subject = AuditSubject.Of(MeasuredRosters.Of(189), Mechanism.Untoc, [62, 63, 64]);
    private static readonly AuditOptions Options = new() { Draws = 1, Threads = 1, ReferenceDraws = 0 };

    private readonly ExactDraw fast = new(Subject);
    private readonly ExactDraw asDrawn = new(Subject, asDrawn: true);
    private readonly IDrawer fastDrawer = new ExactDraw(Subject).Open();
    private readonly IDrawer drawer = new ExactDraw(Subject, asDrawn: true).Open();
    private readonly IDrawer naive = new WholeDrawRejection(Subject).Open();
    private SimulationStream lots = new(1);
    private long lotsADraw;

    [GlobalSetup]
    public void Begin()
    {
        foreach (IDrawer one in (IDrawer[])[fastDrawer, drawer, naive])
            one.Begin(new SimulationStream(1));
        long taken = 0;
        for (int i = 0; i < Counted; i++)
        {
            fastDrawer.TryDraw();
            taken += fastDrawer.Lots;
        }

        lotsADraw = taken / Counted;
    }

    [Benchmark(Baseline = true, Description = "floor: the lots of its seats and nothing else")]
    public uint TheFloor() => Floor.Take(lotsADraw, ref lots);

    [Benchmark(Description = "drawn")]
    public bool Draw() => fastDrawer.TryDraw();

    [Benchmark(Description = "drawn by the code of a drawing that counts")]
    public bool DrawAsDrawn() => drawer.TryDraw();

    [Benchmark(Description = "drawn and counted", OperationsPerInvoke = Counted)]
    public object Count() => Counts(fast);

    [Benchmark(Description = "drawn by the code of a drawing that counts, and counted", OperationsPerInvoke = Counted)]
    public object CountAsDrawn() => Counts(asDrawn);

    [Benchmark(Description = "peer: whole-draw rejection")]
    public bool Naive() => naive.TryDraw();

    /// <summary>Blocks from the middle of a long audit.</summary>
    private static AuditTally Counts(IAuditedDraw draw)
    {
        var tally = new AuditTally(Subject, draw, Options);
        tally.Count(100, 100 + (Counted / AuditOptions.DrawsInBlock));
        return tally;
    }
}
