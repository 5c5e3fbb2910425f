namespace LotDrawing.CountryReviews.Tests.Sample;

/// <summary>The status files of <c>samples/data</c>.</summary>
internal static class SampleFiles
{
    internal static Parsed<StatusFile> Read(string name)
    {
        using Stream file = Open(name);
        return StatusFiles.Read(file);
    }

    internal static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    private static Stream Open(string name) =>
        typeof(SampleFiles).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException($"No sample {name}.");
}
