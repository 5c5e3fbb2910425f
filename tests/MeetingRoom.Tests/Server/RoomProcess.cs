using System.Diagnostics;
using System.Text.Json;

namespace MeetingRoom.Tests.Server;

/// <summary>The server as a process of its own, which can be killed.</summary>
internal sealed class RoomProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Process process;
    private readonly HttpClient client;

    private RoomProcess(Process process, Uri followers) => (this.process, client) = (process, new HttpClient { BaseAddress = followers });

    /// <summary>Starts it and waits until it says where it is.</summary>
    internal static async Task<RoomProcess> StartAsync(string folder, params string[] options)
    {
        Process process = Start(["--data", folder, "--followers", "http://127.0.0.1:0", "--operators", "https://127.0.0.1:0", .. options]);
        _ = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("Phones", StringComparison.Ordinal))
                return new RoomProcess(process, new Uri(line["Phones".Length..].Trim()));
        }

        throw new InvalidOperationException("the server ended before it said where it is");
    }

    /// <summary>Runs it to its end: its exit code, and what it said on standard error.</summary>
    internal static async Task<(int Exit, string Error)> RunAsync(params string[] options)
    {
        using Process process = Start(options);
        _ = process.StandardOutput.ReadToEndAsync();
        string error = await process.StandardError.ReadToEndAsync().WaitAsync(Patience);
        await process.WaitForExitAsync().WaitAsync(Patience);
        return (process.ExitCode, error);
    }

    internal async Task<JsonElement> StateAsync() => JsonSerializer.Deserialize<JsonElement>(await client.GetStringAsync("/state"));

    internal void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        client.Dispose();
        if (!process.HasExited)
            Kill();
        process.Dispose();
    }

    private static Process Start(IEnumerable<string> options) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "meeting-room.dll"), .. options])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
