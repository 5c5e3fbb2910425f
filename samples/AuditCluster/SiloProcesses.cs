using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Lots.Shell;
using Microsoft.Extensions.Hosting;

namespace ClusterHost;

/// <summary>Starts the silos of a machine, a process each, and again each that dies.</summary>
internal sealed class SiloProcesses(ClusterOptions options) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource stop = new();
    private IHost? list;

    /// <summary>Keeps the silos running until it is told to stop.</summary>
    internal async Task<int> RunAsync()
    {
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        if (options.Postgres is null)
        {
            list = SiloProcess.Build(options, threads: 0);
            await list.StartAsync(stop.Token).ConfigureAwait(false);
        }

        var ready = new TaskCompletionSource[options.Silos];
        for (int i = 0; i < ready.Length; i++)
            ready[i] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<bool>[] silos = [.. ready.Select((one, i) => KeepAsync(i + 1, one))];
        await Task.WhenAny(Task.WhenAll(ready.Select(one => one.Task)), Task.WhenAny(silos)).ConfigureAwait(false);
        if (ready.All(one => one.Task.IsCompletedSuccessfully))
        {
            string where = options.Postgres is { } database
                ? $"\"{database}\""
                : string.Create(CultureInfo.InvariantCulture, $"localhost:{options.Gateway}");
            Console.WriteLine($"{options.Silos} silos count, {options.Threads} threads each: lots audit --draws 1000000 --cluster {where}");
        }

        // One that cannot be kept ends all.
        bool isAsked = await (await Task.WhenAny(silos).ConfigureAwait(false)).ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(silos).ConfigureAwait(false);
        return isAsked ? ExitCode.Done : ExitCode.BadInput;
    }

    public async ValueTask DisposeAsync()
    {
        if (list is not null)
        {
            await list.StopAsync().ConfigureAwait(false);
            list.Dispose();
        }

        stop.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        stop.Cancel();
    }

    /// <summary>Keeps a silo running; false when it died early too often in a row.</summary>
    private async Task<bool> KeepAsync(int number, TaskCompletionSource ready)
    {
        var deaths = new EarlyDeaths();
        while (!deaths.AreTooMany)
        {
            long started = Stopwatch.GetTimestamp();
            using Process silo = Start(number);
            Task<string?> told = silo.StandardOutput.ReadLineAsync().WaitAsync(stop.Token);
            Task end = silo.WaitForExitAsync(stop.Token);
            await Task.WhenAny(told, end).ConfigureAwait(false);
            bool isReady = told.IsCompletedSuccessfully && told.Result == SiloProcess.Ready;
            if (isReady)
                ready.TrySetResult();
            await end.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stop.IsCancellationRequested)
            {
                await EndAsync(silo).ConfigureAwait(false);
                return true;
            }

            deaths.Add(isReady, Stopwatch.GetElapsedTime(started));
            string next = deaths.AreTooMany
                ? $"not started again, as it has died {EarlyDeaths.Most} times in a row before it was ready or within {EarlyDeaths.Seconds} seconds of its start"
                : "started again";
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"audit-cluster: silo {number}, process {silo.Id}, has died with exit code {silo.ExitCode}; it is {next}"));
        }

        return false;
    }

    private Process Start(int number)
    {
        string own = Environment.ProcessPath!;
        var start = new ProcessStartInfo(own) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(own) == "dotnet")
            start.ArgumentList.Add(typeof(SiloProcesses).Assembly.Location);
        foreach (var (option, value) in ((string, object)[])[
            ("--silos", options.Silos), ("--threads", options.Threads), ("--port", options.Port), ("--gateway", options.Gateway), ("--address", options.Address), ("--silo", number)])
        {
            start.ArgumentList.Add(option);
            start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"{value}"));
        }

        if (options.Postgres is { } database)
        {
            start.ArgumentList.Add("--postgres");
            start.ArgumentList.Add(database);
        }

        return Process.Start(start)!;
    }

    private static async Task EndAsync(Process silo)
    {
        silo.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        await silo.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!silo.HasExited)
            silo.Kill();
    }
}
