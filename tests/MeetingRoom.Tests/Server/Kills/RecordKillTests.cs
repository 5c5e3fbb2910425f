using System.Diagnostics;
using System.Globalization;
using LotDrawing;
using LotDrawing.TestKit;
using MeetingRoom.Journals;
using Xunit.Abstractions;
using Record = LotDrawing.Record;

namespace MeetingRoom.Tests.Server.Kills;

/// <summary>The server is killed at random moments while two operators add entry after entry. The record is the old one or the new
/// one, an entry that was told is never lost, the journal has each command once, and the next start clears what was left.</summary>
public sealed class RecordKillTests(ITestOutputHelper output)
{
    /// <summary>About how long a proposal and its answer take.</summary>
    private const int LongestMilliseconds = 1500;

    private readonly string folder = TestRoom.FolderWith(TestRoom.Small());
    private readonly RoomOperators operators = new();
    private readonly Counts counts = new();

    private string RecordFile => Path.Combine(folder, "record.json");

    [Fact]
    [Trait("Category", "Long")]
    public async Task Eight_times_or_as_often_as_is_asked()
    {
        await Kill(Campaign.Times(8), Report);
        Report();
        output.WriteLine(counts.Report());
    }

    private void Report() => Campaign.Write("RoomKills.md", counts.Report());

    private async Task Kill(int times, Action? eachFifty = null)
    {
        using (RoomProcess room = await RoomProcess.StartAsync(folder))
            await operators.SignInAsync(room);
        var chance = new Random(20201123);
        for (int trial = 1; counts.Killed < times; trial++)
        {
            Record before = Checked();
            using RoomProcess room = await RoomProcess.StartAsync(folder);
            counts.Started(room.Started);
            Assert.False(IsAnythingLeft, "a half-written file was not cleared");
            await Trial(room, trial, chance, before);
            if (trial % 50 == 0)
                eachFifty?.Invoke();
        }

        using RoomProcess last = await RoomProcess.StartAsync(folder);
        Assert.Equal(Checked().LastHash, (await last.StateAsync()).GetProperty("meeting").GetProperty("hash").GetString());
        last.Kill();
        Assert.False(IsAnythingLeft, "a half-written file was not cleared");
        using Journal journal = Journal.Open(Path.Combine(folder, "journal.db"));
        List<JournalLine> lines = journal.Read();
        Assert.Equal(Enumerable.Range(1, lines.Count), lines.Select(line => (int)line.Number));
        int[] known = [.. lines.Where(line => line.What is Acts.Found or Acts.Recorded).Select(line => line.Entry!.Value)];
        Assert.Equal(Enumerable.Range(1, Checked().Entries.Length), known);
    }

    private async Task Trial(RoomProcess room, int trial, Random chance, Record before)
    {
        Assert.Equal(before.LastHash, (await room.StateAsync()).GetProperty("meeting").GetProperty("hash").GetString());
        long journalled = Journalled;
        Task<bool> told = operators.AmendAsync(room, $"State {trial}");
        switch (trial % 3)
        {
            case 0:
                await Task.WhenAny(told, Task.Delay(chance.Next(LongestMilliseconds)));
                break;
            case 1:
                await Until(() => told.IsCompleted || Journalled != journalled);
                await Task.WhenAny(told, Task.Delay(chance.Next(60)));
                break;
            default:
                await Until(() => told.IsCompleted || IsAnythingLeft);
                Thread.SpinWait(chance.Next(200_000));
                break;
        }

        if (told.IsCompleted)
            counts.Ended++;
        room.Kill();
        counts.Killed++;
        Record after = Checked();
        int grown = after.Entries.Length - before.Entries.Length;
        Assert.InRange(grown, 0, 1);
        Assert.Equal(before.LastHash, after.Entries[before.Entries.Length - 1].Hash);
        bool isTold = await told;
        Assert.True(grown == 1 || !isTold, "an entry that was told is not in the record");
        counts.Old += 1 - grown;
        counts.New += grown;
        counts.Untold += grown == 1 && !isTold ? 1 : 0;
        counts.Left += IsAnythingLeft ? 1 : 0;
    }

    /// <summary>How large the journal's newest part is: it is not opened while the server writes.</summary>
    private long Journalled => new FileInfo(Path.Combine(folder, "journal.db-wal")) is { Exists: true } log ? log.Length : 0;

    private bool IsAnythingLeft => Directory.EnumerateFiles(folder, "*.new").Any();

    private static async Task Until(Func<bool> happened)
    {
        long start = Stopwatch.GetTimestamp();
        while (!happened() && Stopwatch.GetElapsedTime(start) < TimeSpan.FromMinutes(1))
            await Task.Yield();
    }

    /// <summary>The record, which holds.</summary>
    private Record Checked()
    {
        byte[] bytes = File.ReadAllBytes(RecordFile);
        Assert.Equal(0, Verifier.Verify(bytes).ExitCode);
        using var stream = new MemoryStream(bytes);
        return Record.Load(stream).Value;
    }

    private sealed class Counts
    {
        private readonly List<double> starts = [];
        private readonly Stopwatch watch = Stopwatch.StartNew();

        internal int Killed { get; set; }

        internal int Ended { get; set; }

        internal int Old { get; set; }

        internal int New { get; set; }

        internal int Untold { get; set; }

        internal int Left { get; set; }

        internal void Started(TimeSpan took) => starts.Add(took.TotalSeconds);

        internal string Report()
        {
            double[] ascending = [.. starts.Order()];
            FormattableString text = $"""
                # Kills of the meeting room

                The server of the meeting room was killed (SIGKILL) at random moments while two operators added an entry to its record: a third of
                the time anywhere between the proposal and its answer, a third shortly after the proposal was journalled, a third while the new
                file was being written. Each time it was started again on what the kill had left.

                | | |
                |---|---:|
                | killed | {Killed} |
                | killed after the entry had been told | {Ended} |
                | the record was the old one | {Old} |
                | the record was the new one | {New} |
                | of these, nobody had been told yet | {Untold} |
                | entries lost that had been told, or records that did not hold | 0 |
                | kills that left a half-written file beside the record, cleared at the next start | {Left} |
                | entries that the journal has twice, or lacks | 0 |
                | from the start of the process until it served, median | {ascending[ascending.Length / 2]:0.0} s |
                | the same, 99 of 100 | {ascending[(int)(0.99 * (ascending.Length - 1))]:0.0} s |

                {Campaign.Machine}; {watch.Elapsed.TotalMinutes:0} minutes, load average {Campaign.LoadAverage} at its end.

                ```sh
                LOTDRAWING_CAMPAIGN=1000 LOTS_RESULTS=$PWD/benchmarks/results dotnet test -c Release -s tests/long.runsettings tests/MeetingRoom.Tests --filter FullyQualifiedName~RecordKillTests
                ```

                """;
            return text.ToString(CultureInfo.InvariantCulture).ReplaceLineEndings("\n");
        }
    }
}
