namespace LotDrawing.CountryReviews;

/// <summary>The check of figures typed in, as a document.</summary>
internal static class FiguresDocument
{
    internal static Document Of(FiguresReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        IEnumerable<Block> about = report.About is { } text ? [new Notice(text)] : [];
        return new Document(
            $"Check of figures stated as of {Words.Date(report.AsOf)}",
            null,
            [.. about, .. ConsistencySection.Of(report.Identities, "Consistency of the figures")]);
    }
}
