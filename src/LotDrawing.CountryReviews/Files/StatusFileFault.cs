namespace LotDrawing.CountryReviews.Files;

/// <summary>One thing wrong with a status file, with its place.</summary>
public sealed record StatusFileFault
{
    /// <summary>Creates it from its parts.</summary>
    public StatusFileFault(string path, string came, string expected) =>
        (Path, Came, Expected) = (path, came, expected);

    /// <summary>The place as a JSON path, for example <c>$.events[12].date</c>.</summary>
    public string Path { get; init; }

    /// <summary>What the file has there.</summary>
    public string Came { get; init; }

    /// <summary>What was expected there.</summary>
    public string Expected { get; init; }

    /// <summary>The fault as one line of text: place, what came, what was expected.</summary>
    public override string ToString() => $"{Path}: {Came}; expected {Expected}";
}
