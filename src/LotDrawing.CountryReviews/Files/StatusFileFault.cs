namespace LotDrawing.CountryReviews.Files;

/// <summary>One thing wrong with a status file, with its place.</summary>
/// <param name="Path">The place as a JSON path, for example <c>$.events[12].date</c>.</param>
/// <param name="Came">What the file has there.</param>
/// <param name="Expected">What was expected there.</param>
public sealed record StatusFileFault(string Path, string Came, string Expected)
{
    /// <summary>The fault as one line of text: place, what came, what was expected.</summary>
    public override string ToString() => $"{Path}: {Came}; expected {Expected}";
}
