using System.Text;
using LotDrawing.Text;

namespace LotDrawing.Tests.Rosters;

/// <summary>Rosters that cannot be read: the whole text of each fault, as a person meets it.</summary>
public class RosterCsvFaultTests
{
    private const string Columns = "code,name,regional_group,instruments,legal_systems,languages";
    private const string Header = Columns + "\n";
    private const string Good = "FRA,France,african,UNTOC,civil,F\n";
    private const string Regions = "african, asia-pacific, eastern-european, latin-american-and-caribbean, western-european-and-other";

    [Theory]
    [InlineData("FRA,France,africa,UNTOC,,", $"line 2, column regional_group: the unknown regional group \"africa\"; expected one of {Regions} (nearest: african)")]
    [InlineData("FRA,France,,UNTOC,,", $"line 2, column regional_group: nothing; expected one of {Regions}")]
    [InlineData("FRA,France,mars,UNTOC,,", $"line 2, column regional_group: the unknown regional group \"mars\"; expected one of {Regions}")]
    [InlineData("FRA,France,african,UNTOC;FIREARM,,", "line 2, column instruments: the unknown instrument \"FIREARM\"; expected one of UNTOC, TIP, SOM, FIREARMS (nearest: FIREARMS)")]
    [InlineData("FRA,France,african,UNTOC; TIP,,", "line 2, column instruments: the unknown instrument \" TIP\"; expected one of UNTOC, TIP, SOM, FIREARMS (nearest: TIP)")]
    [InlineData("FRA,France,african,,,", "line 2, column instruments: no instrument; expected at least one of UNTOC, TIP, SOM, FIREARMS, separated by ;")]
    [InlineData("FRA,France,african,UNTOC;TIP;UNTOC,,", "line 2, column instruments: \"UNTOC\" twice; expected each item once")]
    [InlineData("FRA,France,african,UNTOC;;TIP,,", "line 2, column instruments: an empty item in \"UNTOC;;TIP\"; expected items separated by single ;")]
    [InlineData("FRA,France,african,UNTOC,civil;civil,", "line 2, column legal_systems: \"civil\" twice; expected each item once")]
    [InlineData("FRA,France,african,UNTOC,civil,F;", "line 2, column languages: an empty item in \"F;\"; expected items separated by single ;")]
    [InlineData(",France,african,UNTOC,,", "line 2, column code: nothing; expected a code, for example FRA")]
    [InlineData("  ,France,african,UNTOC,,", "line 2, column code: only white space; expected a code, for example FRA")]
    [InlineData(" FRA,France,african,UNTOC,,", "line 2, column code: \" FRA\", with white space; expected a code without white space")]
    [InlineData("F\tA,France,african,UNTOC,,", "line 2, column code: \"F<U+0009>A\", with white space; expected a code without white space")]
    [InlineData("F\u001bA,France,african,UNTOC,,", "line 2, column code: \"F<U+001B>A\", with the character U+001B, which cannot be seen; expected text that can be printed on one line")]
    [InlineData("F\u202eA,France,african,UNTOC,,", "line 2, column code: \"F<U+202E>A\", with the character U+202E, which cannot be seen; expected text that can be printed on one line")]
    [InlineData("FRA,\"Fra\nnce\",african,UNTOC,,", "line 2, column name: \"Fra<U+000A>nce\", with the character U+000A, which cannot be seen; expected text that can be printed on one line")]
    [InlineData("FRA,France,african,UNTOC", "line 2: 4 fields; expected 6 fields, as the header has")]
    [InlineData("FRA,France,african,UNTOC,,,", "line 2: 7 fields; expected 6 fields, as the header has")]
    [InlineData("FRA,\"France,african,UNTOC,,\n\n", "line 2, column name: a quote opens here and is never closed; expected a closing quote at the end of the field")]
    [InlineData("FRA,\"France\" x,african,UNTOC,,", "line 2, column name: text after the closing quote of a field; expected a comma or the end of the line there")]
    [InlineData("FRA,Fr\"ance,african,UNTOC,,", "line 2, column name: a quote in the middle of a field; expected the whole field in quotes, a quote in it doubled")]
    public void A_faulty_line_is_named_with_what_came_and_what_was_expected(string row, string fault) =>
        Assert.Equal([fault], Faults(Header + row));

