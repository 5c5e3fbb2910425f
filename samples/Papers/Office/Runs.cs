using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Papers.Model;
using Papers.Texts;

namespace Papers.Office;

/// <summary>Pieces of text and paragraphs of <c>.docx</c>, each with its direction.</summary>
internal sealed class Runs(PaperTexts texts)
{
    private const char LeftToRightMark = '\u200e';

    /// <summary>Whether the paper is written from right to left.</summary>
    internal bool IsRightToLeft => texts.IsRightToLeft;

    /// <summary>A paragraph.</summary>
    internal Paragraph Paragraph(string style, Line line)
    {
        var properties = new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } };
        if (IsRightToLeft)
            properties.BiDi = new BiDi();
        var paragraph = new Paragraph { ParagraphProperties = properties };
        foreach (Span span in line.Spans)
            paragraph.Append(Of(span));
        return paragraph;
    }

    /// <summary>A piece of text.</summary>
    internal Run Of(Span span)
    {
        var properties = new RunProperties();
        if (span.Look == Look.Exact)
            properties.RunStyle = new RunStyle { Val = "Exact" };
        if (span.Look == Look.Strong)
            properties.Append(new Bold(), new BoldComplexScript());
        if (span.Look == Look.Bar)
            properties.Append(new Color { Val = "0B4F9E" });
        bool fromLeft = span.Look == Look.Exact || (span.Look == Look.Name && !span.Text.Any(IsArabic));
        if (IsRightToLeft && !fromLeft)
            properties.Append(new RightToLeftText());
        // Without the mark a stop or a bracket at the end would go with what follows, to the other side.
        string text = IsRightToLeft && fromLeft && span.Look == Look.Name ? span.Text + LeftToRightMark : span.Text;
        return new Run(properties, new Text(text) { Space = SpaceProcessingModeValues.Preserve });
    }

    private static bool IsArabic(char letter) => letter is >= '\u0600' and <= '\u06ff';
}
