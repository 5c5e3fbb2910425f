using System.Diagnostics;
using System.Globalization;
using Lots.Sheets;

namespace LotDrawing.Benchmarks.Sheets;

/// <summary>Reading workbooks: one of 189 rows again and again, and one of 100,000 rows once, each in a process of its own.</summary>
public static class SheetReading
{
    /// <summary>The argument with which this program reads a file so many times, and prints what each took.</summary>
    public const string Once = "sheets-once";

    private const int Times = 41;

    /// <summary>Reads a file, and writes of each time the processor and the elapsed milliseconds, and at the end the peak of memory in MB.</summary>
    public static void RunOnce(string path, int times, TextWriter output)
    {
        byte[] file = File.ReadAllBytes(path);
        for (int i = 0; i < times; i++)
        {
            var clock = Stopwatch.StartNew();
            TimeSpan before = Environment.CpuUsage.TotalTime;
            if (!SheetFile.Read(file).IsValid)
                throw new InvalidOperationException("A workbook that was written is not read.");
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{(Environment.CpuUsage.TotalTime - before).TotalMilliseconds} {clock.Elapsed.TotalMilliseconds} "));
        }

        using Process self = Process.GetCurrentProcess();
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{self.PeakWorkingSet64 >> 20}"));
    }

    /// <summary>Starts the processes one after another, and writes a table.</summary>
    public static void Run(TextWriter table)
    {
        table.WriteLine("| workbook | | processor time | elapsed | peak memory |");
        table.WriteLine("|---|---|---:|---:|---:|");
        double[] small = InFreshProcess(189, Times), large = InFreshProcess(100_000, 1);
        Line("189 rows", "the first of a process", [small[0]], [small[1]], small[^1]);

        // The first ten are left out: until then the runtime compiles.
        Line("189 rows", "warm, median", [.. small[..^1].Where((_, i) => i >= 20 && i % 2 == 0)], [.. small[..^1].Where((_, i) => i >= 20 && i % 2 == 1)], small[^1]);
        Line("100,000 rows", "the first of a process", [large[0]], [large[1]], large[^1]);

        void Line(string what, string which, double[] processor, double[] elapsed, double memory) => table.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {which} | {processor.Order().ElementAt(processor.Length / 2):0} ms | {elapsed.Order().ElementAt(elapsed.Length / 2):0} ms | {memory:0} MB |"));
    }

    private static double[] InFreshProcess(int rows, int times)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            File.WriteAllBytes(path, Workbooks.Write(("States parties", [["code", "name", "regional_group", "instruments", "legal_systems", "languages"], .. Enumerable.Range(0, rows).Select(Row)])));
            string[] arguments = [typeof(SheetReading).Assembly.Location, Once, path, times.ToString(CultureInfo.InvariantCulture)];
            using Process process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
            string line = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return [.. line.Trim().Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string[] Row(int i) =>
        [string.Create(CultureInfo.InvariantCulture, $"S{i:D6}"), string.Create(CultureInfo.InvariantCulture, $"State number {i}"), "african", "UNTOC;TIP;SOM;FIREARMS", "civil;customary", "E;F"];
}
