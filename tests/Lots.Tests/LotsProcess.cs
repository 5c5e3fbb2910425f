using System.Diagnostics;
using System.Text;

namespace Lots.Tests;

/// <summary>What one run of the command line gave.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Out">Standard output, byte for byte as UTF-8.</param>
/// <param name="Error">Standard error.</param>
public sealed record LotsRun(int ExitCode, string Out, string Error)
{
    /// <summary>The lines of standard error.</summary>
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the built <c>lots</c> as a process of its own.</summary>
public static class LotsProcess
{
    /// <summary>The full name of the built program.</summary>
    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "lots.dll");

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs it to its end.</summary>
    public static LotsRun Run(params string[] arguments) => Run([], arguments);

    /// <summary>Runs it to its end with these environment variables.</summary>
    public static LotsRun Run((string Name, string Value)[] environment, params string[] arguments)
    {
        using Process process = Start(environment, arguments);
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill();
            throw new TimeoutException($"lots {string.Join(' ', arguments)} did not end");
        }

        return new LotsRun(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Starts it; the caller ends and disposes it.</summary>
    public static Process Start((string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardErrorEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        start.ArgumentList.Add(Assembly);
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment.Remove("COLUMNS");
        start.Environment.Remove("NO_COLOR");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
