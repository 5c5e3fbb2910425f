using System.Diagnostics;
using System.Text.Json;

namespace MeetingRoom.Tests.Server;

/// <summary>The server as a process of its own, which can be killed.</summary>
internal sealed class RoomProcess : IDisposable
{
    // A campaign may run at the lowest priority beside much else.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private readonly Process process;
    private readonly HttpClient client;

    private RoomProcess(Process process, Uri followers, Uri operators, TimeSpan started) =>
        (this.process, Followers, Operators, Started, client) = (process, followers, operators, started, new HttpClient { BaseAddress = followers });

    /// <summary>Where everybody reads.</summary>
    internal Uri Followers { get; }

    /// <summary>Where operators sign in.</summary>
    internal Uri Operators { get; }

    /// <summary>How long it took from the start of the process until it served.</summary>
    internal TimeSpan Started { get; }

    /// <summary>Whether it ended, killed or not.</summary>
    internal bool HasEnded => process.HasExited;

    /// <summary>Starts it and waits until it says where it is.</summary>
    internal static Task<RoomProcess> StartAsync(string folder, params string[] options) => StartAsync([], folder, options);

    /// <summary>Starts it with these environment variables.</summary>
    internal static async Task<RoomProcess> StartAsync(Dictionary<string, string> environment, string folder, params string[] options) =>
        await TryStartAsync(environment, folder, options) ?? throw new InvalidOperationException("the server ended before it said where it is");

    /// <summary>Starts it; null where it was killed before it said where it is.</summary>
    internal static async Task<RoomProcess?> TryStartAsync(Dictionary<string, string> environment, string folder, params string[] options)
    {
        var watch = Stopwatch.StartNew();
        Process process = Start(environment, ["--data", folder, "--followers", "http://127.0.0.1:0", "--operators", "https://127.0.0.1:0", .. options]);
        _ = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        Uri? followers = null;
        try
        {
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                if (line.StartsWith("Phones", StringComparison.Ordinal))
                    followers = new Uri(line["Phones".Length..].Trim());
                if (line.StartsWith("Console", StringComparison.Ordinal))
                    return new RoomProcess(process, followers!, new Uri(new Uri(line["Console".Length..].Trim()), "/"), watch.Elapsed);
            }

            await process.WaitForExitAsync(patience.Token);
            process.Dispose();
            return null;
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            process.Dispose();
            throw;
        }
    }

    /// <summary>Runs it to its end: its exit code, and what it said on standard error.</summary>
    internal static async Task<(int Exit, string Error)> RunAsync(params string[] options)
    {
        using Process process = Start([], options);
        _ = process.StandardOutput.ReadToEndAsync();
        string error = await process.StandardError.ReadToEndAsync().WaitAsync(Patience);
        await process.WaitForExitAsync().WaitAsync(Patience);
        return (process.ExitCode, error);
    }

    internal async Task<JsonElement> StateAsync() => JsonSerializer.Deserialize<JsonElement>(await client.GetStringAsync("/state"));

    /// <summary>The pass-phrases, which it prints at its first start with a folder, after its addresses.</summary>
    internal async Task<Dictionary<string, string>> PhrasesAsync()
    {
        var phrases = new Dictionary<string, string>();
        while (phrases.Count < 2 && await process.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is [("Operator" or "Second") and var role, ..])
                phrases[role.ToLowerInvariant()] = string.Join(' ', words[1..].TakeWhile(word => !word.StartsWith('(')));
        }

        return phrases;
    }

    /// <summary>Waits until it has ended.</summary>
    internal Task EndedAsync() => process.WaitForExitAsync().WaitAsync(Patience);

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

    private static Process Start(Dictionary<string, string> environment, IEnumerable<string> options)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "meeting-room.dll"), .. options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
