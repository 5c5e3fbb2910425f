using System.Globalization;
using BenchmarkDotNet.Attributes;
using LotDrawing.Benchmarks.Rosters;

namespace LotDrawing.Benchmarks.Verification;

/// <summary>The record of the 189 States with so many repetitions, each of both seats of a State and a meeting of its own, by dice
/// alone: read as the library reads it, which derives every entry, and verified by the verifier's own code.</summary>
public class RecordVerificationBenchmarks
{
    private const int Rolls = 50;

    private byte[] file = null!;

    [Params(0, 100)]
    public int Repetitions { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        DateOnly date = new(2020, 12, 14);
        Record record = Record.Begin(Mechanism.Untoc, MeasuredRosters.Untoc2020)
            .AnnounceGroupsAndReviewers(date, [new PlannedContribution.Dice(6, Rolls)]);
        record = Complete(record, date, 0);
        foreach (string state in MeasuredRosters.Untoc2020.States.Take(Repetitions).Select(state => state.Code))
        {
            date = date.AddDays(1);
            Meeting meeting = record.Meet(date, [new Request(state, ["same-region", "other-region"], state)]);
            if (!meeting.NeedsDrawing)
                throw new InvalidOperationException($"{state} has to be granted: {meeting.Refusals[0]}");
            record = Complete(record.AnnounceMeeting(meeting, [new PlannedContribution.Dice(6, Rolls)]), date, date.DayNumber);
        }

        using var stream = new MemoryStream();
        record.Save(stream);
        file = stream.ToArray();
        if (Verify().ExitCode != 0)
            throw new InvalidOperationException("The record does not hold.");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{record.Entries.Length} entries, {file.Length:N0} bytes"));
    }

    [Benchmark]
    public Record Read()
    {
        using var stream = new MemoryStream(file);
        return Record.Load(stream).Value;
    }

    [Benchmark]
    public Verdict Verify() => Verifier.Verify(file);

    private static Record Complete(Record announced, DateOnly date, int seed)
    {
        var chance = new Random(seed);
        return announced.Contribute(date, new Contribution.Dice(6, [.. Enumerable.Range(0, Rolls).Select(_ => chance.Next(1, 7))])).Draw(date).Value;
    }
}
