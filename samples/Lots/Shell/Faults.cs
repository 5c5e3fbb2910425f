namespace Lots.Shell;

/// <summary>Collects faults, so that all are told at once.</summary>
internal sealed class Faults
{
    private readonly List<string> lines = [];

    /// <summary>Adds a fault: where, what came, what was expected.</summary>
    internal void Add(string where, string came, string expected) => lines.Add($"{where}: {came}; expected {expected}");

    /// <summary>Adds a fault in one line.</summary>
    internal void Add(string line) => lines.Add(line);

    /// <summary>Adds all faults of another list.</summary>
    internal void AddAll(Faults other) => lines.AddRange(other.lines);

    /// <summary>The faults, a line each.</summary>
    internal IReadOnlyList<string> Lines => lines;

    /// <summary>Ends the command when there is any.</summary>
    /// <exception cref="BadInputException">There is.</exception>
    internal void ThrowIfAny()
    {
        if (lines.Count > 0)
            throw new BadInputException(lines);
    }
}
