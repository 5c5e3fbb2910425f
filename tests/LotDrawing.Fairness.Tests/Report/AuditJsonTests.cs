using System.Text.Json;
using LotDrawing.Fairness.Tests.Audits;

namespace LotDrawing.Fairness.Tests.Report;

public sealed class AuditJsonTests
{
    [Fact]
    public void It_carries_the_figures()
    {
        var result = Audit.Run(Subjects.Thirty, new ExactDraw(Subjects.Thirty), new AuditOptions { Draws = 2000, ReferenceDraws = 500 });
        using var json = Parse(result, new AuditTiming(4, 1.75));
        var root = json.RootElement;

        Assert.Equal("fair", root.GetProperty("verdict").GetString());
        Assert.Equal(result.Sentence, root.GetProperty("sentence").GetString());
        Assert.Equal(2000, root.GetProperty("draws").GetInt64());
        Assert.Equal("finished", root.GetProperty("end").GetString());
        Assert.Equal(4, root.GetProperty("seconds").GetDouble());
        Assert.Equal(500, root.GetProperty("drawsPerSecond").GetDouble());
        Assert.Equal(1.75, root.GetProperty("floorRatio").GetDouble());
        Assert.Equal(result.Tally.Lots / 2000.0, root.GetProperty("lotsPerDraw").GetDouble(), 3);
        Assert.Equal(result.Tally.Voids / 2000.0, root.GetProperty("voidsPerDraw").GetDouble(), 3);
        Assert.Equal(result.Tests.Length, root.GetProperty("tests").GetArrayLength());
        Assert.Equal(3, root.GetProperty("participants").GetArrayLength());
        Assert.Equal(500, root.GetProperty("reference").GetProperty("draws").GetInt64());
        long draws = root.GetProperty("participants")[0].GetProperty("histogram").EnumerateArray().Sum(pair => pair[1].GetInt64());
        Assert.Equal(2000, draws);
    }

    [Fact]
    public void Every_test_says_what_how_and_how_much()
    {
        var result = Audit.Run(Subjects.Thirty, new ExactDraw(Subjects.Thirty), new AuditOptions { Draws = 2000, ReferenceDraws = 500 });
        using var json = Parse(result, new AuditTiming(1));

        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("floorRatio").ValueKind);
        foreach (var test in json.RootElement.GetProperty("tests").EnumerateArray().Skip(1))
        {
            var effect = test.GetProperty("effect");
            Assert.InRange(effect.GetProperty("deviation").GetDouble(), effect.GetProperty("low").GetDouble(), effect.GetProperty("high").GetDouble());
            Assert.True(effect.GetProperty("detectable").GetDouble() > 0);
            Assert.InRange(test.GetProperty("pValue").GetDouble(), 0, test.GetProperty("adjustedPValue").GetDouble());
            Assert.NotEmpty(test.GetProperty("question").GetString()!);
        }
    }

    [Fact]
    public void A_repetition_carries_each_seat_with_its_counts()
    {
        var result = Audit.Run(Subjects.Repeated, new ExactDraw(Subjects.Repeated), new AuditOptions { Draws = 2000, ReferenceDraws = 500 });
        using var json = Parse(result, new AuditTiming(1));
        var seats = json.RootElement.GetProperty("repetitions");

        Assert.True(json.RootElement.GetProperty("subject").GetProperty("drawnAgain").GetBoolean());
        Assert.Equal(9, seats.GetArrayLength());
        Assert.Equal(("FRA", "same-region"), (seats[2].GetProperty("state").GetString(), seats[2].GetProperty("seat").GetString()));
        Assert.Equal(["LUX", "SWE"], seats[2].GetProperty("replaced").EnumerateArray().Select(code => code.GetString()!));
        var principal = seats[2].GetProperty("principal").EnumerateObject().ToDictionary(state => state.Name, state => state.Value.GetInt64());
        Assert.Equal(Subjects.Repeated.Plan.Pot(2).Select(state => Subjects.Repeated.Plan.States[state]), principal.Keys);
        Assert.Equal(2000, principal.Values.Sum());
        Assert.InRange(seats[2].GetProperty("additional").EnumerateObject().Sum(state => state.Value.GetInt64()), 1, 1999);
    }

    [Fact]
    public void Nothing_counted_is_still_JSON()
    {
        var result = Audit.Run(Subjects.Thirty, new ExactDraw(Subjects.Thirty), new AuditOptions { Draws = 2000 }, null, new CancellationToken(canceled: true));
        using var json = Parse(result, new AuditTiming(1));

        Assert.Equal("undecided", json.RootElement.GetProperty("verdict").GetString());
        Assert.Equal("cancelled", json.RootElement.GetProperty("end").GetString());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("lotsPerDraw").ValueKind);
    }

    private static JsonDocument Parse(AuditResult result, AuditTiming timing)
    {
        using var stream = new MemoryStream();
        AuditJson.Write(stream, result, timing);
        return JsonDocument.Parse(stream.ToArray());
    }
}
