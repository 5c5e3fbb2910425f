using System.Diagnostics;
using System.Globalization;
using LotDrawing.TestKit;

namespace LotDrawing.Campaigns;

/// <summary>What campaigns tell while they run, and the files that they leave.</summary>
internal static class Results
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static long told = Stopwatch.GetTimestamp() - (Stopwatch.Frequency * 60);

    /// <summary>Tells how far it is on standard error, every few seconds.</summary>
    internal static void Progress(string what, long done, long wanted)
    {
        if (Stopwatch.GetElapsedTime(told) < Pause)
            return;
        told = Stopwatch.GetTimestamp();
        Console.Error.WriteLine(Text($"{what}: {done:N0} of {wanted:N0}"));
    }

    /// <summary>Writes a file of results and shows it; one that is not kept is only shown.</summary>
    internal static void Write(string name, string text, bool isKept)
    {
        Console.Write(text);
        if (isKept)
            File.WriteAllText(Repository.PathOf("benchmarks", "results", $"{name}.md"), text);
    }

    internal static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
