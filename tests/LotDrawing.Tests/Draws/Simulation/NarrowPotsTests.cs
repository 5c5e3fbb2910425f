using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.Simulation;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Draws.Simulation;

/// <summary>Where pots are small and in one or two runs of positions they are not read at all; elsewhere they are, for the same law.</summary>
public sealed class NarrowPotsTests
{
    private static readonly Mechanism SameRegion = Mechanism.Untoc with { Seats = [Mechanism.Untoc.Seats[0]] };

    [Theory]
    [InlineData((int)LaneLots.NarrowLimit + 1, true)]
    [InlineData((int)LaneLots.NarrowLimit + 2, false)]
    public void A_pot_too_large_for_half_a_word_is_read(int states, bool isNarrow)
    {
        var roster = new Roster(Enumerable.Range(0, states).Select(i => new StateParty($"S{i:000}", "", "african", ["UNTOC"])));

        Assert.Equal(isNarrow, LaneTables.Of(DrawPlan.Compile(roster, SameRegion).Plan)!.Narrow is not null);
    }

    [Fact]
    public void Every_pot_of_the_2020_roster_is_reckoned_and_is_the_plans()
    {
        DrawPlan plan = DrawPlan.Compile(ReferenceData.Untoc2020, Mechanism.Untoc).Plan;
        LaneTables tables = LaneTables.Of(plan)!;
        NarrowPots narrow = tables.Narrow!;
        for (int seat = 0; seat < plan.SeatCount; seat++)
        {
            int at = (seat % 2 * tables.Width) + tables.PositionOf[seat / 2];
            var states = Enumerable.Range(0, narrow.Counts.Items[at]).Select(lot =>
                tables.StateAt[narrow.FirstPositions.Items[at] + lot + (lot > narrow.LastBefore.Items[at] ? narrow.Skipped.Items[at] : 0)]);
            Assert.Equal(plan.Pot(seat), states.Order());
        }
    }

    /// <summary>Nobody covers both Protocols in addition to B, D, G or J, so that the pot of E is A, C, F, HI. Every chance is compared with that
    /// of the exact procedure; equal laws would fail at |z| above 6 in one seed of a million.</summary>
    [Fact]
    public void A_pot_in_more_pieces_is_read_and_gives_the_law()
    {
        StateParty State(string code, params string[] protocols) => new(code, "", "african", ["UNTOC", .. protocols]);
        var roster = new Roster([
            State("A", "TIP"), State("B"), State("C", "SOM"), State("D"), State("E", "TIP", "SOM"),
            State("F", "TIP"), State("G"), State("H", "SOM"), State("I", "TIP"), State("J")]);
        DrawPlan plan = DrawPlan.Compile(roster, SameRegion).Plan;
        Assert.Equal("ACFHI", string.Concat(plan.Pot(4).Select(state => plan.States[state])));
        Assert.Null(LaneTables.Of(plan)!.Narrow);

        const int Draws = 50_000;
        var lanes = Counted(plan, useLanes: true, Draws);
        var one = Counted(plan, useLanes: false, Draws);
        Assert.Equal(one.Keys.ToHashSet(), lanes.Keys.ToHashSet());
        Assert.All(one.Keys, lot => Assert.InRange(Math.Abs(one[lot] - lanes[lot]) / Math.Sqrt(one[lot] + lanes[lot]), 0, 6));
    }

    private static Dictionary<(int Seat, SeatLots Drawn), double> Counted(DrawPlan plan, bool useLanes, int draws)
    {
        var simulation = new ExactSimulation(plan, seed: 20201123, useLanes: useLanes);
        var lots = new SeatLots[plan.SeatCount];
        var counts = new Dictionary<(int, SeatLots), double>();
        for (int draw = 0; draw < draws; draw++)
        {
            Assert.True(simulation.TryDraw());
            simulation.CopyTo(lots);
            for (int seat = 0; seat < lots.Length; seat++)
                counts[(seat, lots[seat])] = counts.GetValueOrDefault((seat, lots[seat])) + 1;
        }

        return counts;
    }
}
