using System.Collections.Immutable;

namespace Lots.Sheets;

/// <summary>What reading a file gave: its sheets, or every fault.</summary>
public sealed class SheetReading
{
    internal SheetReading(ImmutableArray<Sheet> sheets) => Sheets = sheets;

    internal SheetReading(IEnumerable<SheetFault> faults) => Faults = [.. faults];

    internal SheetReading(string found, string expected)
        : this([new SheetFault(null, 0, -1, null, found, expected)])
    {
    }

    /// <summary>The visible sheets that hold anything; one for a CSV file. Empty after a fault.</summary>
    public ImmutableArray<Sheet> Sheets { get; } = [];

    /// <summary>The faults; empty when the file could be read.</summary>
    public ImmutableArray<SheetFault> Faults { get; } = [];

    /// <summary>Whether it could be read.</summary>
    public bool IsValid => Faults.IsEmpty;
}

/// <summary>Reads tables, whatever their file is called: what it is shows in its first bytes.</summary>
public static class SheetFile
{
    private static ReadOnlySpan<byte> Zip => "PK\x03\x04"u8;

    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Whether the bytes are a spreadsheet of any kind, which no reader of text can read.</summary>
    /// <param name="file">The file.</param>
    public static bool IsSpreadsheet(ReadOnlySpan<byte> file) => file.StartsWith(Zip) || file.StartsWith(CompoundFile);

    /// <summary>Reads a workbook (<c>.xlsx</c>), or text with commas, semicolons or tabs.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="isKnownWord">Whether a word with letters that differ between code pages is known to be written so; none is, by default.</param>
    /// <returns>The sheets, or every fault: nothing of a file with a fault is of use.</returns>
    public static SheetReading Read(ReadOnlyMemory<byte> file, Func<string, bool>? isKnownWord = null)
    {
        if (file.Length > SheetLimits.FileBytes)
            return new SheetReading($"a file of more than {SheetLimits.FileBytes >> 20} MiB", "a smaller one");
        if (file.Span.StartsWith(CompoundFile))
            return new SheetReading("a workbook that needs a password, or one of before Excel 2007 (.xls)", "a workbook without a password, saved as .xlsx");
        if (file.Span.StartsWith(Zip))
            return Workbooks.Read(file);
        return Csv.CsvSheet.Read(file.Span, isKnownWord ?? (_ => false));
    }
}
