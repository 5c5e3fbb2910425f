using System.Globalization;

namespace Lots.Sheets;

/// <summary>One thing wrong with a sheet: where, what was found there, what was expected.</summary>
/// <param name="Sheet">The name of the sheet, or null for a CSV file or a whole workbook.</param>
/// <param name="Row">The row, from 1; 0 for the whole sheet.</param>
/// <param name="Column">The column, from 0; -1 for the whole row.</param>
/// <param name="Heading">The column's heading as it stands, or null.</param>
/// <param name="Found">What was found.</param>
/// <param name="Expected">What was expected.</param>
public sealed record SheetFault(string? Sheet, int Row, int Column, string? Heading, string Found, string Expected)
{
    private const int MostRowsNamed = 8;

    /// <summary>The fault as one line.</summary>
    public override string ToString() => Line(string.Create(CultureInfo.InvariantCulture, $"row {Row}"), Row > 0);

    /// <summary>The faults as lines, those that differ in nothing but the row folded into one, at most so many.</summary>
    /// <param name="faults">The faults in the order found.</param>
    /// <param name="most">The most lines; a last one says how many more there are.</param>
    public static IEnumerable<string> Folded(IEnumerable<SheetFault> faults, int most = 100)
    {
        ArgumentNullException.ThrowIfNull(faults);
        var same = faults.GroupBy(fault => fault with { Row = Math.Sign(fault.Row) }).ToList();
        foreach (var group in same.Take(most))
        {
            List<int> rows = [.. group.Select(fault => fault.Row).Distinct()];
            yield return rows.Count == 1 ? group.First().ToString() : group.Key.Line(Rows(rows), true);
        }

        if (same.Count > most)
            yield return string.Create(CultureInfo.InvariantCulture, $"… and {same.Count - most} more");
    }

    private static string Rows(List<int> rows)
    {
        string named = string.Join(", ", rows.Take(MostRowsNamed).Select(row => row.ToString(CultureInfo.InvariantCulture)));
        return string.Create(CultureInfo.InvariantCulture, $"{rows.Count} rows ({named}{(rows.Count > MostRowsNamed ? ", …" : "")})");
    }

    private string Line(string rows, bool withRow)
    {
        List<string> where = [];
        if (Sheet is not null)
            where.Add($"sheet \"{Sheet}\"");
        if (withRow)
            where.Add(rows);
        if (Column >= 0)
            where.Add(Heading is null ? $"column {SheetCell.Letters(Column)}" : $"column {SheetCell.Letters(Column)} ({Heading})");
        return where.Count == 0 ? $"{Found}; expected {Expected}" : $"{string.Join(", ", where)}: {Found}; expected {Expected}";
    }
}
