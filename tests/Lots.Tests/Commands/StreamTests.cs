using System.Diagnostics;
using LotDrawing.TestKit.Needs;

namespace Lots.Tests.Commands;

/// <summary>Readers that go away, disks that are full, and a hand on Ctrl-C.</summary>
public class StreamTests
{
    private static readonly string[] Endless = ["draw", "--seed", "a", "--format", "json", "--count", "1000000000"];

    [NeedsFact(Need.Unix)]
    public async Task A_reader_that_has_enough_ends_it_quietly()
    {
        using Process process = LotsProcess.Start([], Endless);
        await process.StandardOutput.ReadLineAsync();
        process.StandardOutput.Close();

        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token);
        Assert.Equal((0, ""), (process.ExitCode, await process.StandardError.ReadToEndAsync()));
    }

    [NeedsFact(Need.Unix, Need.Interrupts)]
    public async Task Ctrl_C_ends_it_with_one_line() => await EndsWithOneLine("INT");

    [NeedsFact(Need.Unix)]
    public async Task A_request_to_terminate_ends_it_with_one_line() => await EndsWithOneLine("TERM");

    [NeedsFact(Need.FullDevice)]
    public void A_full_disk_is_one_line()
    {
        using Process process = Process.Start(new ProcessStartInfo("sh", ["-c", $"dotnet '{Path.Combine(AppContext.BaseDirectory, "lots.dll")}' draw --seed a > /dev/full"])
        {
            RedirectStandardError = true,
        })!;
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.Equal(2, process.ExitCode);
        Assert.Equal("lots: No space left on device\n", error);
    }

    private static async Task EndsWithOneLine(string signal)
    {
        using Process process = LotsProcess.Start([], Endless);
        await process.StandardOutput.ReadLineAsync();
        Task drained = process.StandardOutput.ReadToEndAsync();
        using (Process kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]))
            await kill.WaitForExitAsync();

        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token);
        await drained;
        Assert.Equal((130, "lots: interrupted\n"), (process.ExitCode, await process.StandardError.ReadToEndAsync()));
    }
}