    [Theory]
    [InlineData("", $"roster: nothing in the file; expected a header with the columns {Columns}")]
    [InlineData("\n\r\n", $"roster: nothing in the file; expected a header with the columns {Columns}")]
    [InlineData(Columns, "roster: a header and no State; expected at least one line under the header")]
    [InlineData("{\"states\":[]}\nx\n", $"line 1: a quote in the middle of a field; expected the whole field in quotes, a quote in it doubled|line 1: the header \"{{\"states\":[]}}\", which has no column of a roster; expected {Columns}, separated by commas")]
    [InlineData("code;name;regional_group\nFRA;France;african\n", $"line 1: the header \"code;name;regional_group\", which has no column of a roster; expected {Columns}, separated by commas")]
    [InlineData("code,name,regional_group,instrument,legal_systems,languages\nFRA,France,african,UNTOC,,\n", $"line 1, column instruments: no such column, but one called \"instrument\"; expected a column of this name; a roster has {Columns}")]
    [InlineData("code,name,regional_group,instruments,languages,code\nFRA,France,african,UNTOC,,FRA\n", $"line 1, column code: this column a second time; expected each column once|line 1, column legal_systems: no such column; expected a column of this name; a roster has {Columns}")]
    public void A_faulty_header_is_named(string file, string faults) => Assert.Equal(faults.Split('|'), Faults(file));

    [Fact]
    public void Half_a_character_is_named_as_no_record_could_carry_it() => Assert.Equal(
        ["line 2, column name: \"\uFFFD\", with half a character, U+D800; expected text that can be printed on one line"],
        Faults(Header + "FRA,\ud800,african,UNTOC,,"));

    [Fact]
    public void All_faults_of_a_file_come_together_in_the_order_of_the_lines()
    {
        const string File = Header + Good + "FRA,again,african,UNTOC,,\n" + "DEU,Germany,afrikan,UNTOK;,,\n" + "ITA\n" + "\n" + ",\"x\ny\",african,,,\n" + "ESP,Spain,african,UNTOC,,\n";

        Assert.Equal(
            [
                "line 3, column code: \"FRA\" again, first in line 2; expected each State once",
                $"line 4, column regional_group: the unknown regional group \"afrikan\"; expected one of {Regions} (nearest: african)",
                "line 4, column instruments: the unknown instrument \"UNTOK\"; expected one of UNTOC, TIP, SOM, FIREARMS (nearest: UNTOC)",
                "line 4, column instruments: an empty item in \"UNTOK;\"; expected items separated by single ;",
                "line 5: 1 field; expected 6 fields, as the header has",
                "line 7, column code: nothing; expected a code, for example FRA",
                "line 7, column name: \"x<U+000A>y\", with the character U+000A, which cannot be seen; expected text that can be printed on one line",
                "line 7, column instruments: no instrument; expected at least one of UNTOC, TIP, SOM, FIREARMS, separated by ;",
            ],
            Faults(File));
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_named_by_line_beside_the_other_faults()
    {
        byte[] file = [.. Encoding.UTF8.GetBytes(Header + Good + "DEU,"), 0xE9, (byte)'x', 0xFF, .. Encoding.UTF8.GetBytes(",african,UNTOC,,\r\nITA\r\n"), 0xC3];

        Assert.Equal(
            [
                "line 3: the byte 0xE9, which is not UTF-8 there; expected UTF-8 text",
                "line 4: 1 field; expected 6 fields, as the header has",
                "line 5: the byte 0xC3, which is not UTF-8 there; expected UTF-8 text",
                "line 5: 1 field; expected 6 fields, as the header has",
            ],
            Faults(file));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x63, 0x00 }, "line 1: the byte order mark of UTF-16; expected UTF-8 text")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0xFF, 0xFF }, "line 1: the byte 0x89, which is not UTF-8 there; expected UTF-8 text")]
    public void A_file_of_another_kind_has_one_fault(byte[] file, string fault) => Assert.Equal([fault], Faults(file));

    [Fact]
    public void A_file_beyond_all_measure_is_given_up_at_the_limit()
    {
        var endless = new EndlessStream();

        Assert.Equal(
            ["roster: more than 67,108,864 bytes; expected a roster of at most that length"],
            Roster.Load(endless, Mechanism.Untoc).Faults.Select(fault => fault.ToString()));
        Assert.InRange(endless.Position, RosterCsv.MaxLength, RosterCsv.MaxLength + 1_000_000);
    }

    [Fact]
    public void Asking_for_the_roster_of_a_faulty_file_throws_with_all_its_faults()
    {
        Parsed<Roster> reading = Roster.Parse(Header + "A\nB\n", Mechanism.Untoc);

        Assert.False(reading.IsValid);
        Assert.Equal(reading.Faults, Assert.Throws<RefusedException>(() => reading.Value).Faults);
    }

    private static IEnumerable<string> Faults(string file) =>
        Roster.Parse(file, Mechanism.Untoc).Faults.Select(fault => fault.ToString());

    private static IEnumerable<string> Faults(byte[] file) =>
        Roster.Load(new MemoryStream(file), Mechanism.Untoc).Faults.Select(fault => fault.ToString());
}
