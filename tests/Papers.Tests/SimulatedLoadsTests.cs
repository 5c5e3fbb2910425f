using LotDrawing;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using Papers.Results;
using Record = LotDrawing.Record;

namespace Papers.Tests;

/// <summary>How many reviews a State has in simulated drawings.</summary>
public sealed class SimulatedLoadsTests
{
    /// <summary>Its principal lots alone give a State the sum of the chances of its pots; what the rules forbid and the additional lots
    /// move that by little.</summary>
    [Theory]
    [InlineData("FRA")]
    [InlineData("KEN")]
    public void The_mean_is_what_the_pots_give(string state)
    {
        Record record = SampleRecords.Of(RecordKind.Official);
        DrawPlan plan = DrawPlan.Compile(record.Roster, record.Mechanism).Plan;
        int number = plan.States.IndexOf(state);
        double byPots = Enumerable.Range(0, plan.SeatCount).Select(plan.Pot).Where(pot => pot.Contains(number)).Sum(pot => 1.0 / pot.Length);
        var counts = SimulatedLoads.Of(record, state);

        Assert.Equal(SimulatedLoads.Draws, counts.Sum());
        Assert.InRange(counts.Select((draws, reviews) => (double)draws * reviews).Sum() / SimulatedLoads.Draws, byPots * 0.9, byPots * 1.8);
        Assert.Equal(counts.AsEnumerable(), SimulatedLoads.Of(record, state));
    }

    [Fact]
    public void Where_loads_are_bounded_nothing_is_simulated() => Assert.Empty(SimulatedLoads.Of(
        Record.Begin(Mechanism.Untoc with { Load = new LoadBounds(0, 9) }, ReferenceData.Untoc2020, RecordKind.Official), "FRA"));
}
