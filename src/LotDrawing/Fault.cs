namespace LotDrawing;

/// <summary>One thing wrong with what came from outside: where, what was found there, and what was expected.</summary>
public sealed record Fault
{
    /// <summary>Makes a fault.</summary>
    /// <param name="where">The place: a JSON path, a line and column, or the name of an argument.</param>
    /// <param name="found">What stands there.</param>
    /// <param name="expected">What was expected there.</param>
    public Fault(string where, string found, string expected)
    {
        ArgumentNullException.ThrowIfNull(where);
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(expected);
        Where = where;
        Found = found;
        Expected = expected;
    }

    /// <summary>The place: a JSON path, a line and column, or the name of an argument.</summary>
    public string Where { get; }

    /// <summary>What stands there.</summary>
    public string Found { get; }

    /// <summary>What was expected there; empty of the line that says how many more faults there are.</summary>
    public string Expected { get; }

    /// <summary>The fault as one line of text.</summary>
    public override string ToString() => Expected.Length == 0 ? $"{Where} {Found}" : $"{Where}: {Found}; expected {Expected}";
}
