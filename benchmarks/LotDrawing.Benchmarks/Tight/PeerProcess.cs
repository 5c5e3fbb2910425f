using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace LotDrawing.Benchmarks.Tight;

/// <summary>Runs another solver as a process, under a limit of processor time.</summary>
internal static partial class PeerProcess
{
    /// <summary>So many seconds of processor time may one drawing take.</summary>
    internal const int MostSeconds = 60;

    /// <summary>What it printed, and the processor seconds that it and what it started took. After the limit nothing may have been printed.</summary>
    /// <param name="command">The command line, for a shell.</param>
    internal static (string Output, double Seconds) Run(string command)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"(ulimit -t {MostSeconds}; {command}) 2>/dev/null; times"]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double seconds = Spent().Matches(output).TakeLast(2)
            .Sum(match => (60 * Number(match.Groups[1])) + Number(match.Groups[2]));
        return (output, seconds);

        static double Number(Group digits) => double.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);
    }

    /// <summary>A file for this process, which the caller deletes.</summary>
    internal static string Write(string extension, string text)
    {
        string file = Path.Combine(Path.GetTempPath(), $"lotdrawing-{Environment.ProcessId}.{extension}");
        File.WriteAllText(file, text);
        return file;
    }

    [GeneratedRegex(@"(\d+)m([\d.]+)s")]
    private static partial Regex Spent();
}
