namespace LotDrawing.Text;

/// <summary>One thing wrong with a JSON file, with its place.</summary>
/// <param name="Path">The place as a JSON path, for example <c>$.entries[3].date</c>; <c>$</c> is the whole file.</param>
/// <param name="Came">What the file has there.</param>
/// <param name="Expected">What was expected there.</param>
public sealed record JsonFault(string Path, string Came, string Expected)
{
    /// <summary>The fault as one line of text: place, what came, what was expected.</summary>
    public override string ToString() => $"{Path}: {Came}; expected {Expected}";
}
