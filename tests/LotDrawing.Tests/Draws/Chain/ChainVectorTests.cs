using System.Text.Json;
using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Tests.Draws.Chain;

/// <summary>The draws of an implementation written in another language from docs/chain.md alone; the length is measured by both for the first, and stated for the others.</summary>
public sealed class ChainVectorTests
{
    public static TheoryData<int> Draws => [.. Enumerable.Range(0, Vectors.GetArrayLength())];

    private static JsonElement Vectors { get; } = ReferenceData.ChainVectors.GetProperty("draws");

    [Theory]
    [MemberData(nameof(Draws))]
    public void It_draws_seat_by_seat_as_the_other_implementation(int number)
    {
        JsonElement vector = Vectors[number];
        DrawPlan plan = PlanOf(vector);
        int sweeps = vector.GetProperty("sweeps").GetInt32();
        bool isMeasured = vector.TryGetProperty("length", out JsonElement length);

        // The vectors' pilot drew from these streams; the pilot of the library draws from others by the same rules.
        var procedure = new ChainProcedure(
            plan, new ChainProcedure.Options { Sweeps = isMeasured ? null : sweeps }, null, [LotStream.Open("chain pilot", "chain/1"), LotStream.Open("chain pilot", "chain/2")]);
        LotStream lots = LotStream.Open(vector.GetProperty("seed").GetString()!, vector.GetProperty("label").GetString()!);

        Assert.Equal(DrawEnd.Drawn, procedure.Draw(ref lots));

        if (isMeasured)
        {
            int Length(string figure) => length.GetProperty(figure).GetInt32();
            Assert.Equal(new ChainLength(sweeps, true, true, Length("pilotSweeps"), Length("lag"), Length("slowestStay"), Length("stillSeats")), procedure.Length);
        }

        long Figure(string figure) => vector.GetProperty(figure).GetInt64();
        Assert.Equal(
            new ChainFigures(DrawAccount.ChainStart.Repair, Figure("startSweeps"), sweeps, Figure("sweepsRun"), Figure("steps"), Figure("accepted"), Figure("lots")),
            procedure.Figures);
        string[] drawn = new string[plan.SeatCount];
        for (int seat = 0; seat < drawn.Length; seat++)
        {
            SeatLots held = procedure.Drawn[seat];
            drawn[seat] = string.Join(' ', new[] { plan.SeatNames[seat], plan.States[held.Principal] }.Concat(held.Additional < 0 ? [] : [plan.States[held.Additional]]));
        }

        Assert.Equal(vector.GetProperty("seats").EnumerateArray().Select(seat => string.Join(' ', seat.EnumerateArray().Select(code => code.GetString()))), drawn);
    }

    private static DrawPlan PlanOf(JsonElement vector)
    {
        if (vector.GetProperty("plan").GetString() == "ucl-2017-18")
            return DrawPlan.Compile(Plan.Parse(PublishedDraw.ChampionsLeague2017.PlanJson).Value).Plan;
        JsonElement load = vector.GetProperty("load");
        var bounds = new LoadBounds(load.GetProperty("min").GetInt32(), load.GetProperty("max").GetInt32());
        return DrawPlan.Compile(ReferenceData.Untoc2020, Mechanism.Untoc with { Load = bounds }).Plan;
    }
}
