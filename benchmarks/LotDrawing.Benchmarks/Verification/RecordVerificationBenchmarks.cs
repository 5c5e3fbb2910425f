using BenchmarkDotNet.Attributes;
using LotDrawing.Benchmarks.Rosters;
using LotDrawing.Procedures;
using LotDrawing.Records;
using LotDrawing.Repetitions;
using LotDrawing.Verification;

namespace LotDrawing.Benchmarks.Verification;

/// <summary>The record of the 189 States with so many repetitions, each of both seats of a State and an entry of its own: read from
/// its file, and verified.</summary>
public class RecordVerificationBenchmarks
{
    private byte[] file = null!;
    private Record record = null!;

    [Params(0, 100)]
    public int Repetitions { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var sizes = Untoc.Mechanism.Groups.PublishedSizes;
        DateOnly date = new(2020, 12, 14);
        Drawing drawing = PublicDraw.Run(MeasuredRosters.Untoc2020, Untoc.Mechanism, sizes, "example").Drawing;
        record = Record.Begin(new RecordHeader(RecordKind.Official, Untoc.Mechanism, MeasuredRosters.Untoc2020, new Ceremony.Given("example")))
            .Append(date, new GroupsContent(sizes, drawing.Groups))
            .Append(date, ReviewersContent.ByExact(Untoc.Mechanism.Load, drawing));
        for (int i = 0; i < Repetitions; i++)
        {
            string state = MeasuredRosters.Untoc2020.States[i].Code;
            var request = new RepetitionRequest(state, [Untoc.SameRegion, Untoc.OtherRegion], state, RepetitionKind.Ordinary, null);
            record = RecordChange.Repeat(RecordHistory.Of(record), new MeetingRequests(date.AddDays(i), [request]), new Ceremony.Given($"meeting {i}")).After;
        }

        file = RecordFile.Write(record);
    }

    [Benchmark]
    public Record Read() => RecordFile.Read(file).Value;

    [Benchmark]
    public Verdict Verify() => RecordVerification.Verify(record);

    [Benchmark(Description = "Read and verify")]
    public Verdict ReadAndVerify() => RecordVerification.Verify(RecordFile.Read(file).Value);
}
