using Papers.Model;

namespace Papers.Office;

/// <summary>Documents and spreadsheets, in a build that has none: a native executable.</summary>
public static class OfficeFiles
{
    /// <summary>Whether they can be written.</summary>
    public static bool Available => false;

    /// <summary>Writes nothing.</summary>
    /// <exception cref="PlatformNotSupportedException">Always.</exception>
    public static byte[] Document(Paper paper) => throw Missing();

    /// <summary>Writes nothing.</summary>
    /// <exception cref="PlatformNotSupportedException">Always.</exception>
    public static byte[] Spreadsheet(Sheet sheet) => throw Missing();

    private static PlatformNotSupportedException Missing() => new("This build writes no .docx and .xlsx.");
}
