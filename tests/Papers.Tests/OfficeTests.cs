using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using LotDrawing;
using Papers.Documents;
using Papers.Html;
using Papers.Office;
using Papers.Results;
using Papers.Texts;
using Paper = Papers.Model.Paper;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace Papers.Tests;

/// <summary>Each paper in each language as a file: valid, and on every page title, date, hash, kind and page numbers.</summary>
public sealed partial class OfficeTests
{
    private const int SmallestType = 16; // half points

    private static readonly string[] Read = ["ar", "en"];

    public static TheoryData<string, string, RecordKind> Papers => SamplePapers.In(PaperTexts.Languages);

    public static TheoryData<string, string, RecordKind> PapersRead => SamplePapers.In(Read);

    public static TheoryData<string, string, RecordKind> OtherPapers => SamplePapers.In(PaperTexts.Languages.Except(Read));

    public static TheoryData<string> Languages => [.. PaperTexts.Languages];

    [Theory]
    [MemberData(nameof(PapersRead))]
    public void A_document_is_valid_and_says_on_every_page_what_it_is(string name, string language, RecordKind kind) => AssertDocument(name, language, kind);

    /// <summary>The validator takes seconds for a paper.</summary>
    [Theory]
    [MemberData(nameof(OtherPapers))]
    [Trait("Category", "Long")]
    public void So_is_a_document_in_the_other_languages(string name, string language, RecordKind kind) => AssertDocument(name, language, kind);

