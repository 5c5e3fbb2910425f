namespace LotDrawing.CountryReviews;

/// <summary>A report for people: as plain text, Markdown or one HTML page, in the order of a note by the secretariat.</summary>
public static class StatusText
{
    /// <summary>The report as plain text for a terminal or a letter.</summary>
    public static string Plain(StatusReport report) => PlainWriter.Write(StatusDocument.Of(report));

    /// <summary>The report as Markdown, with tables.</summary>
    public static string Markdown(StatusReport report) => MarkdownWriter.Write(StatusDocument.Of(report));

    /// <summary>The report as one HTML page without anything outside it: headings, numbered paragraphs, tables and a
    /// picture of deadlines and delays for each group. It can be printed, and its parts pasted.</summary>
    public static string Html(StatusReport report) => HtmlWriter.Write(StatusDocument.Of(report));

    /// <summary>The check of figures typed in, as plain text.</summary>
    public static string Plain(FiguresReport report) => PlainWriter.Write(FiguresDocument.Of(report));

    /// <summary>The check of figures typed in, as Markdown.</summary>
    public static string Markdown(FiguresReport report) => MarkdownWriter.Write(FiguresDocument.Of(report));

    /// <summary>The check of figures typed in, as one HTML page.</summary>
    public static string Html(FiguresReport report) => HtmlWriter.Write(FiguresDocument.Of(report));
}
