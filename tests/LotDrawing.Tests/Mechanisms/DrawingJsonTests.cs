using System.Text;
using System.Text.Json;
using LotDrawing.TestKit;
using LotDrawing.Text;

namespace LotDrawing.Tests.Mechanisms;

public sealed class DrawingJsonTests
{
    private const string Two = """{"groups":[["A"],["B"]],"reviews":[{"state":"A","group":1,"seats":[{"seat":"x","principal":"B","additional":null}]},{"state":"B","group":2,"seats":[]}]}""";

    [Fact]
    public void The_drawing_of_the_vectors_is_read()
    {
        JsonElement draw = ReferenceData.VectorsV1.GetProperty("draw");
        string json = $$"""{"groups":{{draw.GetProperty("groups").GetRawText()}},"reviews":{{draw.GetProperty("reviews").GetRawText()}}}""";
        Assert.Equal(DrawingText.Parse(draw).Reviews.ToArray(), DrawingJson.Read(Encoding.UTF8.GetBytes(json)).Value.Reviews.ToArray());
    }

    [Fact]
    public void It_is_written_in_the_words_and_the_order_of_the_format()
    {
        using var text = new MemoryStream();
        using (var to = new Utf8JsonWriter(text))
            DrawingJson.Write(DrawingJson.Read(Encoding.UTF8.GetBytes(Two)).Value, to);
        Assert.Equal(Two, Encoding.UTF8.GetString(text.ToArray()));
    }

    [Theory]
    [InlineData("""{"groups":[["B","A"]],"reviews":[{"state":"A","group":1,"seats":[]},{"state":"B","group":1,"seats":[]}]}""", "$.groups[0]: \"A\" after \"B\"; expected ordinal order of the States' codes, each once")]
    [InlineData("""{"groups":[["A"],["A"]],"reviews":[{"state":"A","group":1,"seats":[]}]}""", "$.groups[1]: \"A\" again; expected each State in one group")]
    [InlineData("""{"groups":[["A"],["B"]],"reviews":[{"state":"A","group":2,"seats":[]},{"state":"B","group":2,"seats":[]}]}""", "$.reviews: group 2 in review 0; expected the group that lists \"A\"")]
    [InlineData("""{"groups":[["A"],["B"]],"reviews":[{"state":"A","group":1,"seats":[]}]}""", "$.reviews: 1 reviews; expected 2, one for each State in the groups")]
    [InlineData("""{"groups":[["A"]],"reviews":[{"state":"A","group":7,"seats":[]}]}""", "$.reviews: group 7 in review 0; expected the group that lists \"A\"")]
    [InlineData("""{"groups":[["A"]],"reviews":[{"state":"A","group":1,"seats":[{"seat":"x","principal":"B","additional":null},{"seat":"x","principal":"C","additional":null}]}]}""", "$.reviews[0].seats: the seat \"x\" again; expected each seat once")]
    [InlineData("""{"groups":[],"reviews":[]}""", "$.groups: a list of 0; expected at least 1")]
    [InlineData("""{"groups":[["A"]],"reviews":[{"state":"A","group":1,"seats":[{"seat":"x","principal":"","additional":7}]}]}""", "$.reviews[0].seats[0].principal: \"\"; expected a text that is not blank|$.reviews[0].seats[0].additional: the number 7; expected a text")]
    public void Faults_are_told_with_their_place(string json, string faults) =>
        Assert.Equal(faults.Split('|'), DrawingJson.Read(Encoding.UTF8.GetBytes(json)).Faults.Select(fault => fault.ToString()));
}
