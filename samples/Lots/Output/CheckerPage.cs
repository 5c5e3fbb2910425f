namespace Lots.Output;

/// <summary>The page that checks a record, with the record in it, as one HTML file.</summary>
internal static class CheckerPage
{
    private const string Marker = "<script type=\"application/json\" id=\"embedded-record\">";

    /// <summary>Writes the page with the record's very bytes in it.</summary>
    internal static void Write(byte[] record, TextWriter output)
    {
        using Stream page = typeof(CheckerPage).Assembly.GetManifestResourceStream("verify.html")!;
        using var reader = new StreamReader(page);
        string html = reader.ReadToEnd();
        int at = html.IndexOf(Marker, StringComparison.Ordinal) + Marker.Length;
        output.Write(html.AsSpan(0, at));
        output.Write(Convert.ToBase64String(record));
        output.Write(html.AsSpan(at));
    }
}
