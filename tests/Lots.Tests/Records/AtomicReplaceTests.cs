using System.Diagnostics;
using System.Globalization;
using LotDrawing.Records;
using LotDrawing.Verification;

namespace Lots.Tests.Records;

/// <summary>A record is extended by an atomic replace: whatever happens to the process, the file is the old record or the new one.</summary>
public sealed class AtomicReplaceTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly RecordFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>Kills (SIGKILL) at random moments of the run, a little after anything in the folder changes, and at the very
    /// moment when the record itself does. It is megabytes long, so that writing it takes its time.</summary>
    [Fact]
    public void Killed_at_any_moment_the_file_is_the_old_record_or_the_new_one()
    {
        string record = LongRecord();
        TimeSpan whole = Timed(() => RecordFolder.Succeeds(Repeat(record, folder.At("measured.json"), 0)));
        var chance = new Random(20211012);
        for (int trial = 1; trial <= 12; trial++)
        {
            byte[] before = File.ReadAllBytes(record);
            string[] arguments = Repeat(record, null, trial);
            string[] files = folder.Names;
            DateTime written = File.GetLastWriteTimeUtc(record);
            TimeSpan delay = whole * (0.5 + (chance.NextDouble() / 2));
            using (Process lots = LotsProcess.Start([], arguments))
            {
                switch (trial % 3)
                {
                    case 0:
                        lots.WaitForExit(delay);
                        break;
                    case 1:
                        Watch(lots, () => !folder.Names.SequenceEqual(files));
                        lots.WaitForExit(chance.Next(30));
                        break;
                    default:
                        Watch(lots, () => File.GetLastWriteTimeUtc(record) != written);
                        break;
                }

                lots.Kill();
                lots.WaitForExit();
            }

            AssertOldOrNew(before, File.ReadAllBytes(record), $"trial {trial}");
        }

        // What was left behind is in nobody's way; whether the request is granted hangs on what came before.
        Assert.InRange(LotsProcess.Run(Repeat(record, null, 13)).ExitCode, 0, 1);
        RecordFolder.Succeeds("verify", record);
    }

    /// <summary>The system kills the process in the middle of writing (a limit on the size of files, 153 = 128 + SIGXFSZ); or
    /// tells it that there is no more room, which is told on, and nothing is left behind.</summary>
    [BashTheory]
    [InlineData("", 153)]
    [InlineData("trap '' XFSZ; ", 2)]
    public void Where_only_a_part_of_the_new_record_can_be_written_the_old_one_stays(string shell, int exitCode)
    {
        string record = folder.Draw();
        byte[] before = File.ReadAllBytes(record);
        string[] arguments = Repeat(record, null, 1);
        string[] files = folder.Names;
        var start = new ProcessStartInfo(PlayedCalendar.Bash!, ["-c", $"{shell}ulimit -f 1; dotnet \"$@\"", "bash", LotsProcess.Assembly, .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0"; // the runtime's own file for that is over any limit
        using Process lots = Process.Start(start)!;
        Task<string> output = lots.StandardOutput.ReadToEndAsync();
        string error = lots.StandardError.ReadToEnd();
        lots.WaitForExit();

        Assert.Equal((exitCode, ""), (lots.ExitCode, output.Result));
        Assert.Equal(before, File.ReadAllBytes(record));
        if (exitCode == 2)
        {
            Assert.StartsWith("lots: ", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
            Assert.Equal(files, folder.Names);
        }
    }

    /// <summary>Of several who extend one record at once, none overwrites what another wrote.</summary>
    [Fact]
    public void Two_who_extend_one_record_at_once_lose_nothing()
    {
        string record = folder.Draw();
        string requests = folder.Requests("2021-10-12", "AAA/other-region");
        var runs = Enumerable.Range(0, 4).AsParallel().WithDegreeOfParallelism(4)
            .Select(i => LotsProcess.Run("repeat", record, "--requests", requests, "--seed", $"{i}")).ToList();

        int done = runs.Count(run => run.ExitCode == 0);
        Assert.InRange(done, 1, 4);
        Assert.All(runs.Where(run => run.ExitCode != 0), run => Assert.Equal((2, ""), (run.ExitCode, run.Out)));
        Assert.Equal(2 + done, RecordFile.Read(File.ReadAllBytes(record)).Value.Entries.Length);
        Assert.Equal(["record.json", "requests-2021-10-12.json", "states.csv"], folder.Names);
    }

    [Fact]
    public void A_link_stays_a_link_and_the_file_keeps_its_mode()
    {
        if (OperatingSystem.IsWindows())
            return;
        string record = folder.Draw();
        File.SetUnixFileMode(record, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        string link = folder.At("latest.json");
        File.CreateSymbolicLink(link, record);
        RecordFolder.Succeeds("repeat", link, "--requests", folder.Requests("2021-10-12", "AAA/other-region"), "--seed", "x");

        Assert.Equal(record, new FileInfo(link).LinkTarget);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(record));
        Assert.Equal(3, RecordFile.Read(File.ReadAllBytes(record)).Value.Entries.Length);
    }

    /// <summary>A record with a refused request whose grounds are six million letters.</summary>
    private string LongRecord()
    {
        string record = folder.Draw();
        LotsRun run = LotsProcess.Run("repeat", record, "--requests", folder.Requests("2020-12-15", $"ZZZ!{new string('g', 6_000_000)}"), "--seed", "x");
        Assert.Equal(1, run.ExitCode);
        return record;
    }

    private string[] Repeat(string record, string? result, int trial)
    {
        string date = new DateOnly(2021, 1, 1).AddDays(trial).ToString("O", CultureInfo.InvariantCulture);
        string state = new("ABCEFGH"[trial % 7], 3);
        string[] arguments = ["repeat", record, "--requests", folder.Requests(date, $"{state}/other-region!for a test"), "--seed", $"{trial}"];
        return result is null ? arguments : [.. arguments, "--out", result];
    }

    private static void AssertOldOrNew(byte[] before, byte[] after, string when)
    {
        if (after.AsSpan().SequenceEqual(before))
            return;
        var reading = RecordFile.Read(after);
        Assert.True(reading.IsValid, $"{when}: {(reading.IsValid ? "" : reading.Faults[0])}");
        Assert.True(RecordVerification.Verify(reading.Value).IsGood, when);
        Assert.Equal(RecordFile.Read(before).Value.Entries.Length + 1, reading.Value.Entries.Length);
    }

    /// <summary>Looks again and again, without a pause: what is waited for lasts a few milliseconds.</summary>
    private static void Watch(Process lots, Func<bool> happened)
    {
        long start = Stopwatch.GetTimestamp();
        while (!happened() && !lots.HasExited && Stopwatch.GetElapsedTime(start) < Patience)
        {
        }
    }

    private static TimeSpan Timed(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start);
    }
}

/// <summary>A test that needs bash. Where there is none it is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BashTheoryAttribute : TheoryAttribute
{
    public BashTheoryAttribute() => Skip = PlayedCalendar.Bash is null ? "No bash on this machine: it sets the limit." : null;
}
