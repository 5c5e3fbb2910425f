using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LotDrawing.TestKit;
using LotDrawing.Text;

namespace LotDrawing.Tests.Rosters;

/// <summary>What holds of every file, however odd.</summary>
public class RosterCsvPropertyTests
{
    private static readonly Gen<string> Scraps = Gen.Elements(
        "code,name,regional_group,instruments,legal_systems,languages\n", "FRA", "DEU", ",", ",,", "\"", "\"\"", "\n", "\r", "\r\n",
        ";", "african", "UNTOC", "TIP;SOM", "\0", "\uFEFF", "\ud800", "é", " ", "code", "name\n").ListOf().Select(string.Concat);

    [Property(MaxTest = 1000)]
    public Property Any_text_gives_a_roster_or_faults_and_never_throws() => Prop.ForAll(Scraps.ToArbitrary(), text =>
    {
        Parsed<Roster> reading = Roster.Parse(text, Mechanism.Untoc);
        return reading.IsValid == reading.Faults.IsEmpty && reading.Faults.All(IsOneLine);
    });

    [Property(MaxTest = 1000)]
    public Property Any_bytes_give_a_roster_or_faults_and_never_throw() => Prop.ForAll(
        Scraps.SelectMany(text => ArbMap.Default.GeneratorFor<byte[]>().Select(tail => (byte[])[.. Encoding.UTF8.GetBytes(text), .. tail])).ToArbitrary(),
        bytes =>
        {
            Parsed<Roster> reading = Roster.Load(new MemoryStream(bytes), Mechanism.Untoc);
            return reading.IsValid == reading.Faults.IsEmpty && reading.Faults.All(IsOneLine);
        });

    [Property]
    public Property A_roster_that_is_written_is_read_again() => Prop.ForAll(
        Gen.Elements("France", "a, b", "\"", "the \"real\" one", "Côte d’Ivoire", " x ", "", "🏛").ListOf().Where(names => names.Count > 0).ToArbitrary(),
        names =>
        {
            var roster = new Roster(names.Select((name, i) => new StateParty($"S{i}", name, "african", ["TIP", "UNTOC"], ["civil"], i % 2 == 0 ? [] : ["E", "F"])));
            return Roster.Parse(Written(roster), Mechanism.Untoc).Value.States.SequenceEqual(roster.States);
        });

    [Fact]
    public void The_roster_of_2020_is_written_as_its_file_without_the_further_columns()
    {
        var expected = ReferenceData.Text("untoc-2020.csv").TrimEnd('\n').Split('\n').Select(line => string.Join(',', line.Split(',').Take(6)) + "\n");

        Assert.Equal(string.Concat(expected), Written(ReferenceData.Untoc2020));
    }

    [Fact]
    public void An_item_that_holds_the_separator_is_not_written() =>
        Assert.Throws<ArgumentException>(() => Written(new Roster([new StateParty("A", "", "african", ["X;Y"])])));

    private static string Written(Roster roster)
    {
        var writer = new StringWriter();
        RosterCsv.Write(roster, writer);
        return writer.ToString();
    }

    private static bool IsOneLine(Fault fault) => !fault.ToString().Any(char.IsControl);
}
