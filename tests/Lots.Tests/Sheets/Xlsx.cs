using System.IO.Compression;
using System.Text;

namespace Lots.Tests.Sheets;

/// <summary>Workbooks written part by part, so that a test has exactly what it is about.</summary>
internal static class Xlsx
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A workbook of one sheet with these rows as XML (<c>&lt;row&gt;…</c>), and perhaps more below them or other parts.</summary>
    internal static byte[] Of(string rows, string below = "", string bookProperties = "", params (string Name, string Text)[] more) =>
        Zip([.. Parts([("States", "visible", rows, below)], bookProperties), .. more]);

    /// <summary>A workbook of these sheets, each with its state (visible or hidden) and its rows of text.</summary>
    internal static byte[] Of(params (string Name, string State, string[][] Rows)[] sheets) =>
        Zip([.. Parts([.. sheets.Select(sheet => (sheet.Name, sheet.State, Text(sheet.Rows), ""))], "")]);

    /// <summary>One sheet with these rows as XML, under another <c>xl/workbook.xml</c>.</summary>
    internal static byte[] OfBook(string book, string rows) =>
        Zip([.. Parts([("States", "visible", rows, "")], "").Select(part => part.Item1 == "xl/workbook.xml" ? (part.Item1, book) : part)]);

    /// <summary>Rows of text as XML; null for a blank cell.</summary>
    internal static string Text(params string?[][] rows) => string.Concat(rows.Select((cells, row) =>
        $"<row r=\"{row + 1}\">{string.Concat(cells.Select((cell, column) => cell is null ? "" : $"<c r=\"{(char)('A' + column)}{row + 1}\" t=\"inlineStr\"><is><t>{cell.Replace("&", "&amp;", StringComparison.Ordinal)}</t></is></c>"))}</row>"));

    internal static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using Stream part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }

    private static IEnumerable<(string, string)> Parts((string Name, string State, string Rows, string Below)[] sheets, string bookProperties)
    {
        yield return ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
        yield return ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\">{bookProperties}<sheets>{string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" state=\"{sheet.State}\" r:id=\"rId{i + 1}\"/>"))}</sheets></workbook>");
        yield return ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}</Relationships>");
        yield return ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        for (int i = 0; i < sheets.Length; i++)
            yield return ($"xl/worksheets/sheet{i + 1}.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{sheets[i].Rows}</sheetData>{sheets[i].Below}</worksheet>");
    }
}
