using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Papers.Model;
using Paper = Papers.Model.Paper;

namespace Papers.Office;

/// <summary>Writes a paper as <c>.docx</c>: A4, with title, kind, date, hash and page numbers on every page.</summary>
internal sealed class DocumentWriter
{
    private const uint PageWidth = 11906; // A4, in twentieths of a point, as all lengths here
    private const uint PageHeight = 16838;
    private const int Margin = 1134;
    private const int EdgeOfHeader = 567;

    /// <summary>How wide the text is.</summary>
    internal const int TextWidth = (int)PageWidth - (2 * Margin);

    private readonly Paper paper;
    private readonly Runs runs;
    private readonly DocumentTables tables;
    private int lists;

    internal DocumentWriter(Paper paper)
    {
        this.paper = paper;
        runs = new Runs(paper.Texts);
        tables = new DocumentTables(runs);
    }

    internal byte[] Write()
    {
        using var stream = new MemoryStream();
        using (WordprocessingDocument document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = paper.FullTitle;
            document.PackageProperties.Language = paper.Texts.Language;
            MainDocumentPart main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = DocumentStyles.Of(paper.Texts);
            main.AddNewPart<DocumentSettingsPart>("settings").Settings = DocumentStyles.Settings();
            main.AddNewPart<HeaderPart>("header").Header = Header();
            main.AddNewPart<FooterPart>("footer").Footer = Footer();
            var body = new Body();
            body.Append(runs.Paragraph("Title", paper.FullTitle));
            foreach (Block block in paper.Blocks)
            {
                if (block is Block.Signatures)
                    KeepTogether(body.Elements<Paragraph>().TakeLast(2));
                body.Append(Of(block));
            }

            body.Append(Section());
            main.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = DocumentStyles.Numbering(lists);
            main.Document = new Document(body);
        }

        return stream.ToArray();
    }

    private IEnumerable<OpenXmlElement> Of(Block block) => block switch
    {
        Block.Heading heading => [Heading(heading)],
        Block.Paragraph paragraph => [runs.Paragraph(paragraph.IsSmall ? "Small" : "Normal", paragraph.Text)],
        Block.Items items => Items(items),
        Block.Facts facts => tables.Of(facts),
        Block.Table table => tables.Of(table),
        Block.Blanks blanks => tables.Of(blanks),
        Block.Signatures signatures => tables.Of(signatures),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, null),
    };

    /// <summary>A page of signatures alone would not say what was signed: their heading and the words before it stay with them.</summary>
    private static void KeepTogether(IEnumerable<Paragraph> paragraphs)
    {
        foreach (Paragraph paragraph in paragraphs)
            paragraph.ParagraphProperties!.KeepNext = new KeepNext();
    }

    private Paragraph Heading(Block.Heading heading)
    {
        Paragraph paragraph = runs.Paragraph(heading.Level == 1 ? "Heading1" : "Heading2", heading.Text);
        if (heading.NewPage)
            paragraph.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
        return paragraph;
    }

    /// <summary>A list with a numbering of its own, so that it begins with 1; all that are not numbered share one.</summary>
    private IEnumerable<Paragraph> Items(Block.Items items)
    {
        int number = items.Numbered ? ++lists + DocumentStyles.Bullets : DocumentStyles.Bullets;
        foreach (Line line in items.Lines)
        {
            Paragraph paragraph = runs.Paragraph("Item", line);
            paragraph.ParagraphProperties!.NumberingProperties = new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = number });
            yield return paragraph;
        }
    }

    private Header Header()
    {
        Paragraph first = runs.Paragraph("Edge", Line.Of(new Span(paper.Title)));
        if (paper.Kind is null)
            return new Header(first);
        if (!paper.IsRehearsal)
        {
            first.Append(new Run(new TabChar()));
            first.Append(runs.Of(new Span(paper.KindText)));
            return new Header(first);
        }

        return new Header(first, runs.Paragraph("Rehearsal", Line.Of(new Span(paper.KindText, Look.Strong))));
    }

    private Footer Footer()
    {
        Paragraph first = runs.Paragraph("Edge", paper.Texts.Date(paper.Date));
        first.Append(new Run(new TabChar()));
        foreach (string part in paper.Texts["page"].Split('{', '}'))
            first.Append(part switch { "page" => Field("PAGE"), "pages" => Field("NUMPAGES"), _ => runs.Of(new Span(part)) });
        return paper.Hash is { } hash
            ? new Footer(first, runs.Paragraph("Edge", Line.Of(new Span($"{paper.Texts["hash"]}{paper.Texts["colon"]}"), new Span(hash, Look.Exact))))
            : new Footer(first);
    }

    private static SimpleField Field(string name) => new(new Run(new Text("1"))) { Instruction = $" {name} " };

    private SectionProperties Section()
    {
        var section = new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = "header" },
            new FooterReference { Type = HeaderFooterValues.Default, Id = "footer" },
            new PageSize { Width = PageWidth, Height = PageHeight },
            new PageMargin { Top = paper.IsRehearsal ? 1500 : Margin + 100, Bottom = Margin, Left = Margin, Right = Margin, Header = EdgeOfHeader, Footer = 400, Gutter = 0 });
        if (paper.Texts.IsRightToLeft)
            section.Append(new BiDi());
        return section;
    }
}
