using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using LotDrawing.Procedures;
using LotDrawing.Rules;

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

    [GeneratedRegex(@"(\d+)m([\d.]+)s")]
    private static partial Regex Spent();
}

/// <summary>The rules of one plan in a file, for a solver that is run as a process.</summary>
/// <param name="plan">The plan.</param>
/// <param name="extension">What the file's name ends with.</param>
/// <param name="text">The rules as the solver has them.</param>
internal abstract class PeerProgram(DrawPlan plan, string extension, string text) : IPeerModel
{
    private readonly string file = Written(extension, text);

    public (SeatLots[]? Drawn, double Seconds) Draw(int seed)
    {
        var (output, seconds) = PeerProcess.Run(Command(seed, file));
        return (Read(output), seconds);
    }

    public void Dispose() => File.Delete(file);

    /// <summary>The command line for one drawing.</summary>
    protected abstract string Command(int seed, string file);

    /// <summary>What each seat holds by what the solver printed; null where it printed no drawing.</summary>
    protected abstract SeatLots[]? Read(string output);

    /// <summary>What each seat holds by what is found of it in a solver's answer.</summary>
    /// <param name="atoms">Each with a name that begins with p for a principal, a seat and a State.</param>
    protected SeatLots[]? Read(MatchCollection atoms)
    {
        var drawn = new SeatLots[plan.SeatCount];
        Array.Fill(drawn, new SeatLots(-1, -1));
        foreach (Match atom in atoms)
        {
            int seat = int.Parse(atom.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
            int state = int.Parse(atom.Groups[3].ValueSpan, CultureInfo.InvariantCulture);
            drawn[seat] = atom.Groups[1].ValueSpan[0] == 'p' ? drawn[seat] with { Principal = state } : drawn[seat] with { Additional = state };
        }

        return drawn.All(seat => seat.Principal >= 0) ? drawn : null;
    }

    private static string Written(string extension, string text)
    {
        string file = Path.Combine(Path.GetTempPath(), $"lotdrawing-{Environment.ProcessId}.{extension}");
        File.WriteAllText(file, text);
        return file;
    }
}
