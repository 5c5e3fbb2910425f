using System.Diagnostics;
using System.Text;
using Lots.Shell;

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

/// <summary>Runs <c>lots</c>: inside the test's own process, or, where a process is what is tested, as one.</summary>
public static class LotsProcess
{
    /// <summary>The full name of the built program.</summary>
    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "lots.dll");

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs it to its end inside this process.</summary>
    public static LotsRun Run(params string[] arguments) => Run([], arguments);

    /// <summary>Runs it to its end inside this process, as if these were the only environment variables.</summary>
    public static LotsRun Run((string Name, string Value)[] environment, params string[] arguments) =>
        Run(environment, "", terminal: false, arguments);

    /// <summary>Runs it to its end inside this process, with what is typed on a terminal.</summary>
    public static LotsRun RunOnTerminal(string typed, params string[] arguments) =>
        Run([("TERM", "dumb")], typed, terminal: true, arguments);

    private static LotsRun Run((string Name, string Value)[] environment, string typed, bool terminal, string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        using var input = new StringReader(typed);
        int code = CommandLine.Run(
            new Streams
            {
                Out = output,
                Error = TextWriter.Synchronized(error),
                In = input,
                InIsRedirected = !terminal,
                OutIsRedirected = true,
                ErrorIsRedirected = !terminal,
                Variable = name => environment.FirstOrDefault(variable => variable.Name == name).Value,
            },
            arguments);
        return new LotsRun(code, Utf8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>Runs it to its end as a process of its own, with these environment variables besides.</summary>
    public static LotsRun RunProcess((string Name, string Value)[] environment, params string[] arguments)
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
    public static Process Start((string Name, string Value)[] environment, params string[] arguments) => Start(null, environment, arguments);

    /// <summary>Starts this executable in its place, or where it is null the one built here.</summary>
    public static Process Start(string? executable, params string[] arguments) => Start(executable, [], arguments);

    private static Process Start(string? executable, (string Name, string Value)[] environment, string[] arguments)
    {
        var start = new ProcessStartInfo(executable ?? "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        if (executable is null)
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
