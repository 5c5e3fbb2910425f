namespace LotDrawing.Text;

/// <summary>One thing wrong with a roster, with its position.</summary>
/// <param name="Line">The line of the file, from 1; 0 when the fault is the whole file's.</param>
/// <param name="Column">The name of the column, or null when the fault is the whole line's.</param>
/// <param name="Came">What the file has there.</param>
/// <param name="Expected">What was expected there.</param>
internal sealed record RosterFault(int Line, string? Column, string Came, string Expected)
{
    /// <summary>The fault with its position in words.</summary>
    internal Fault ToFault()
    {
        string index = (Line, Column) switch
        {
            (0, null) => "roster",
            (0, _) => $"column {Column}",
            (_, null) => $"line {Line}",
            _ => $"line {Line}, column {Column}",
        };
        return new Fault(index, Came, Expected);
    }

    /// <summary>The fault as one line of text: position, what came, what was expected.</summary>
    public override string ToString() => ToFault().ToString();
}
