namespace Lots.Sheets;

/// <summary>The bounds of what is read; whatever is beyond one is refused before it takes memory.</summary>
public static class SheetLimits
{
    /// <summary>The largest file, in bytes.</summary>
    public const int FileBytes = 64 << 20;

    /// <summary>The most that the parts of a workbook may take unpacked, in bytes.</summary>
    public const long UnpackedBytes = 256L << 20;

    /// <summary>The most parts in a workbook.</summary>
    public const int Parts = 2_000;

    /// <summary>The most sheets that are looked at.</summary>
    public const int Sheets = 50;

    /// <summary>The last row that may hold anything.</summary>
    public const int Rows = 200_000;

    /// <summary>The last column that may hold anything.</summary>
    public const int Columns = 256;

    /// <summary>The longest cell, in characters.</summary>
    public const int CellLength = 8_192;
}
