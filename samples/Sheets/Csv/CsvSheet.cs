using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Lots.Sheets.Csv;

/// <summary>Text as a sheet: values separated by commas, semicolons or tabs, whichever the file has.</summary>
internal static class CsvSheet
{
    private const int Sample = 50;

    internal static SheetReading Read(ReadOnlySpan<byte> bytes, Func<string, bool> isKnownWord)
    {
        if (bytes.IsEmpty)
            return new SheetReading("nothing in the file", "a table with headings");
        if (TextBytes.Decode(bytes, isKnownWord, out SheetFault? fault) is not { } text)
            return new SheetReading([fault!]);
        if (text.AsSpan().ContainsAny('\0', '\uFFFE', '\uFFFF'))
            return new SheetReading("bytes that are no text", "a table: .xlsx or CSV");
        int start = 0;
        char separator = Declared(text, ref start) ?? Guessed(text);
        var rows = ImmutableArray.CreateBuilder<SheetRow>();
        var faults = new List<SheetFault>();
        var records = new CsvText(text, start, separator, start > 0 ? 2 : 1);
        while (records.Read())
        {
            if (records.Fault is { } wrong)
                faults.Add(new SheetFault(null, records.Row, wrong.Column, null, wrong.Found, wrong.Expected));
            if (records.Row > SheetLimits.Rows)
                return new SheetReading([new SheetFault(null, records.Row, -1, null, "a row beyond the last", $"at most {SheetLimits.Rows} rows")]);
            if (Cells(records, faults) is { } cells)
                rows.Add(new SheetRow(records.Row, cells));
        }

        if (faults.Count > 0)
            return new SheetReading(faults);
        return rows.Count == 0 ? new SheetReading("nothing in the file", "a table with headings") : new SheetReading([new Sheet(null, rows.ToImmutable())]);
    }

    /// <summary>The cells, or null for a blank row.</summary>
    private static ImmutableArray<SheetCell>? Cells(CsvText record, List<SheetFault> faults)
    {
        int last = record.Fields.FindLastIndex(field => !string.IsNullOrWhiteSpace(field));
        if (last < 0)
            return null;
        if (last >= SheetLimits.Columns)
        {
            faults.Add(new SheetFault(null, record.Row, last, null, "a column beyond the last", $"at most {SheetLimits.Columns} columns"));
            return null;
        }

        var cells = new SheetCell[last + 1];
        for (int column = 0; column <= last; column++)
        {
            if (record.Fields[column].Length > SheetLimits.CellLength)
                faults.Add(new SheetFault(null, record.Row, column, null, $"a cell of {record.Fields[column].Length} characters", $"at most {SheetLimits.CellLength}"));
            else if (record.Fields[column].StartsWith('='))
                faults.Add(new SheetFault(null, record.Row, column, null, "a formula", "the value itself"));
            else
                cells[column] = SheetCell.OfText(record.Fields[column]);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(cells);
    }

    /// <summary>The separator that Excel's own first line <c>sep=;</c> names.</summary>
    private static char? Declared(string text, ref int start)
    {
        if (!text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || text.Length < 6 || text[5] is not ('\r' or '\n'))
            return null;
        start = text[5] == '\r' && text.Length > 6 && text[6] == '\n' ? 7 : 6;
        return text[4];
    }

    /// <summary>The separator by which the first rows have equally many fields; of two such, the one with more.</summary>
    private static char Guessed(string text)
    {
        char best = ',';
        (double Equal, int Fields) most = (0, 0);
        foreach (char separator in (ReadOnlySpan<char>)[',', ';', '\t'])
        {
            var counts = new List<int>();
            var records = new CsvText(text, 0, separator, 1);
            while (counts.Count < Sample && records.Read())
            {
                if (records.Fields.Exists(field => field.Length > 0))
                    counts.Add(records.Fields.Count);
            }

            if (counts.CountBy(count => count).Where(count => count.Key > 1).OrderByDescending(count => count.Value).ThenByDescending(count => count.Key).Take(1).ToList() is not [var (fields, times)])
                continue;
            (double, int) found = ((double)times / counts.Count, fields);
            if (found.CompareTo(most) > 0)
                (best, most) = (separator, found);
        }

        return best;
    }
}
