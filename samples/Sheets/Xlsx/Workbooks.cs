using System.Collections.Immutable;
using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Lots.Sheets;

/// <summary>Workbooks (<c>.xlsx</c>): looked through before MiniExcel reads their values, and written by it.</summary>
public static class Workbooks
{
    // Shared strings stay in memory, which the bound on the unpacked size allows, and never in a temporary file.
    private static readonly OpenXmlConfiguration Reading = new() { EnableSharedStringCache = false, FillMergedCells = false };

    private static readonly OpenXmlConfiguration Writing = new() { AutoFilter = false, TableStyles = TableStyles.None };

    /// <summary>Whether workbooks can be read and written here.</summary>
    public static bool AreSupported => true;

    /// <summary>Writes a workbook of text.</summary>
    /// <param name="sheets">By sheet its name and its rows, the first of them the headings, all of them as long as the first.</param>
    public static byte[] Write(params IReadOnlyList<(string Name, IReadOnlyList<IReadOnlyList<string>> Rows)> sheets)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        var named = sheets.ToDictionary(sheet => sheet.Name, object (sheet) => sheet.Rows
            .Skip(1)
            .Select(row => sheet.Rows[0].Zip(row).ToDictionary(cell => cell.First, object (cell) => cell.Second))
            .DefaultIfEmpty(sheet.Rows[0].ToDictionary(heading => heading, object (_) => ""))
            .ToList());
        using var file = new MemoryStream();
        file.SaveAs(named, printHeader: true, excelType: ExcelType.XLSX, configuration: Writing);
        return file.ToArray();
    }

    internal static SheetReading Read(ReadOnlyMemory<byte> file)
    {
        using var stream = new MemoryStream(file.ToArray(), writable: false);
        try
        {
            var scan = Xlsx.WorkbookScan.Of(stream);
            if (scan.Faults.Count > 0)
                return new SheetReading(scan.Faults);
            var sheets = ImmutableArray.CreateBuilder<Sheet>();
            foreach (Xlsx.ScannedSheet scanned in scan.Sheets.Where(sheet => sheet.LastRow > 0))
            {
                stream.Position = 0;
                sheets.Add(new Sheet(scanned.Name, Rows(stream, scanned), scanned.HiddenRows));
            }

            return sheets.Count == 0 ? new SheetReading("a workbook with nothing in it", "a table with headings") : new SheetReading(sheets.ToImmutable());
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A damaged file is met by MiniExcel in many ways, and says so by exceptions of many types.
            return new SheetReading($"a workbook that is damaged ({exception.Message.TrimEnd('.')})", "one that a spreadsheet program has saved");
        }
    }

    private static ImmutableArray<SheetRow> Rows(Stream stream, Xlsx.ScannedSheet scanned)
    {
        var rows = ImmutableArray.CreateBuilder<SheetRow>();
        int number = 0;
        var cells = new List<SheetCell>();

        // MiniExcel counts blank rows as a spreadsheet does, also those of nothing but colour below the table.
        foreach (object read in MiniExcel.Query(stream, useHeaderRow: false, scanned.Name, ExcelType.XLSX, "A1", Reading).Take(scanned.LastRow))
        {
            number++;
            cells.Clear();
            foreach (var (_, value) in (IDictionary<string, object?>)read)
                cells.Add(Cell(value));
            int last = cells.FindLastIndex(cell => !cell.IsBlank);
            if (last >= 0)
                rows.Add(new SheetRow(number, [.. cells.Take(last + 1)]));
        }

        return rows.ToImmutable();
    }

    private static SheetCell Cell(object? value) => value switch
    {
        null => SheetCell.Blank,
        string text => SheetCell.OfText(text),
        DateTime date => new SheetCell(date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), CellKind.Date),
        bool flag => new SheetCell(flag ? "yes" : "no", CellKind.Flag),
        IFormattable number => new SheetCell(number.ToString(null, CultureInfo.InvariantCulture), CellKind.Number),
        _ => SheetCell.OfText(value.ToString() ?? ""),
    };
}
