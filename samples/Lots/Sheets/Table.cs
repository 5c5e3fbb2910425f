using System.Collections.Immutable;
using LotDrawing.Text;
using Lots.Shell;
using Papers.Names;

namespace Lots.Sheets;

/// <summary>The table found in a file: where its headings stand, and its rows.</summary>
internal sealed class Table
{
    private const int MostRowsAbove = 30;
    private const int LongestValue = 12;

    private static readonly string[] Notes = ["source", "sources", "note", "notes", "remark", "remarks", "as of", "total", "fuente", "nota"];

    private readonly Dictionary<string, int> indices;
    private readonly SheetRow headings;
    private readonly List<SheetFault> faults = [];

    private Table(Sheet sheet, SheetRow headings, Dictionary<string, int> indices, ImmutableArray<SheetRow> rows, ImmutableArray<SheetRow> passedOver) =>
        (Sheet, this.headings, this.indices, Rows, PassedOver) = (sheet, headings, indices, rows, passedOver);

    /// <summary>The sheet.</summary>
    internal Sheet Sheet { get; }

    /// <summary>The rows under the headings.</summary>
    internal ImmutableArray<SheetRow> Rows { get; }

    /// <summary>The rows below the last, sources and notes, which are not read.</summary>
    internal ImmutableArray<SheetRow> PassedOver { get; }

    /// <summary>The headings that are no column of the table's shape, and are not read.</summary>
    internal IEnumerable<string> OtherHeadings => headings.Cells.Where((cell, column) => !cell.IsBlank && !indices.ContainsValue(column)).Select(cell => cell.Text);

    /// <summary>Whether any fault was told.</summary>
    internal bool HasFaults => faults.Count > 0;

    /// <summary>Whether the table has the column.</summary>
    internal bool Has(string column) => indices.ContainsKey(column);

    /// <summary>The cell of a row in a column; blank where the table lacks the column.</summary>
    internal SheetCell Cell(SheetRow row, string column) => indices.TryGetValue(column, out int index) ? row[index] : SheetCell.Blank;

    /// <summary>The text of a row in a column.</summary>
    internal string Text(SheetRow row, string column) => Cell(row, column).Text;

    /// <summary>Tells a fault of a row, or with no row of the headings.</summary>
    internal void Fault(SheetRow? row, string? column, string found, string expected)
    {
        int index = column is not null && indices.TryGetValue(column, out int known) ? known : -1;
        faults.Add(new SheetFault(Sheet.Name, (row ?? headings).Number, index, index < 0 ? null : OneLine.Of(headings[index].Text), found, expected));
    }

    /// <summary>Tells the command's faults all of this table's, the same ones of many rows in one line.</summary>
    internal void TellFaults(string path, Faults all)
    {
        foreach (string line in SheetFault.Folded(faults.OrderBy(fault => fault.Row)))
            all.Add($"{path}: {line}");
    }

    /// <summary>Finds the table in a file.</summary>
    /// <param name="path">The file, for faults.</param>
    /// <param name="file">Its bytes.</param>
    /// <param name="shape">What the table has to have.</param>
    /// <param name="faults">Told why there is none.</param>
    internal static Table? Read(string path, ReadOnlyMemory<byte> file, TableShape shape, Faults faults)
    {
        SheetReading reading = SheetFile.Read(file, StateNames.IsWord);
        foreach (string line in SheetFault.Folded(reading.Faults))
            faults.Add($"{path}: {line}");
        if (!reading.IsValid)
            return null;
        var found = reading.Sheets.Select(sheet => Find(sheet, shape)).OfType<Table>().ToList();
        switch (found)
        {
            case [var table]:
                table.RefuseSecondHeadings(shape);
                return table;
            case []:
                SheetRow first = reading.Sheets[0].Rows[0];
                string shown = string.Join(", ", first.Cells.Where(cell => !cell.IsBlank).Take(6).Select(cell => OneLine.Shown(cell.Text)));
                faults.Add($"{path}: {(reading.Sheets[0].Name is { } name ? $"sheet {OneLine.Shown(name)}, " : "")}row {first.Number}: no headings of {shape.What} in it or the rows below ({shown}); expected headings such as {string.Join(", ", shape.Columns)}");
                return null;
            default:
                faults.Add($"{path}: {shape.What} on {found.Count} sheets, {string.Join(" and ", found.Select(table => OneLine.Shown(table.Sheet.Name ?? "")))}; expected them on one sheet");
                return null;
        }
    }

    private static Table? Find(Sheet sheet, TableShape shape)
    {
        int at = -1;
        int most = 1;
        for (int i = 0; i < Math.Min(sheet.Rows.Length, MostRowsAbove); i++)
        {
            int known = Known(sheet.Rows[i], shape);
            if (known > most)
                (at, most) = (i, known);
        }

        if (at < 0)
            return null;
        SheetRow headings = sheet.Rows[at];
        var indices = new Dictionary<string, int>(StringComparer.Ordinal);
        var twice = new List<(string Column, int Index)>();
        for (int index = 0; index < headings.Cells.Length; index++)
        {
            if (shape.ColumnOf(headings[index].Text) is { } column && !indices.TryAdd(column, index))
                twice.Add((column, index));
        }

        int end = sheet.Rows.Length;
        while (end > at + 1 && IsNote(sheet.Rows[end - 1], shape))
            end--;
        var table = new Table(sheet, headings, indices, sheet.Rows[(at + 1)..end], sheet.Rows[end..]);
        foreach (var (column, index) in twice)
            table.faults.Add(new SheetFault(sheet.Name, headings.Number, index, OneLine.Of(headings[index].Text), $"the column {column} a second time, as where two tables stand side by side", "each column once"));
        if (table.Rows.IsEmpty)
            table.Fault(null, null, "headings and nothing under them", "at least one row");
        return table;
    }

    private static int Known(SheetRow row, TableShape shape) =>
        row.Cells.Select(cell => cell.IsBlank ? null : shape.ColumnOf(cell.Text)).OfType<string>().Distinct(StringComparer.Ordinal).Count();

    private void RefuseSecondHeadings(TableShape shape)
    {
        foreach (SheetRow row in Rows.Where(row => Known(row, shape) > 1 && Known(row, shape) == row.Filled))
            Fault(row, null, "headings again, as where a second table begins", "one table on the sheet");
    }

    /// <summary>Whether a row below the table is a source or a note: one long text, or one that says so.</summary>
    private static bool IsNote(SheetRow row, TableShape shape)
    {
        string first = row.Cells.First(cell => !cell.IsBlank).Text;
        string folded = FoldedText.Of(first);
        return first[0] is '*' or '†' or '¹'
            || row.Filled <= 2 && Array.Exists(Notes, note => folded == note || folded.StartsWith($"{note} ", StringComparison.Ordinal))
            || row.Filled == 1 && (first.Length > LongestValue && first.Contains(' ')) && shape.ColumnOf(first) is null;
    }

    /// <summary>The nearest of these words, for the end of a fault.</summary>
    internal static string Nearest(string text, IEnumerable<string> known) => Spelling.Nearest(text, known) is { } near ? $" (nearest: {near})" : "";
}
