using Papers.Model;

namespace Papers.Office;

/// <summary>Documents and spreadsheets as files.</summary>
public static class OfficeFiles
{
    /// <summary>Whether they can be written.</summary>
    public static bool Available => true;

    /// <summary>A paper as a <c>.docx</c> file.</summary>
    public static byte[] Document(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return new DocumentWriter(paper).Write();
    }

    /// <summary>A table as an <c>.xlsx</c> file.</summary>
    public static byte[] Spreadsheet(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return SpreadsheetWriter.Write(sheet);
    }
}
