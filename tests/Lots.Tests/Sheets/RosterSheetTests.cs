using LotDrawing;
using Lots.Sheets;

namespace Lots.Tests.Sheets;

/// <summary>Rosters as secretariats keep them, read by the command line.</summary>
public sealed class RosterSheetTests : IDisposable
{
    private const string Header = "code,name,regional_group,instruments,legal_systems,languages\n";

    private readonly string folder = Directory.CreateTempSubdirectory("lots-roster-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("African Group", "african")]
    [InlineData("AFRICA", "african")]
    [InlineData("Group of African States", "african")]
    [InlineData("Asia-Pacific", "asia-pacific")]
    [InlineData("Asia and the Pacific", "asia-pacific")]
    [InlineData("Asia-Pacific Group", "asia-pacific")]
    [InlineData("Group of Asia-Pacific States", "asia-pacific")]
    [InlineData("EEG", "eastern-european")]
    [InlineData("Eastern Europe", "eastern-european")]
    [InlineData("GRULAC", "latin-american-and-caribbean")]
    [InlineData("Latin America and the Caribbean", "latin-american-and-caribbean")]
    [InlineData("Group of Latin American and Caribbean States", "latin-american-and-caribbean")]
    [InlineData("weog", "western-european-and-other")]
    [InlineData("Western European and other States", "western-european-and-other")]
    [InlineData("Western European and Others Group", "western-european-and-other")]
    public void Regional_groups_are_known_by_their_usual_names(string text, string id) =>
        Assert.Equal(id, RosterWords.Group(text, Mechanism.Untoc.RegionalGroups));

    [Theory]
    [InlineData("Convention", "UNTOC")]
    [InlineData("the Convention", "UNTOC")]
    [InlineData("United Nations Convention against Transnational Organized Crime", "UNTOC")]
    [InlineData("Trafficking in Persons Protocol", "TIP")]
    [InlineData("Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children", "TIP")]
    [InlineData("Smuggling of Migrants Protocol", "SOM")]
    [InlineData("Protocol against the Smuggling of Migrants by Land, Sea and Air", "SOM")]
    [InlineData("Firearms Protocol", "FIREARMS")]
    public void Instruments_are_known_by_name(string text, string id) =>
        Assert.Equal(id, RosterWords.Instrument(text, Mechanism.Untoc.Instruments));

    [Fact]
    public void The_Convention_is_that_of_the_mechanism() => Assert.Equal("UNCAC", RosterWords.Instrument("Convention", Mechanism.Uncac.Instruments));

    [Theory]
    [InlineData("Frankreich", "FRA", "WEOG", "lots: FILE: row 2, column A (State): \"Frankreich\", which is no name that is known; expected a name of the list")]
    [InlineData("France", "", "WEST", "lots: FILE: row 2, column B (Regional Group): unknown regional group \"WEST\"; expected one of african, ")]
    [InlineData("France", "", "WEOG", "lots: FILE: row 2, column C (Instruments): no instrument; expected at least one of UNTOC, TIP, SOM, FIREARMS")]
    [InlineData("France", "Convension", "WEOG", "lots: FILE: row 2, column C (Instruments): unknown instrument \"Convension\"; expected UNTOC, ")]
    public void A_fault_names_row_column_and_heading(string state, string instruments, string group, string line) =>
        Assert.StartsWith(line.Replace("FILE", Name, StringComparison.Ordinal), Refused($"State;Regional Group;Instruments\n{state};{group};{(instruments == "FRA" ? "Convention" : instruments)}\n")[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("a;b;c\nFRA;WEOG;UNTOC\n", "row 1: no headings of a roster in it or the rows below (\"a\", \"b\", \"c\"); expected headings such as code, name, regional_group")]
    [InlineData("Code;Group;Instruments\nFRA;WEOG;UNTOC\n\nCode;Group;Instruments\nDEU;WEOG;UNTOC\n", "row 4: headings again, as where a second table begins; expected one table on the sheet")]
    [InlineData("Code;Group;Instruments;Code;Group\nFRA;WEOG;UNTOC;DEU;WEOG\n", "row 1, column D (Code): the column code a second time, as where two tables stand side by side; expected each column once")]
    [InlineData("Code;Group;Instruments\n", "row 1: headings and nothing under them; expected at least one row")]
    [InlineData("Code;Group;Instruments\nFRA;WEOG;UNTOC\nFRA;WEOG;UNTOC\n", "row 3, column A (Code): \"FRA\" again, first in row 2; expected each State once")]
    [InlineData("Code;Group;Firearms Protocol;Convention\nFRA;WEOG;03/04/2019;yes\n", "row 2, column C (Firearms Protocol): \"03/04/2019\", as text; expected a date")]
    [InlineData("Code;Instruments\nFRA;UNTOC\n", "row 1: no column of regional groups; expected a column regional_group")]
    [InlineData("Code;Name;Group;Instruments\nFRA;Fra\u200bnce;WEOG;UNTOC\n", "row 2, column B (Name): \"Fra<U+200B>nce\", with the character U+200B, which cannot be seen; expected")]
    public void What_is_wrong_with_the_table_is_told_with_its_row(string text, string line)
    {
        string[] lines = Refused(text);
        Assert.StartsWith($"lots: {Name}: {line}", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_faults_are_one_line()
    {
        string rows = string.Concat(Enumerable.Range(0, 29).Select(i => $"S{i:D2};Nowhere;UNTOC\n"));
        Assert.Equal(
            $"lots: {Name}: 29 rows (2, 3, 4, 5, 6, 7, 8, 9, …), column B (Group): unknown regional group \"Nowhere\"; expected one of african, asia-pacific, eastern-european, latin-american-and-caribbean, western-european-and-other",
            Assert.Single(Refused($"Code;Group;Instruments\n{rows}")));
    }

    [Fact]
    public void In_the_own_form_of_the_program_equal_faults_are_one_line_too()
    {
        string rows = string.Concat(Enumerable.Range(0, 12).Select(i => $"S{i:D2},,nowhere,UNTOC,,\n"));
        Assert.StartsWith($"lots: {Name}: 12 lines (2, 3, 4, 5, 6, 7, 8, 9, …), column regional_group: the unknown regional group \"nowhere\"; expected", Assert.Single(Refused(Header + rows)), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_sheets_with_rosters_are_refused_and_other_sheets_passed_over()
    {
        string[][] roster = [["Code", "Group", "Instruments"], ["FRA", "WEOG", "UNTOC"]];
        string path = Write("two.xlsx", Xlsx.Of(("Old", "visible", roster), ("New", "visible", roster)));
        Assert.Equal([$"lots: {path}: a roster on 2 sheets, \"Old\" and \"New\"; expected them on one sheet"], LotsProcess.Run("roster", "check", path).ErrorLines);

        string one = Write("one.xlsx", Xlsx.Of(("Read me", "visible", [["A list of States"]]), ("New", "visible", roster)));
        Assert.StartsWith($"{one}, sheet \"New\": 1 State", LotsProcess.Run("roster", "check", one).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_treaty_table_without_codes_is_read_and_what_stands_below_it_is_not()
    {
        string path = Write("table.xlsx", Xlsx.Of(Xlsx.Text(
            ["Status of treaties"],
            [null],
            [" PARTICIPANT ", "Regional  group", "Convention", "Trafficking in Persons Protocol", "Firearms Protocol", "Languages"],
            ["Аргентина", "GRULAC", "19 Nov 2002", "19 Nov 2002", "18 Dec 2006 a", "Spanish"],
            ["CÔTE D'IVOIRE", "African Group", "yes", "-", null, "french, E"],
            ["中国", "Asia-Pacific", "x", "no", null, null],
            [null],
            ["Source: United Nations Treaty Collection"])));
        LotsRun converted = LotsProcess.Run("roster", "convert", path, "--out", Path.Combine(folder, "out.csv"));

        Assert.Equal((0, ""), (converted.ExitCode, converted.Out));
        Assert.Equal(
            Header + "ARG,Аргентина,latin-american-and-caribbean,UNTOC;TIP;FIREARMS,,S\nCHN,中国,asia-pacific,UNTOC,,\nCIV,CÔTE D'IVOIRE,african,UNTOC,,F;E\n",
            File.ReadAllText(Path.Combine(folder, "out.csv")));
        Assert.Contains("row 8, below the table, not read: Source: United Nations Treaty Collection", LotsProcess.Run("roster", "check", path).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_spreadsheet_that_is_written_draws_the_same_as_the_file_it_was_made_from()
    {
        string csv = LotDrawing.TestKit.Repository.PathOf("samples", "data", "untoc-2020.csv");
        string book = Path.Combine(folder, "states.xlsx"), again = Path.Combine(folder, "again.csv");
        Assert.Equal(0, LotsProcess.Run("roster", "convert", csv, "--out", book).ExitCode);
        Assert.Equal(0, LotsProcess.Run("roster", "convert", book, "--out", again).ExitCode);

        string drawn = LotsProcess.Run("draw", "--seed", "sheet", "--format", "csv").Out;
        Assert.Equal(drawn, LotsProcess.Run("draw", "--roster", book, "--seed", "sheet", "--format", "csv").Out);
        Assert.Equal(drawn, LotsProcess.Run("draw", "--roster", again, "--seed", "sheet", "--format", "csv").Out);
        Assert.Contains("The same as the roster of 2020 that is built in", LotsProcess.Run("roster", "check", book).Out, StringComparison.Ordinal);
    }

    private string Name => Path.Combine(folder, "states.csv");

    private string[] Refused(string text)
    {
        File.WriteAllText(Name, text);
        LotsRun run = LotsProcess.Run("draw", "--roster", Name, "--seed", "a");
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        return run.ErrorLines;
    }

    private string Write(string name, byte[] content)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
