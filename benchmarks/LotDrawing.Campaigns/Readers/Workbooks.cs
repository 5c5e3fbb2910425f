using System.IO.Compression;

namespace LotDrawing.Campaigns.Readers;

/// <summary>Workbooks as the files that they are packed from, so that what changes is inside.</summary>
internal static class Workbooks
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>A small one, by hand: strings in line and shared, numbers, a date, a blank.</summary>
    internal static byte[] Small { get; } = Packed(new Dictionary<string, byte[]>
    {
        ["[Content_Types].xml"] = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>"""u8.ToArray(),
        ["_rels/.rels"] = """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""u8.ToArray(),
        ["xl/_rels/workbook.xml.rels"] = """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"""u8.ToArray(),
        ["xl/workbook.xml"] = System.Text.Encoding.UTF8.GetBytes($"""<?xml version="1.0"?><workbook xmlns="{Main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="States" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
        ["xl/styles.xml"] = System.Text.Encoding.UTF8.GetBytes($"""<?xml version="1.0"?><styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>"""),
        ["xl/sharedStrings.xml"] = System.Text.Encoding.UTF8.GetBytes($"""<?xml version="1.0"?><sst xmlns="{Main}" count="3" uniqueCount="3"><si><t>code</t></si><si><t>name</t></si><si><r><t>Fran</t></r><r><t>ce</t></r></si></sst>"""),
        ["xl/worksheets/sheet1.xml"] = System.Text.Encoding.UTF8.GetBytes($"""<?xml version="1.0"?><worksheet xmlns="{Main}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>since</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>FRA</t></is></c><c r="B2" t="s"><v>2</v></c><c r="C2" s="1"><v>44197</v></c><c r="D2"><v>2</v></c><c r="E2" t="b"><v>1</v></c></row></sheetData></worksheet>"""),
    });

    /// <summary>A copy with one of its files changed, or now and then the bytes of the whole.</summary>
    internal static byte[] Mutate(byte[] workbook, byte[] other, Mutator mutator, Random chance)
    {
        if (chance.Next(5) == 0 || Unpacked(workbook) is not { Count: > 0 } files)
            return mutator.Mutate(workbook, other);
        string name = files.Keys.ElementAt(chance.Next(files.Count));
        byte[] changed = mutator.Mutate(files[name], files.Values.ElementAt(chance.Next(files.Count)));
        if (chance.Next(40) == 0)
            files.Remove(name);
        else
            files[name] = changed;
        return Packed(files);
    }

    private static Dictionary<string, byte[]>? Unpacked(byte[] workbook)
    {
        const int Most = 1 << 18;
        try
        {
            var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            using var zip = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read);
            foreach (ZipArchiveEntry entry in zip.Entries.Where(entry => entry.Length < Most).Take(20))
            {
                using Stream content = entry.Open();
                using var copy = new MemoryStream();
                content.CopyTo(copy);
                files[entry.FullName] = copy.ToArray();
            }

            return files;
        }
        catch (InvalidDataException)
        {
            return null; // changed as bytes before
        }
    }

    private static byte[] Packed(Dictionary<string, byte[]> files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
                using Stream file = entry.Open();
                file.Write(content);
            }
        }

        return packed.ToArray();
    }
}
