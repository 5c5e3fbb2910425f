using System.IO.Compression;
using System.Xml;

namespace Lots.Sheets.Xlsx;

/// <summary>A sheet as it was looked through.</summary>
/// <param name="Name">Its name.</param>
/// <param name="LastRow">The last row that holds anything, or 0.</param>
/// <param name="HiddenRows">How many of them are hidden.</param>
internal sealed record ScannedSheet(string Name, int LastRow, int HiddenRows);

/// <summary>Looks through a workbook before its values are read: what it is, how large it unpacks, and what no table of plain values
/// has. Everything is unpacked through a counter, as what an archive says of its own sizes need not be true.</summary>
internal sealed class WorkbookScan
{
    private const string Book = "xl/workbook.xml";

    private readonly UnpackedBudget budget = new(SheetLimits.UnpackedBytes);

    private WorkbookScan()
    {
    }

    internal List<SheetFault> Faults { get; } = [];

    internal List<ScannedSheet> Sheets { get; } = [];

    /// <exception cref="InvalidDataException">The archive is damaged.</exception>
    /// <exception cref="XmlException">A part of it is no XML.</exception>
    internal static WorkbookScan Of(Stream file)
    {
        var scan = new WorkbookScan();
        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        try
        {
            if (scan.IsPlainWorkbook(archive))
                scan.ReadParts(archive);
        }
        catch (UnpackedTooLargeException)
        {
            scan.Fault($"a workbook that unpacks to more than {SheetLimits.UnpackedBytes >> 20} MiB", "a table of a size that people keep");
        }

        return scan;
    }

    private bool IsPlainWorkbook(ZipArchive archive)
    {
        if (archive.Entries.Count > SheetLimits.Parts)
            Fault($"an archive of {archive.Entries.Count} parts", $"a workbook of at most {SheetLimits.Parts}");
        else if (archive.Entries.Select(entry => entry.FullName).Distinct(StringComparer.OrdinalIgnoreCase).Count() != archive.Entries.Count)
            Fault("an archive with two parts of one name", "a workbook that a spreadsheet program has saved");
        else if (archive.Entries.Any(entry => entry.FullName.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)) || TypesName("macroEnabled"))
            Fault("a workbook with macros", "one without, saved as .xlsx");
        else if (archive.GetEntry("xl/workbook.bin") is not null)
            Fault("a binary workbook (.xlsb)", "one saved as .xlsx");
        else if (archive.GetEntry("content.xml") is not null && archive.GetEntry("mimetype") is not null)
            Fault("an OpenDocument spreadsheet", "one saved as .xlsx, or as CSV");
        else if (archive.GetEntry(Book) is null)
            Fault("an archive that is no workbook", "a workbook saved as .xlsx, or CSV");
        return Faults.Count == 0;

        bool TypesName(string part)
        {
            if (archive.GetEntry("[Content_Types].xml") is not { } types)
                return false;
            using XmlReader xml = Open(types);
            while (xml.Read())
            {
                if (xml.GetAttribute("ContentType") is { } type && type.Contains(part, StringComparison.OrdinalIgnoreCase))
                    return true;
            }

            return false;
        }
    }

    private void ReadParts(ZipArchive archive)
    {
        // The styles and the texts are read by MiniExcel: they are unpacked here once, so that they too have been counted.
        foreach (string part in (string[])["xl/styles.xml", "xl/sharedStrings.xml"])
        {
            if (archive.GetEntry(part) is { } entry)
            {
                using XmlReader xml = Open(entry);
                while (xml.Read())
                {
                    if (xml.NodeType == XmlNodeType.Text && xml.Value.Length > SheetLimits.CellLength)
                        Fault($"a text of {xml.Value.Length} characters", $"cells of at most {SheetLimits.CellLength}");
                }
            }
        }

        var targets = Targets(archive);
        foreach (var (name, id, hidden) in ListedSheets(archive))
        {
            string target = targets.GetValueOrDefault(id, "");
            string path = target.StartsWith('/') ? target[1..] : $"xl/{target}";
            if (archive.GetEntry(path) is not { } entry)
                Fault($"the sheet \"{name}\", which is not in the file", "a workbook that a spreadsheet program has saved");
            else if (!hidden && path.Contains("worksheets/", StringComparison.Ordinal))
                Sheets.Add(Scan(name, entry));
        }
    }

    private List<(string Name, string Id, bool Hidden)> ListedSheets(ZipArchive archive)
    {
        var listed = new List<(string, string, bool)>();
        using XmlReader xml = Open(archive.GetEntry(Book)!);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr" && xml.GetAttribute("date1904") is "1" or "true")
                Fault("dates counted from 1904", "a workbook whose dates are counted from 1900 (Excel: Options, Advanced)");
            if (xml.LocalName != "sheet" || xml.GetAttribute("name") is not { } name)
                continue;
            string id = xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
                ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships") ?? "";
            listed.Add((name, id, xml.GetAttribute("state") is "hidden" or "veryHidden"));
        }

        if (listed.Count > SheetLimits.Sheets)
            Fault($"{listed.Count} sheets", $"at most {SheetLimits.Sheets}");
        if (listed.Select(sheet => sheet.Item1).Distinct(StringComparer.OrdinalIgnoreCase).Count() != listed.Count)
            Fault("two sheets of one name", "names that differ");
        return Faults.Count > 0 ? [] : listed;
    }

    private Dictionary<string, string> Targets(ZipArchive archive)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        if (archive.GetEntry("xl/_rels/workbook.xml.rels") is not { } relations)
            return targets;
        using XmlReader xml = Open(relations);
        while (xml.Read())
        {
            if (xml.LocalName == "Relationship" && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
                targets[id] = target;
        }

        return targets;
    }

    private ScannedSheet Scan(string name, ZipArchiveEntry entry)
    {
        using XmlReader xml = Open(entry);
        var scan = new SheetScan(name, Faults);
        return scan.Read(xml);
    }

    private XmlReader Open(ZipArchiveEntry entry) => XmlReader.Create(
        new CountedStream(entry.Open(), budget),
        new XmlReaderSettings { CloseInput = true, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });

    private void Fault(string found, string expected) => Faults.Add(new SheetFault(null, 0, -1, null, found, expected));
}
