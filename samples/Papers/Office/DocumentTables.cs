using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Papers.Model;
using Cell = Papers.Model.Cell;
using Column = Papers.Model.Column;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace Papers.Office;

/// <summary>Tables of <c>.docx</c>: of fixed widths, heads repeated on every page, rows never broken, mirrored where a paper is written
/// from right to left.</summary>
internal sealed class DocumentTables(Runs runs)
{
    private const int NameOfFact = 30; // per cent of the width
    private const uint RowToFillIn = 480;
    private const uint RoomToSign = 1300;

    /// <summary>A table with its head, and the paragraph that keeps it apart from the next.</summary>
    internal IEnumerable<OpenXmlElement> Of(Block.Table block)
    {
        int[] widths = Widths([.. block.Columns.Select(column => column.Width)]);
        Table table = New(widths, Borders());
        var head = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        for (int i = 0; i < widths.Length; i++)
            head.Append(CellOf(widths[i], [Line.Of(new Span(block.Columns[i].Head, Look.Strong))], block.Columns[i], "EEEEEE"));
        table.Append(head);
        foreach (ImmutableArray<Cell> cells in block.Rows)
        {
            var row = new TableRow(new TableRowProperties(new CantSplit()));
            for (int i = 0; i < widths.Length; i++)
                row.Append(CellOf(widths[i], cells[i].Lines, block.Columns[i], cells[i].IsMarked ? "FFF3C4" : null));
            table.Append(row);
        }

        return [table, Gap()];
    }

    /// <summary>Names of things and what they are.</summary>
    internal IEnumerable<OpenXmlElement> Of(Block.Facts facts)
    {
        int[] widths = Widths([NameOfFact, 100 - NameOfFact]);
        Table table = New(widths, null);
        foreach (var (name, value) in facts.Rows)
            table.Append(new TableRow(new TableRowProperties(new CantSplit()), CellOf(widths[0], [name], null, null), CellOf(widths[1], [value], null, null)));
        return [table, Gap()];
    }

    /// <summary>Lines to be filled in.</summary>
    internal IEnumerable<OpenXmlElement> Of(Block.Blanks blanks)
    {
        int[] widths = Widths([NameOfFact, 100 - NameOfFact]);
        Table table = New(widths, null);
        foreach (string label in blanks.Labels)
        {
            TableCell empty = CellOf(widths[1], [Line.Empty], null, null);
            empty.TableCellProperties!.TableCellBorders = new TableCellBorders(Edge<BottomBorder>());
            table.Append(new TableRow(
                new TableRowProperties(new CantSplit(), new TableRowHeight { Val = RowToFillIn, HeightType = HeightRuleValues.AtLeast }),
                CellOf(widths[0], [label], null, null),
                empty));
        }

        return [table, Gap()];
    }

    /// <summary>Room for signatures, side by side, with a line and who signs under it.</summary>
    internal IEnumerable<OpenXmlElement> Of(Block.Signatures signatures)
    {
        int[] shares = [.. signatures.Labels.SelectMany((_, i) => i == 0 ? [45] : (int[])[10, 45])];
        int[] widths = Widths(shares);
        Table table = New(widths, null);
        var room = new TableRow(new TableRowProperties(new CantSplit(), new TableRowHeight { Val = RoomToSign, HeightType = HeightRuleValues.AtLeast }));
        var names = new TableRow(new TableRowProperties(new CantSplit()));
        for (int i = 0; i < widths.Length; i++)
        {
            TableCell above = CellOf(widths[i], [Line.Empty], null, null);
            above.Descendants<ParagraphProperties>().First().KeepNext = new KeepNext();
            if (i % 2 == 0)
                above.TableCellProperties!.TableCellBorders = new TableCellBorders(Edge<BottomBorder>());
            room.Append(above);
            names.Append(CellOf(widths[i], [i % 2 == 0 ? signatures.Labels[i / 2] : Line.Empty], null, null));
        }

        table.Append(room, names);
        return [table, Gap()];
    }

    private TableCell CellOf(int width, ImmutableArray<Line> lines, Column? column, string? colour)
    {
        var properties = new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = Text(width) });
        if (colour is not null)
            properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = colour });
        var cell = new TableCell(properties);
        foreach (Line line in lines.IsEmpty ? [Line.Empty] : lines)
        {
            Paragraph paragraph = runs.Paragraph(column is null ? "Fact" : "Cell", line);
            if (column is { IsNumber: true })
                paragraph.ParagraphProperties!.Justification = new Justification { Val = JustificationValues.End };
            cell.Append(paragraph);
        }

        return cell;
    }

    private Table New(int[] widths, TableBorders? borders)
    {
        var properties = new TableProperties();
        if (runs.IsRightToLeft)
            properties.Append(new BiDiVisual());
        properties.Append(new TableWidth { Type = TableWidthUnitValues.Dxa, Width = Text(widths.Sum()) });
        if (borders is not null)
            properties.Append(borders);
        properties.Append(
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TopMargin { Width = "20", Type = TableWidthUnitValues.Dxa },
                new TableCellLeftMargin { Width = 70, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = "20", Type = TableWidthUnitValues.Dxa },
                new TableCellRightMargin { Width = 70, Type = TableWidthValues.Dxa }));
        var table = new Table(properties);
        table.Append(new TableGrid(widths.Select(width => new GridColumn { Width = Text(width) })));
        return table;
    }

    /// <summary>Two tables without a paragraph between them would be one.</summary>
    private Paragraph Gap() => runs.Paragraph("Gap", Line.Empty);

    private static TableBorders Borders() => new(Edge<TopBorder>(), Edge<BottomBorder>(), Edge<InsideHorizontalBorder>());

    private static T Edge<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "808080" };

    /// <summary>The width of the text, shared out.</summary>
    private static int[] Widths(int[] shares) => [.. shares.Select(share => DocumentWriter.TextWidth * share / shares.Sum())];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
