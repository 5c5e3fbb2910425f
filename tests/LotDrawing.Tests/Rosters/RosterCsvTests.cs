using System.Text;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Rosters;

/// <summary>Rosters that can be read.</summary>
public class RosterCsvTests
{
    private const string Header = "code,name,regional_group,instruments,legal_systems,languages\n";

    [Fact]
    public void The_roster_of_2020_has_its_189_States_in_ordinal_order()
    {
        Roster roster = ReferenceData.Untoc2020;

        Assert.Equal(189, roster.Count);
        Assert.Equal(roster.States.Select(state => state.Code).Order(StringComparer.Ordinal), roster.States.Select(state => state.Code));
        StateParty bahrain = roster["BHR"];
        Assert.Equal("Bahrain", bahrain.Name);
        Assert.Equal("asia-pacific", bahrain.RegionalGroup);
        Assert.Equal(["UNTOC", "TIP", "SOM"], bahrain.Instruments.ToArray());
        Assert.Equal(["islamic", "civil", "common", "customary"], bahrain.LegalSystems.ToArray());
        Assert.Equal(["A", "E"], bahrain.Languages.ToArray());
    }

    [Fact]
    public void The_roster_of_2020_has_the_regional_groups_of_the_vectors()
    {
        var counts = ReferenceData.VectorsV1.GetProperty("quotas")[0].GetProperty("counts").EnumerateArray().Select(count => count.GetInt32());

        Assert.Equal(counts, ReferenceData.Untoc2020.States.CountBy(state => state.RegionalGroup)
            .OrderBy(region => region.Key, StringComparer.Ordinal).Select(region => region.Value));
    }

    [Theory]
    [InlineData("FRA,France,african,UNTOC;TIP,civil,F;E\n")]
    [InlineData("FRA,France,african,UNTOC;TIP,civil,F;E")]
    [InlineData("FRA,France,african,UNTOC;TIP,civil,F;E\r\n")]
    [InlineData("\n\nFRA,France,african,UNTOC;TIP,civil,F;E\r\n\r\n\n")]
    [InlineData("\"FRA\",\"France\",\"african\",\"UNTOC;TIP\",\"civil\",\"F;E\"\r\n")]
    public void Ends_of_lines_blank_lines_and_quotes_make_no_difference(string row) =>
        Assert.Equal(new StateParty("FRA", "France", "african", ["UNTOC", "TIP"], ["civil"], ["F", "E"]), OnlyState(Header + row));

    [Fact]
    public void Columns_stand_in_any_order_and_further_ones_are_passed_over() =>
        Assert.Equal(
            new StateParty("FRA", "France", "african", ["UNTOC"], ["civil"], ["F"]),
            OnlyState("languages,note,instruments,code,note,regional_group,name,legal_systems,\nF,x,UNTOC,FRA,\"a\nb\",african,France,civil,\n"));

    [Fact]
    public void Commas_quotes_and_accents_stand_in_a_name() =>
        Assert.Equal("Côte d’Ivoire, the \"real\" one", OnlyState(Header + "CIV,\"Côte d’Ivoire, the \"\"real\"\" one\",african,UNTOC,,\n").Name);

    [Fact]
    public void A_State_without_a_name_goes_by_its_code() =>
        Assert.Equal("CIV", OnlyState(Header + "CIV,,african,UNTOC,,\n").Name);

    [Fact]
    public void A_byte_order_mark_is_accepted_in_a_stream_and_in_a_text()
    {
        string file = "\uFEFF" + Header + "FRA,France,african,UNTOC,,\n";

        Assert.Equal(1, Roster.Load(new MemoryStream(Encoding.UTF8.GetBytes(file)), Mechanism.Untoc).Value.Count);
        Assert.Equal(1, Roster.Parse(file, Mechanism.Untoc).Value.Count);
    }

    [Fact]
    public void The_order_of_the_lines_changes_nothing()
    {
        string[] lines = ReferenceData.Text("untoc-2020.csv").TrimEnd('\n').Split('\n');
        string reversed = string.Join('\n', lines.Skip(1).Reverse().Prepend(lines[0]));

        Assert.Equal<StateParty>([.. ReferenceData.Untoc2020.States], [.. Roster.Parse(reversed, Mechanism.Untoc).Value.States]);
    }

    [Fact]
    public void The_memory_to_read_grows_with_the_number_of_lines_and_not_faster()
    {
        long few = BytesAllocated(1_000);
        long many = BytesAllocated(20_000);

        Assert.InRange(many, 10 * few, 30 * few);
    }

    private static long BytesAllocated(int lines)
    {
        var file = new StringBuilder(Header);
        for (int i = 0; i < lines; i++)
            file.Append($"S{i},State number {i},african,UNTOC;TIP;SOM;FIREARMS,civil;common,E;F\n");
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(file.ToString()));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(lines, Roster.Load(bytes, Mechanism.Untoc).Value.Count);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static StateParty OnlyState(string file) =>
        Assert.Single(Roster.Parse(file, Mechanism.Untoc).Value.States);
}
