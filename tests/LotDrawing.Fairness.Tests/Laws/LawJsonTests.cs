using System.Text.Json;
using LotDrawing.Rules;

namespace LotDrawing.Fairness.Tests.Laws;

public class LawJsonTests
{
    private static string Json(LawProcedure procedure)
    {
        var plan = new Plan([new Plan.Seat("Çé \"1\"", ["a", "b"]), new Plan.Seat("2", ["a"])], new LoadBounds(0, 1));
        return LawJson.Write(Assert.IsType<LawAnswer.Known>(DrawLaw.Of(DrawPlan.Compile(plan).Plan, procedure)).Law);
    }

    [Fact]
    public void Is_as_DESIGN_6_writes_it()
    {
        using JsonDocument json = JsonDocument.Parse(Json(LawProcedure.Exact));

        Assert.Equal("exact", json.RootElement.GetProperty("procedure").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("validDraws").GetInt32());
        Assert.Equal(
            ["2 a 1/1", "Çé \"1\" a 0/1", "Çé \"1\" b 1/1"],
            json.RootElement.GetProperty("probabilities").EnumerateArray().Select(entry =>
                $"{entry.GetProperty("id").GetString()} {entry.GetProperty("drawn").GetString()} {entry.GetProperty("probability").GetString()}"));
    }

    [Fact]
    public void Names_no_number_of_draws_where_they_are_not_alike() =>
        Assert.DoesNotContain("validDraws", Json(LawProcedure.Sequential), StringComparison.Ordinal);
}
