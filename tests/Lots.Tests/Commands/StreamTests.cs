using System.Diagnostics;
using System.Globalization;

namespace Lots.Tests.Commands;

/// <summary>Readers that go away, disks that are full, and a hand on Ctrl-C.</summary>
public class StreamTests
{
    private static readonly string[] Endless = ["draw", "--seed", "a", "--format", "json", "--count", "1000000000"];

    [Fact]
    public async Task A_reader_that_has_enough_ends_it_quietly()
    {
        if (OperatingSystem.IsWindows())
            return;
        using Process process = LotsProcess.Start([], Endless);
        await process.StandardOutput.ReadLineAsync();
        process.StandardOutput.Close();

        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token);
        Assert.Equal((0, ""), (process.ExitCode, await process.StandardError.ReadToEndAsync()));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task An_interruption_ends_it_with_one_line(string signal)
    {
        if (OperatingSystem.IsWindows() || (signal == "INT" && InterruptsAreIgnored()))
            return;
        using Process process = LotsProcess.Start([], Endless);
        await process.StandardOutput.ReadLineAsync();
        Task drained = process.StandardOutput.ReadToEndAsync();
        using (Process kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]))
            await kill.WaitForExitAsync();

        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token);
        await drained;
        Assert.Equal((130, "lots: interrupted\n"), (process.ExitCode, await process.StandardError.ReadToEndAsync()));
    }

    [Fact]
    public void A_full_disk_is_one_line()
    {
        if (!File.Exists("/dev/full"))
            return;
        using Process process = Process.Start(new ProcessStartInfo("sh", ["-c", $"dotnet '{Path.Combine(AppContext.BaseDirectory, "lots.dll")}' draw --seed a > /dev/full"])
        {
            RedirectStandardError = true,
        })!;
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.Equal(2, process.ExitCode);
        Assert.Equal("lots: No space left on device\n", error);
    }

    /// <summary>Whether these tests run in the background of a shell, which makes them and all they start deaf to Ctrl-C.</summary>
    internal static bool InterruptsAreIgnored() =>
        File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } line
        && (ulong.Parse(line["SigIgn:".Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & (1UL << 1)) != 0;
}
