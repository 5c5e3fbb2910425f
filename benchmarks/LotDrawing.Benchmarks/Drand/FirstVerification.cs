using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using LotDrawing.Drand;

namespace LotDrawing.Benchmarks.Drand;

/// <summary>The first verification of a process, where most of the time goes into compiling: the command line verifies one or two
/// rounds and ends. Each time is of a process of its own; processor time beside elapsed time, as the machine is shared.</summary>
public static class FirstVerification
{
    /// <summary>The argument with which this program verifies twice and prints the milliseconds.</summary>
    public const string Once = "drand-once";

    internal const long Round = 1000;

    internal const string Signature = "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39";

    private const int Processes = 21;

    /// <summary>Verifies twice, and writes a line: processor time and elapsed time of each, in milliseconds.</summary>
    public static void RunOnce(TextWriter output)
    {
        // As in a program that has hashed something before: the command line has, the record's chain.
        SHA256.HashData([]);
        for (int i = 0; i < 2; i++)
        {
            var clock = Stopwatch.StartNew();
            TimeSpan before = Environment.CpuUsage.TotalTime;
            if (!Quicknet.Verify(Round, Signature))
                throw new InvalidOperationException("A real round does not verify.");

            double processor = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{processor} {clock.Elapsed.TotalMilliseconds} "));
        }
    }

    /// <summary>Starts the processes one after another, and writes a table.</summary>
    public static void Run(TextWriter table)
    {
        double[][] runs = [.. Enumerable.Range(0, Processes).Select(_ => InFreshProcess())];
        table.WriteLine($"| of {Processes} processes | processor time, least | median | elapsed, least | median |");
        table.WriteLine("|---|---:|---:|---:|---:|");
        Line("the first verification of a process", 0);
        Line("its second", 2);

        void Line(string what, int index)
        {
            double[] processor = [.. runs.Select(run => run[index]).Order()], elapsed = [.. runs.Select(run => run[index + 1]).Order()];
            table.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {what} | {processor[0]:0.0} ms | {processor[Processes / 2]:0.0} ms | {elapsed[0]:0.0} ms | {elapsed[Processes / 2]:0.0} ms |"));
        }
    }

    private static double[] InFreshProcess()
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [typeof(FirstVerification).Assembly.Location, Once]) { RedirectStandardOutput = true })!;
        string line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return [.. line.Trim().Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
    }
}