    private static void AssertDocument(string name, string language, RecordKind kind)
    {
        Paper paper = SamplePapers.Of(name, language, kind);
        using var stream = new MemoryStream(OfficeFiles.Document(paper));
        using WordprocessingDocument document = WordprocessingDocument.Open(stream, isEditable: false);
        MainDocumentPart main = document.MainDocumentPart!;
        string edges = main.HeaderParts.Single().Header!.InnerText + main.FooterParts.Single().Footer!.InnerText;

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.All([paper.Title, paper.Texts.Date(paper.Date), paper.Hash!, paper.KindText], text => Assert.Contains(text, edges, StringComparison.Ordinal));
        Assert.Equal([" PAGE ", " NUMPAGES "], main.FooterParts.Single().Footer!.Descendants<SimpleField>().Select(field => field.Instruction!.Value!).OrderDescending(StringComparer.Ordinal));
        Assert.Equal(kind == RecordKind.Rehearsal, edges.Contains(paper.Texts["kind.rehearsal"], StringComparison.Ordinal));
        Assert.All(main.StyleDefinitionsPart!.Styles!.Descendants<DocumentFormat.OpenXml.Wordprocessing.FontSize>(), size => Assert.True(int.Parse(size.Val!, CultureInfo.InvariantCulture) >= SmallestType));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Tables_repeat_their_heads_and_Arabic_runs_from_right_to_left(string language)
    {
        using var stream = new MemoryStream(OfficeFiles.Document(SamplePapers.Of("results", language, RecordKind.Official)));
        using WordprocessingDocument document = WordprocessingDocument.Open(stream, isEditable: false);
        Body body = document.MainDocumentPart!.Document!.Body!;
        bool rightToLeft = language == "ar";

        // What names things and what they are has no head; every other table has one.
        Assert.Equal(body.Elements<Table>().Count() - 1, body.Descendants<TableHeader>().Count());
        Assert.All(body.Descendants<Paragraph>(), paragraph => Assert.Equal(rightToLeft, paragraph.ParagraphProperties?.BiDi is not null));
        Assert.All(body.Elements<Table>(), table => Assert.Equal(rightToLeft, table.GetFirstChild<TableProperties>()!.GetFirstChild<BiDiVisual>() is not null));
        Assert.Equal(rightToLeft, body.Descendants<RightToLeftText>().Any());
    }

    [Fact]
    public void In_Arabic_a_text_in_Latin_letters_keeps_its_stop_at_its_end()
    {
        Paper paper = StatusPaper.Of(SampleReports.Of(new DateOnly(2021, 1, 5)), PaperTexts.Of("ar"));
        using var stream = new MemoryStream(OfficeFiles.Document(paper));
        using WordprocessingDocument document = WordprocessingDocument.Open(stream, isEditable: false);

        Assert.Contains("invented to fit the figures.\u200e", document.MainDocumentPart!.Document!.Body!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Signatures_are_on_the_page_of_the_words_before_them()
    {
        using var stream = new MemoryStream(OfficeFiles.Document(SamplePapers.Of("minutes", "zh", RecordKind.Official)));
        using WordprocessingDocument document = WordprocessingDocument.Open(stream, isEditable: false);
        IEnumerable<Paragraph> before = document.MainDocumentPart!.Document!.Body!.Elements<Table>().Last().ElementsBefore().OfType<Paragraph>().TakeLast(2);

        Assert.All(before, paragraph => Assert.NotNull(paragraph.ParagraphProperties!.KeepNext));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_spreadsheet_is_valid_and_has_nothing_to_compute(string language)
    {
        var results = new ResultsInForce(SampleRecords.Of(RecordKind.Official), null);
        using var stream = new MemoryStream(OfficeFiles.Spreadsheet(ResultsSheet.Of(results, PaperTexts.Of(language))));
        using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);
        var parts = document.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet!).ToList();

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Empty(parts.SelectMany(sheet => sheet.Descendants<CellFormula>()));
        Assert.Equal(1 + (2 * 189), parts.Max(sheet => sheet.Descendants<Row>().Count()));
        Assert.Contains(results.Record.LastHash, string.Concat(parts.Select(sheet => sheet.InnerText)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void A_page_says_what_it_is_and_takes_nothing_from_outside(string name, string language, RecordKind kind)
    {
        Paper paper = SamplePapers.Of(name, language, kind);
        using var text = new StringWriter();
        HtmlPaper.Write(paper, text);
        string page = text.ToString();

        Assert.Contains($"<html lang=\"{language}\" dir=\"{(language == "ar" ? "rtl" : "ltr")}\">", page, StringComparison.Ordinal);
        Assert.Contains(WebUtility.HtmlEncode(paper.FullTitle), page, StringComparison.Ordinal);
        Assert.Contains(paper.Hash!, page, StringComparison.Ordinal);
        Assert.Contains("counter(page)", page, StringComparison.Ordinal);
        Assert.Equal(kind == RecordKind.Rehearsal, page.Contains("<p class=\"every-page\"", StringComparison.Ordinal));
        Assert.DoesNotContain("<b>without", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(src|href)=\"(?!#)", page);
        Assert.All(Points().Matches(page), size => Assert.True(double.Parse(size.Groups[1].Value, CultureInfo.InvariantCulture) >= 8));
    }

    /// <summary>Articles, cases and order differ by language: a name stands alone, in a piece of its own.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void A_letter_names_all_that_review_and_all_that_are_reviewed(string language)
    {
        Paper letter = SamplePapers.Of("letter", language, RecordKind.Official);
        LotDrawing.Record record = SampleRecords.Of(RecordKind.Official);
        string[] codes = [.. record.InForce!.ReviewOf("FRA")!.ReviewingStates, .. record.InForce.ReviewsBy("FRA").Select(review => review.State)];
        string[] shown = [.. letter.Blocks.OfType<Model.Block.Table>().SelectMany(table => table.Rows).Select(row => row[0].Lines[0].Text)];

        Assert.All(codes, code => Assert.Contains($"{letter.Texts.State(record.Roster[code])} {code}", shown));
        Assert.Contains(letter.Blocks.OfType<Model.Block.Table>(), table => table.Columns.Any(column => column.Head == letter.Texts["due.within"]));
    }

    [Fact]
    public void The_notice_has_the_hash_of_the_announcement_and_the_address_of_the_round()
    {
        LotDrawing.Record record = SampleRecords.Of(RecordKind.Official);
        Paper notice = SamplePapers.Of("notice", "en", RecordKind.Official);
        string text = string.Join('\n', notice.Blocks.OfType<Model.Block.Items>().SelectMany(items => items.Lines).Select(line => line.Text));

        Assert.Equal(record.Open!.Hash, notice.Hash);
        Assert.Contains("14 December 2026, 9.20 a.m. UTC", text, StringComparison.Ordinal);
        Assert.Contains($"https://api.drand.sh/52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971/public/{record.Next.OfType<PlannedContribution.Drand>().Single().Round}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Minutes_hold_words_and_rolls_in_full_and_every_hash()
    {
        LotDrawing.Record record = SampleRecords.Of(RecordKind.Official);
        Paper minutes = SamplePapers.Of("minutes", "en", RecordKind.Official);
        string items = string.Concat(minutes.Blocks.OfType<Model.Block.Items>().SelectMany(list => list.Lines).Select(line => line.Text));
        string cells = string.Concat(minutes.Blocks.OfType<Model.Block.Table>().SelectMany(table => table.Rows).SelectMany(row => row).SelectMany(cell => cell.Lines).Select(line => line.Text));
        string rolls = string.Concat(((Contribution.Dice)((Entry.Contributions)record.Entries[2]).Made[0]).Rolls);

        Assert.Contains("the first snow fell", items, StringComparison.Ordinal);
        Assert.Contains(rolls, items.Replace("\u00a0", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(record.Entries.Take(4), entry => Assert.Contains(entry.Hash, cells, StringComparison.Ordinal));
        Assert.DoesNotContain(record.Entries[4].Hash, cells, StringComparison.Ordinal);
        Assert.Equal(2, minutes.Blocks.OfType<Model.Block.Signatures>().Single().Labels.Length);
    }

    [GeneratedRegex(@"(\d+(?:\.\d+)?)pt\b")]
    private static partial Regex Points();
}
