using System.Text;
using FsCheck.Xunit;
using Lots.Sheets;

namespace Lots.Tests.Sheets;

/// <summary>Reading tables: what a spreadsheet and Excel's CSV hold, and one clear line for what is no table of values.</summary>
public class SheetFileTests
{
    private static readonly string Head = Xlsx.Text(["code", "name"]);

    public static TheoryData<string, byte[], string> Refused { get; } = new()
    {
        { "formula", Xlsx.Of("<row r=\"1\"><c r=\"B1\"><f>1+1</f><v>2</v></c></row>"), "sheet \"States\", row 1, column B: a formula; expected the value itself" },
        { "shared formula", Xlsx.Of("<row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"0\"/><v>2</v></c></row>"), "sheet \"States\", row 2, column A: a formula; expected" },
        { "merged", Xlsx.Of(Head, "<mergeCells><mergeCell ref=\"A3:C3\"/></mergeCells>"), "sheet \"States\", row 3, column A: merged cells, A3:C3; expected cells that are not merged" },
        { "error", Xlsx.Of("<row r=\"1\"><c r=\"A1\" t=\"e\"><v>#REF!</v></c></row>"), "sheet \"States\", row 1, column A: an error of the spreadsheet; expected a value" },
        { "rows in disorder", Xlsx.Of("<row r=\"2\"><c r=\"A2\"><v>2</v></c></row><row r=\"1\"><c r=\"A1\"><v>2</v></c></row>"), "sheet \"States\", row 1: a row 1 after row 2; expected rows in order" },
        { "row too far", Xlsx.Of("<row r=\"200001\"><c r=\"A200001\"><v>2</v></c></row>"), "sheet \"States\", row 200001, column A: a row beyond the last; expected at most 200000 rows" },
        { "column too far", Xlsx.Of("<row r=\"1\"><c r=\"IW1\"><v>2</v></c></row>"), "sheet \"States\", row 1, column IW: a column beyond the last; expected at most 256 columns" },
        { "long cell", Xlsx.Of(Xlsx.Text([new string('x', 8193)])), "sheet \"States\", row 1, column A: a cell of 8193 characters; expected at most 8192" },
        { "dates of 1904", Xlsx.Of(Head, "", "<workbookPr date1904=\"1\"/>"), "dates counted from 1904; expected" },
        { "macros", Xlsx.Of(Head, "", "", ("xl/vbaProject.bin", "x")), "a workbook with macros; expected one without, saved as .xlsx" },
        { "binary", Xlsx.Zip(("xl/workbook.bin", "x")), "a binary workbook (.xlsb); expected one saved as .xlsx" },
        { "OpenDocument", Xlsx.Zip(("mimetype", "x"), ("content.xml", "x")), "an OpenDocument spreadsheet; expected one saved as .xlsx" },
        { "other archive", Xlsx.Zip(("a.txt", "x")), "an archive that is no workbook; expected a workbook saved as .xlsx" },
        { "missing sheet", Xlsx.Of(Head)[..^200], "a workbook that is damaged" },
        { "password", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "a workbook that needs a password, or one of before Excel 2007 (.xls); expected" },
        { "zip bomb", Xlsx.Of(Head, "", "", ("xl/sharedStrings.xml", $"<sst>{new string(' ', 300 << 20)}</sst>")), "a workbook that unpacks to more than 256 MiB; expected" },
        { "entity bomb", Xlsx.Of(Head, "", "", ("xl/sharedStrings.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><sst>&b;</sst>")), "a workbook that is damaged" },
        { "another namespace", Xlsx.OfBook("<workbook xmlns=\"urn:other\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"States\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>", Head), "a workbook that is damaged" },
        { "nothing", Xlsx.Of(""), "a workbook with nothing in it; expected a table with headings" },
        { "formula in CSV", "code,name\nFRA,=1+1\n"u8.ToArray(), "row 2, column B: a formula; expected the value itself" },
        { "open quote", "code,name\nFRA,\"x\n"u8.ToArray(), "row 2, column B: a quote that opens here and is never closed; expected" },
        { "no text", [0x41, 0, 0, 0x42], "bytes that are no text; expected a table" },
        { "Cyrillic in Windows-1251", [.. "code,name\nRUS,"u8, 0xD0, 0xEE, 0xF1, 0xF1, 0xE8, 0xFF], "row 2: bytes that are not UTF-8 and may be one letter or another" },
        { "Czech in Windows-1250", [.. "code,name\nCZE,"u8, 0xC8, .. "esko"u8], "row 2: bytes that are not UTF-8 and may be one letter or another: \"Èesko\"; expected UTF-8" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_table_of_values_has_one_line(string what, byte[] file, string line)
    {
        SheetReading reading = SheetFile.Read(file);

        Assert.NotEmpty(what);
        Assert.Empty(reading.Sheets);
        Assert.StartsWith(line, Assert.Single(SheetFault.Folded(reading.Faults)), StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_are_ISO_text_numbers_are_invariant_and_rows_keep_their_numbers()
    {
        // Day 44158 of Excel's calendar is 23 November 2020.
        Sheet sheet = Assert.Single(SheetFile.Read(Xlsx.Of(
            "<row r=\"3\" hidden=\"1\"><c r=\"B3\" s=\"1\"><v>44158</v></c><c r=\"C3\"><v>1.5</v></c></row><row r=\"6\"><c r=\"A6\" t=\"b\"><v>1</v></c><c r=\"B6\" t=\"inlineStr\"><is><t> two \u00a0 words\n</t></is></c></row>")).Sheets);

        Assert.Equal((3, 6), (sheet.Rows[0].Number, sheet.Rows[1].Number));
        Assert.Equal(1, sheet.HiddenRows);
        Assert.Equal((SheetCell[])[SheetCell.Blank, new SheetCell("2020-11-23", CellKind.Date), new SheetCell("1.5", CellKind.Number)], sheet.Rows[0].Cells.ToArray());
        Assert.Equal((SheetCell[])[new SheetCell("yes", CellKind.Flag), new SheetCell("two words", CellKind.Text)], sheet.Rows[1].Cells.ToArray());
    }

    [Fact]
    public void Hidden_sheets_are_not_read() =>
        Assert.Equal(["Shown"], SheetFile.Read(Xlsx.Of(("Shown", "visible", [["a"]]), ("Secret", "hidden", [["b"]]), ("Deep", "veryHidden", [["c"]]))).Sheets.Select(sheet => sheet.Name));

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Any_separator_in_any_encoding_gives_the_same_rows(char separator)
    {
        string text = string.Join("\r\n", "code|name|lists", "CIV|Côte d’Ivoire|A;B,C", "TUR|Türkiye|\"x \"\"y\"\"\"", "", "AUT|Österreich|").Replace('|', separator);
        if (separator != '\t')
            text = text.Replace("A;B,C", "\"A;B,C\"", StringComparison.Ordinal);
        byte[] western = [.. text.Select(letter => letter == '’' ? (byte)0x92 : (byte)letter)];
        foreach (byte[] file in (byte[][])[
            Encoding.UTF8.GetBytes(text), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)], [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)], western])
        {
            Sheet sheet = Assert.Single(SheetFile.Read(file).Sheets);
            Assert.Equal(["1: code|name|lists", "2: CIV|Côte d’Ivoire|A;B,C", "3: TUR|Türkiye|x \"y\"", "5: AUT|Österreich"], sheet.Rows.Select(row => $"{row.Number}: {string.Join('|', row.Cells.Select(cell => cell.Text))}"));
        }
    }

    [Fact]
    public void A_letter_that_code_pages_do_not_share_is_taken_in_a_word_that_is_known()
    {
        byte[] file = [.. "code,name\nSWE,Su"u8, 0xE8, .. "de\n"u8];

        Assert.False(SheetFile.Read(file).IsValid);
        Assert.Equal("Suède", SheetFile.Read(file, word => word == "Suède").Sheets[0].Rows[1][1].Text);
    }

    [Fact]
    public void The_separator_named_by_Excel_is_no_row()
    {
        Sheet sheet = Assert.Single(SheetFile.Read("sep=;\r\na,b;c\r\n"u8.ToArray()).Sheets);
        Assert.Equal((2, "a,b", "c"), (sheet.Rows[0].Number, sheet.Rows[0][0].Text, sheet.Rows[0][1].Text));
    }

    [Fact]
    public void Faults_that_differ_in_the_row_alone_are_one_line() => Assert.Equal(
        ["29 rows (1, 2, 3, 4, 5, 6, 7, 8, …), column C (Group): unknown regional group \"X\"; expected a group", "row 40, column C (Group): no regional group; expected a group", "whole; expected else"],
        SheetFault.Folded([
            .. Enumerable.Range(1, 29).Select(row => new SheetFault(null, row, 2, "Group", "unknown regional group \"X\"", "a group")),
            new SheetFault(null, 40, 2, "Group", "no regional group", "a group"), new SheetFault(null, 0, -1, null, "whole", "else")]));

    [Fact]
    public void A_workbook_that_is_written_is_read_again()
    {
        string[][] rows = [["code", "name", "note"], ["CIV", "Côte d’Ivoire & <co>", ""], ["CHN", "中国", "2020-11-23"], ["007", "=1+1", "1e5"]];
        Sheet sheet = Assert.Single(SheetFile.Read(Workbooks.Write(("States", rows))).Sheets);

        Assert.Equal("States", sheet.Name);
        Assert.Equal(rows.Select(row => string.Join('|', row)), sheet.Rows.Select(row => string.Join('|', Enumerable.Range(0, 3).Select(column => row[column].Text))));
        Assert.All(sheet.Rows.SelectMany(row => row.Cells), cell => Assert.Equal(CellKind.Text, cell.Kind));
    }

    /// <summary>Whatever the bytes are, they are sheets or faults and never a crash.</summary>
    [Property(MaxTest = 300, Replay = "(12345,67891)")]
    public void No_bytes_break_the_reader(int index, byte value, byte[] noise)
    {
        byte[] broken = [.. Intact];
        broken[Math.Abs(index % broken.Length)] = value;
        foreach (byte[] file in (byte[][])[broken, noise ?? [], [.. "PK\x03\x04"u8, .. noise ?? []]])
        {
            SheetReading reading = SheetFile.Read(file);
            Assert.Equal(reading.IsValid, reading.Sheets.Length > 0);
        }
    }

    private static readonly byte[] Intact = Xlsx.Of(Xlsx.Text(["code", "name"], ["FRA", "France"]));
}
