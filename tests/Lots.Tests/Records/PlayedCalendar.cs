using System.Diagnostics;
using LotDrawing.TestKit;
using Lots.Tests.Pages;

namespace Lots.Tests.Records;

/// <summary>The sample <c>samples/calendar/play.sh</c>, run once from beginning to end.</summary>
public sealed class PlayedCalendar : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly string folder = Directory.CreateTempSubdirectory("calendar-").FullName;

    public PlayedCalendar()
    {
        if (Bash is null)
            return;
        var start = new ProcessStartInfo(Bash, [Repository.PathOf("samples", "calendar", "play.sh"), folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LOTS"] = LotsProcess.Assembly;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("play.sh did not end");
        }

        Run = new LotsRun(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>The shell that plays it, where there is one.</summary>
    public static string? Bash { get; } = Programs.Find("bash");

    /// <summary>How the script ended, and all that it said.</summary>
    public LotsRun Run { get; } = new(0, "", "");

    /// <summary>The full name of a file that it made.</summary>
    public string At(string name) => Path.Combine(folder, name);

    /// <summary>The bytes of a file that it made.</summary>
    public byte[] Bytes(string name) => File.ReadAllBytes(At(name));

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
