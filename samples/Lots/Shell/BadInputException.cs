namespace Lots.Shell;

/// <summary>The input cannot be used: ends the command with one line a fault on standard error and exit code 2.</summary>
internal sealed class BadInputException : Exception
{
    internal BadInputException(IReadOnlyList<string> faults)
        : base(string.Join(Environment.NewLine, faults)) =>
        Faults = faults;

    internal BadInputException(string fault)
        : this([fault])
    {
    }

    /// <summary>Every fault, one line each.</summary>
    internal IReadOnlyList<string> Faults { get; }
}
