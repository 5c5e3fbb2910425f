using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sheet = Papers.Model.Sheet;

namespace Papers.Office;

/// <summary>Writes a table as <c>.xlsx</c>: its head frozen, mirrored where it is written from right to left, texts as texts, so that
/// nothing in it is ever computed.</summary>
internal static class SpreadsheetWriter
{
    private const uint Plain = 0;
    private const uint Head = 1;
    private const double WidthUnit = 1.1;

    internal static byte[] Write(Sheet sheet)
    {
        using var stream = new MemoryStream();
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
            workbook.AddNewPart<WorksheetPart>("table").Worksheet = Table(sheet);
            workbook.AddNewPart<WorksheetPart>("about").Worksheet = About(sheet);
            workbook.Workbook = new Workbook(new Sheets(
                new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = sheet.Name, SheetId = 1, Id = "table" },
                new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = sheet.Texts["xlsx.about"], SheetId = 2, Id = "about" }));
        }

        return stream.ToArray();
    }

    private static Worksheet Table(Sheet sheet)
    {
        var rows = new SheetData(RowOf(sheet.Columns.Select(column => TextCell(column.Head, Head))));
        foreach (ImmutableArray<string> row in sheet.Rows)
            rows.Append(RowOf(row.Select((value, i) => sheet.Columns[i].IsNumber && value.Length > 0 ? NumberCell(value) : TextCell(value, Plain))));
        var columns = new Columns(sheet.Columns.Select((column, i) => Width(i, column.Width * WidthUnit)));
        var view = new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0, RightToLeft = sheet.Texts.IsRightToLeft };
        return new Worksheet(new SheetViews(view), columns, rows, Footer());
    }

    private static Worksheet About(Sheet sheet)
    {
        var rows = new SheetData(sheet.About.Select(row => RowOf([TextCell(row.Name, Head), TextCell(row.Value, Plain)])));
        return new Worksheet(new SheetViews(new SheetView { WorkbookViewId = 0, RightToLeft = sheet.Texts.IsRightToLeft }), new Columns(Width(0, 30), Width(1, 70)), rows, Footer());
    }

    private static HeaderFooter Footer() => new(new OddFooter("&C&P / &N"));

    private static Row RowOf(IEnumerable<Cell> cells) => new(cells);

    private static Column Width(int column, double width) => new() { Min = (uint)column + 1, Max = (uint)column + 1, Width = width, CustomWidth = true };

    private static Cell TextCell(string text, uint style) => new(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };

    private static Cell NumberCell(string number) => new(new CellValue(decimal.Parse(number, CultureInfo.InvariantCulture)));

    private static Stylesheet Styles() => new(
        new Fonts(new Font(new FontSize { Val = 10 }, new FontName { Val = "Arial" }), new Font(new Bold(), new FontSize { Val = 10 }, new FontName { Val = "Arial" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat { FormatId = 0 }, new CellFormat { FormatId = 0, FontId = 1, ApplyFont = true }));
}
