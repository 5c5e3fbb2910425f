using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Naive;

namespace LotDrawing.Tests.Draws;

/// <summary>The State with the number 0 is a State as any other: staying in force, drawn in addition, or under review.</summary>
public sealed class FirstStateTests
{
    private static readonly SeatRule Seat = Mechanism.Untoc.Seats[0] with { Side = SeatSide.AnyRegion };

    /// <summary>AAA stays the principal of BBB and serves once with that, as often as it may; CCC or DDD is drawn in addition.</summary>
    [Fact]
    public void It_serves_once_where_it_stays_in_force()
    {
        var roster = new Roster([State("AAA", "east", "UNTOC"), State("BBB", "east", "UNTOC", "TIP"), State("CCC", "east", "UNTOC", "TIP"), State("DDD", "east", "UNTOC", "TIP")]);
        Mechanism mechanism = Rules(new LoadBounds(0, 1), Seat with { Id = "one" });
        var inForce = new Drawing(1, [new Review("BBB", 1, [new FilledSeat("one", "AAA")])]);
        DrawPlan plan = DrawPlan.Compile(roster, mechanism, inForce, [new SeatToDraw("BBB", "one") { AdditionalOnly = true }]).Plan;

        foreach (ISeatProcedure procedure in (ISeatProcedure[])[new ExactProcedure(plan, 0), new ChainProcedure(plan, new ChainProcedure.Options { StartLimit = 0, Sweeps = 3 })])
        {
            var lots = new SimulationStream(1);
            var additional = new HashSet<int>();
            for (int draw = 0; draw < 50; draw++)
            {
                Assert.Equal(DrawEnd.Drawn, procedure.Draw(ref lots));
                Assert.Equal(0, procedure.Drawn[0].Principal);
                additional.Add(procedure.Drawn[0].Additional);
            }

            Assert.Equal([2, 3], additional.Order());
        }
    }

    /// <summary>For CCC the principal BBB needs another State beside it, AAA or FFF; after AAA nobody else of the east may be drawn.</summary>
    [Fact]
    public void Drawn_in_addition_it_keeps_its_regional_group_from_the_seat_after()
    {
        var roster = new Roster(
        [
            State("AAA", "east", "UNTOC", "TIP"), State("BBB", "west", "UNTOC"), State("CCC", "south", "UNTOC", "TIP"),
            State("DDD", "east", "UNTOC", "TIP"), State("EEE", "south", "UNTOC", "TIP"), State("FFF", "north", "UNTOC", "TIP"),
        ]);
        Mechanism mechanism = Rules(LoadBounds.None, Seat with { Id = "one" }, Seat with { Id = "two" });
        mechanism = mechanism with { DistinctRegions = Seat.Source };
        SeatToDraw[] seats = [new("CCC", "one"), new("CCC", "two")];
        DrawPlan plan = DrawPlan.Compile(roster, mechanism, new Drawing(1, []), seats).Plan;
        var law = new NaiveInForce(roster, mechanism, new Drawing(1, []), seats).Law();

        foreach (ISeatProcedure procedure in (ISeatProcedure[])[new ExactProcedure(plan), new ChainProcedure(plan, new ChainProcedure.Options { Sweeps = 20 })])
            Assert.True(GoodnessOfFit.Fits(law, InForceCase.Counts(plan, procedure, seed: 1, draws: 2_000)));
    }

    /// <summary>AAA and BBB may both be drawn for each other, but not in one drawing.</summary>
    [Fact]
    public void Under_review_it_is_not_reviewed_by_whom_it_reviews()
    {
        var roster = new Roster("AAA BBB CCC DDD".Split(' ').Select(code => State(code, "east", "UNTOC")));
        Mechanism mechanism = Rules(LoadBounds.None, Seat with { Id = "one" }, Seat with { Id = "two" });
        SeatToDraw[] seats = [new("AAA", "one"), new("AAA", "two"), new("BBB", "two")];
        DrawPlan plan = DrawPlan.Compile(roster, mechanism, new Drawing(1, []), seats).Plan;
        var law = new NaiveInForce(roster, mechanism, new Drawing(1, []), seats).Law();

        Assert.True(GoodnessOfFit.Fits(law, InForceCase.Counts(plan, new ExactProcedure(plan), seed: 1, draws: 2_000)));
    }

    private static StateParty State(string code, string region, params string[] instruments) => new(code, "", region, instruments);

    private static Mechanism Rules(LoadBounds load, params SeatRule[] seats) =>
        Mechanism.Untoc with { RegionalGroups = ["east", "north", "south", "west"], Seats = [.. seats], Load = load };
}
