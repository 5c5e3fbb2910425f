using System.Globalization;
using System.Runtime.InteropServices;

namespace LotDrawing.TestKit;

/// <summary>What is asked of a campaign by variables of the environment, and what its file of results says of the machine.</summary>
public static class Campaign
{
    /// <summary>Whether <c>LOTDRAWING_CAMPAIGN</c> asks for the whole of it.</summary>
    public static bool IsWhole => Asked is { Length: > 0 };

    /// <summary>What the machine calls its processor.</summary>
    public static string Processor => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown"
        : "unknown";

    /// <summary>The mean number of programs that ran or waited in the last minute.</summary>
    public static string LoadAverage => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    /// <summary>The day, and where it ran.</summary>
    public static string Machine =>
        string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:d MMMM yyyy}; {Environment.ProcessorCount} processors, {RuntimeInformation.OSDescription}, .NET {Environment.Version}");

    private static string? Asked => Environment.GetEnvironmentVariable("LOTDRAWING_CAMPAIGN");

    /// <summary>The folder that files of results go into, <c>LOTS_RESULTS</c>; null where there are to be none.</summary>
    public static string? Folder => Environment.GetEnvironmentVariable("LOTS_RESULTS") is { Length: > 0 } folder ? folder : null;

    /// <summary>How often the campaign tries, as <c>LOTDRAWING_CAMPAIGN</c> says.</summary>
    /// <param name="otherwise">How often where it says nothing.</param>
    public static int Times(int otherwise) => IsWhole ? int.Parse(Asked!, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>Writes a file of results where there are to be any.</summary>
    public static void Write(string file, string text)
    {
        if (Folder is { } folder)
            File.WriteAllText(Path.Combine(folder, file), text);
    }
}
