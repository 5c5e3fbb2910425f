using System.Diagnostics;
using System.Globalization;
using LotDrawing;
using LotDrawing.TestKit;
using Xunit.Abstractions;
using Record = LotDrawing.Record;

namespace Lots.Tests.Records;

/// <summary>The program is killed at random moments while it extends a record. The record is the old one or the new one, an entry
/// that was told is never lost, and the next run clears what was left.</summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>A <c>lots</c> to be killed, such as the native executable that <c>.ci/native</c> makes; without it the one built here.</summary>
    private const string ProgramVariable = "LOTS_PROGRAM";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly RecordFolder folder = new RecordFolder().Draw();
    private readonly Counts counts = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Three_times() => Kill(3);

    [Fact]
    [Trait("Category", "Long")]
    public void Eight_times_and_a_thousand_where_a_program_is_named()
    {
        var watch = Stopwatch.StartNew();
        // Of the program built here, which takes some tenths of a second to start, a thousand kills take twenty minutes.
        Kill(Environment.GetEnvironmentVariable(ProgramVariable) is { Length: > 0 } ? 1000 : 8);
        string report = counts.Report(watch.Elapsed);
        output.WriteLine(report);
        Campaign.Write("Kills.md", report);
    }

    private void Kill(int times)
    {
        TimeSpan whole = Whole();
        var chance = new Random(20201123);
        for (int trial = 1; counts.Killed < times; trial++)
        {
            Assert.True(trial < 3 * times, "most runs ended before they were killed");
            Trial(trial, whole, chance);
            if (trial % 10 == 0)
                Whole();
        }

        Whole();
    }

    /// <summary>Lets one run come to its end, which clears whatever was left.</summary>
    private TimeSpan Whole()
    {
        bool left = folder.Names.Length > 2;
        int before = folder.Read().Entries.Length;
        var watch = Stopwatch.StartNew();
        using (Process lots = Start("whole"))
        {
            Assert.True(lots.WaitForExit(Patience));
            Assert.Equal(1, lots.ExitCode);
        }

        Assert.Equal(["record.json", "states.csv"], folder.Names);
        Assert.Equal(before + 1, Checked().Entries.Length);
        counts.Cleared += left ? 1 : 0;
        return watch.Elapsed;
    }

    private void Trial(int trial, TimeSpan whole, Random chance)
    {
        Record before = folder.Read();
        string[] names = folder.Names;
        using Process lots = Start($"trial {trial}");
        Task<string> told = lots.StandardOutput.ReadToEndAsync();
        switch (trial % 3)
        {
            case 0:
                lots.WaitForExit(whole * chance.NextDouble());
                break;
            case 1:
                Watch(lots, () => !folder.Names.SequenceEqual(names));
                lots.WaitForExit(chance.Next(60));
                break;
            default:
                Watch(lots, () => folder.Names.Any(name => name.EndsWith(".new", StringComparison.Ordinal) && !names.Contains(name)));
                Thread.SpinWait(chance.Next(200_000));
                break;
        }

        if (lots.HasExited)
        {
            counts.Ended++;
        }
        else
        {
            lots.Kill();
            counts.Killed++;
        }

        lots.WaitForExit();
        Record after = Checked();
        int grown = after.Entries.Length - before.Entries.Length;
        Assert.InRange(grown, 0, 1);
        Assert.Equal(before.LastHash, after.Entries[before.Entries.Length - 1].Hash);
        string line = told.Result;
        if (line.Length > 0)
            Assert.Equal($"entry {after.Entries.Length} {after.LastHash}\n", line);
        counts.Old += grown == 0 ? 1 : 0;
        counts.New += grown;
        counts.Left += folder.Names.Any(name => name.EndsWith(".new", StringComparison.Ordinal)) ? 1 : 0;
        counts.Held += folder.Names.Contains("record.json.lock") ? 1 : 0;
    }

    /// <summary>The record, which holds.</summary>
    private Record Checked()
    {
        byte[] bytes = File.ReadAllBytes(folder.Record);
        Assert.Equal(0, Verifier.Verify(bytes).ExitCode);
        using var stream = new MemoryStream(bytes);
        return Record.Load(stream).Value;
    }

    private Process Start(string reason) => LotsProcess.Start(
        Environment.GetEnvironmentVariable(ProgramVariable),
        "meet", folder.Record, "--refuse", $"AAA:other-region:{reason}", "--date", "2021-10-12", "--again");

    private static void Watch(Process lots, Func<bool> happened)
    {
        long start = Stopwatch.GetTimestamp();
        while (!lots.HasExited && !happened() && Stopwatch.GetElapsedTime(start) < Patience)
            Thread.SpinWait(100);
    }

    private sealed class Counts
    {
        internal int Killed { get; set; }

        internal int Ended { get; set; }

        internal int Old { get; set; }

        internal int New { get; set; }

        internal int Left { get; set; }

        internal int Held { get; set; }

        internal int Cleared { get; set; }

        internal string Report(TimeSpan took)
        {
            FormattableString text = $"""
                # Kills

                `lots meet` was killed (SIGKILL) at random moments while it extended a record: a third of the time anywhere in its run, a third
                shortly after it took the lock, a third while the new file was being written. After each kill the record was verified and
                compared with the one before.

                | | |
                |---|---:|
                | killed | {Killed} |
                | ended before the kill came | {Ended} |
                | the record was the old one | {Old} |
                | the record was the new one | {New} |
                | entries lost that had been told, or records that did not hold | 0 |
                | kills that left a half-written file beside the record | {Left} |
                | kills that left the lock's file | {Held} |
                | runs to the end in between that found something left, and cleared it | {Cleared} |
                | runs to the end in between that left something | 0 |

                {Campaign.Machine}; {took.TotalMinutes:0} minutes.

                ```sh
                .ci/native /tmp/native
                LOTS_PROGRAM=/tmp/native/lots/lots LOTS_RESULTS=$PWD/benchmarks/results dotnet test -c Release -s tests/long.runsettings tests/Lots.Tests --filter FullyQualifiedName~KillTests
                ```

                """;
            return text.ToString(CultureInfo.InvariantCulture).ReplaceLineEndings("\n");
        }
    }
}
