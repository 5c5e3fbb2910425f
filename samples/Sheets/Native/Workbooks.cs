namespace Lots.Sheets;

/// <summary>Workbooks, in a native executable: none.</summary>
public static class Workbooks
{
    private const string Instead = "CSV: spreadsheets are read by the lots tool, not by the native executable; save as CSV";

    /// <summary>Whether workbooks can be read and written here.</summary>
    public static bool AreSupported => false;

    /// <summary>Writes a workbook, which a native executable cannot.</summary>
    /// <param name="sheets">What would be written.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static byte[] Write(params IReadOnlyList<(string Name, IReadOnlyList<IReadOnlyList<string>> Rows)> sheets) =>
        throw new NotSupportedException($"a spreadsheet; expected {Instead}");

    internal static SheetReading Read(ReadOnlyMemory<byte> file) => new("a spreadsheet", Instead);
}
