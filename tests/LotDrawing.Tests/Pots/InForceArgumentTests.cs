using LotDrawing.Rules;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Pots;

/// <summary>Which seats can be drawn while others are in force, and what stays of those that are.</summary>
public sealed class InForceArgumentTests
{
    /// <summary>A1 reviews A2 and A3, who joined TIP, to which A1 is not party and A4 is.</summary>
    private static readonly Roster Four = SmallPhases.Roster("A1 A2+TIP A3+TIP A4+TIP");
    private static readonly Mechanism SameRegion = Mechanism.Untoc with { Seats = [Mechanism.Untoc.Seats[0]] };
    private static readonly Drawing InForce = new(1, [new Review("A2", 1, [new FilledSeat("same-region", "A1")]), new Review("A3", 1, [new FilledSeat("same-region", "A1")])]);

    /// <summary>A2's principal stays and A3's is drawn again: just the one review counts for A1.</summary>
    [Fact]
    public void A_principal_that_stays_serves_on_and_one_drawn_again_does_not()
    {
        DrawPlan plan = Compile(new SeatToDraw("A3", "same-region"), new SeatToDraw("A2", "same-region") { AdditionalOnly = true });

        Assert.Equal(["A2/same-region", "A3/same-region"], plan.SeatNames.ToArray());
        Assert.Equal([0, -1], [plan.PrincipalInForce(0), plan.PrincipalInForce(1)]);
        Assert.Equal([1, 0, 0, 0], Enumerable.Range(0, 4).Select(plan.LoadInForce));
        Assert.Empty(plan.Pot(0));
        Assert.Equal([2, 3], plan.AdditionalPot(0, 0).ToArray());
        Assert.Equal([0, 1, 3], plan.Pot(1).ToArray());
        Assert.Equal([1, 3], plan.AdditionalPot(1, 0).ToArray());
    }

    /// <summary>A3 could be drawn in addition for A2, and A2 for A3: they are linked, though the principal of the one stays.</summary>
    [Fact]
    public void Seats_are_linked_by_those_drawn_in_addition_alone()
    {
        DrawPlan plan = Compile(new SeatToDraw("A3", "same-region"), new SeatToDraw("A2", "same-region") { AdditionalOnly = true });
        Assert.Equal([[0, 1]], plan.Components.Select(seats => seats.ToArray()));

        DrawPlan apart = Compile(new SeatToDraw("A3", "same-region"), new SeatToDraw("A2", "same-region", ["A3"]) { AdditionalOnly = true });
        Assert.Equal([[0], [1]], apart.Components.Select(seats => seats.ToArray()));
    }

    [Fact]
    public void None_to_be_drawn_in_addition_to_the_first_State_of_the_roster()
    {
        PlanFault fault = Assert.Single(DrawPlan.Compile(Four, SameRegion, InForce, [new SeatToDraw("A2", "same-region", ["A3", "A4"]) { AdditionalOnly = true }]).Faults);

        Assert.Equal("A2, seat same-region: no State that could be drawn in addition to A1 is party to TIP (Conference resolution 9/1, annex, para. 28 (b))", fault.ToString());
    }

    [Fact]
    public void Seats_are_there_at_least_one_and_each_once()
    {
        Assert.StartsWith("No seat is to be drawn; expected at least one.", Refused(), StringComparison.Ordinal);
        Assert.StartsWith("A seat is named twice; expected each once.", Refused(new SeatToDraw("A2", "same-region"), new SeatToDraw("A2", "same-region", ["A1"])), StringComparison.Ordinal);
        Assert.StartsWith("A9 is not in the roster.", Refused(new SeatToDraw("A9", "same-region")), StringComparison.Ordinal);
        Assert.StartsWith("north is not a seat of the mechanism untoc.", Refused(new SeatToDraw("A2", "north")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_null_is_misuse()
    {
        Assert.Throws<ArgumentNullException>("roster", () => DrawPlan.Compile(null!, SameRegion));
        Assert.Throws<ArgumentNullException>("mechanism", () => DrawPlan.Compile(Four, null!));
        Assert.Throws<ArgumentNullException>("inForce", () => DrawPlan.Compile(Four, SameRegion, null!, [new SeatToDraw("A2", "same-region")]));
        Assert.Throws<ArgumentNullException>("toDraw", () => DrawPlan.Compile(Four, SameRegion, InForce, null!));
        Assert.Throws<ArgumentNullException>("plan", () => DrawPlan.Compile(null!));
    }

    [Fact]
    public void An_instrument_that_the_mechanism_does_not_know_is_refused() =>
        Assert.StartsWith(
            "A1 is party to UNCAC, which is not an instrument of the mechanism untoc.",
            Assert.Throws<ArgumentException>("roster", () => DrawPlan.Compile(Four.With(Four["A1"].WithInstruments(["UNTOC", "UNCAC"])), SameRegion)).Message,
            StringComparison.Ordinal);

    private static DrawPlan Compile(params SeatToDraw[] seats) => DrawPlan.Compile(Four, SameRegion, InForce, seats).Plan;

    private static string Refused(params SeatToDraw[] seats) => Assert.Throws<ArgumentException>(() => DrawPlan.Compile(Four, SameRegion, InForce, seats)).Message;
}
