namespace Lots.Shell;

/// <summary>Where one run of the command line reads and writes, and what it may know of its surroundings: the process's own,
/// unless a test runs it inside its own process.</summary>
internal sealed class Streams
{
    private static readonly AsyncLocal<Streams?> Running = new();
    private static readonly Streams Process = new();

    /// <summary>Those of the run that this code belongs to.</summary>
    internal static Streams Current => Running.Value ?? Process;

    /// <summary>Standard output as bytes, or null for the process's own.</summary>
    internal Stream? Out { get; init; }

    /// <summary>Standard error.</summary>
    internal TextWriter Error { get; init; } = Console.Error;

    /// <summary>Standard input.</summary>
    internal TextReader In { get; init; } = Console.In;

    /// <summary>Whether standard output goes to a file or another program.</summary>
    internal bool OutIsRedirected { get; init; } = Console.IsOutputRedirected;

    /// <summary>Whether standard error goes to a file or another program.</summary>
    internal bool ErrorIsRedirected { get; init; } = Console.IsErrorRedirected;

    /// <summary>Whether standard input comes from a file or another program.</summary>
    internal bool InIsRedirected { get; init; } = Console.IsInputRedirected;

    /// <summary>The environment variables.</summary>
    internal Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Runs something with these streams.</summary>
    internal T Run<T>(Func<T> work)
    {
        Streams? before = Running.Value;
        Running.Value = this;
        try
        {
            return work();
        }
        finally
        {
            Running.Value = before;
        }
    }
}
