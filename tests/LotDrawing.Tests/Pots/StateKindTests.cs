using System.Collections.Immutable;
using LotDrawing.Rules;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Pots;

/// <summary>Which States of a plan are of one kind, so that none of them has an advantage over another.</summary>
public sealed class StateKindTests
{
    private static readonly Mechanism Untoc = Mechanism.Untoc;

    [Fact]
    public void States_of_one_region_and_the_same_instruments_are_of_one_kind() =>
        Assert.Equal(
            "A1 A3 A5|A2 A4|E1 E2 E4|E3 E5",
            Kinds(DrawPlan.Compile(SmallPhases.Roster("A1 A2+TIP A3 A4+TIP A5 E1 E2 E3+TIP E4 E5+TIP"), Untoc).Plan));

    /// <summary>The regional groups in turn, as in any roster in order of codes.</summary>
    [Fact]
    public void Where_a_State_stands_in_the_roster_makes_no_difference()
    {
        var roster = new Roster("ABCDEFGH".Select((letter, i) => new StateParty(letter.ToString(), "", i % 2 == 0 ? "african" : "eastern-european", ["UNTOC"])));

        Assert.Equal("A C E G|B D F H", Kinds(DrawPlan.Compile(roster, Untoc).Plan));
    }

    [Fact]
    public void Whoever_a_barred_pair_names_is_of_a_kind_of_its_own() =>
        Assert.Equal(
            "A1 A4|A2|A3|E1 E2 E3",
            Kinds(DrawPlan.Compile(SmallPhases.Roster("A1 A2 A3 A4 E1 E2 E3"), Untoc with { BarredPairs = [new() { Reviewer = "A2", UnderReview = "A3", Source = new("", "") }] }).Plan));

    [Fact]
    public void Participants_in_the_same_pots_are_of_one_kind() =>
        Assert.Equal("a c|b|d e", Kinds(DrawPlan.Compile(new Plan([new("1", ["a", "b", "c"]), new("2", ["b", "d", "e"]), new("3", ["a", "b", "c"])])).Plan));

    /// <summary>a and b are in no pot, and a owns a seat.</summary>
    [Fact]
    public void An_owner_is_of_another_kind_than_one_that_owns_no_seat()
    {
        var plan = new Plan([new("a", ["x", "y"])], LoadBounds.None, noMutual: true, participants: ["a", "b", "x", "y"]);

        Assert.Equal("a|b|x y", Kinds(DrawPlan.Compile(plan).Plan));
    }

    /// <summary>A1 is drawn again while A2 and A3 stay: of E1 to E4, none of whom is in a pot, those who serve as often are of one kind.</summary>
    [Fact]
    public void Who_serves_more_often_by_drawings_in_force_is_of_another_kind()
    {
        var inForce = new Drawing(1, [Review("A2", "A3", "E1"), Review("A3", "A1", "E2")]);

        DrawPlan plan = DrawPlan.Compile(SmallPhases.Roster("A1 A2 A3 A4 E1 E2 E3 E4"), Untoc, inForce, [new SeatToDraw("A1", "same-region", ["A2"])]).Plan;

        // A3, reviewed by A1, may not review A1; A4 alone is in the pot.
        Assert.Equal("A1|A2 E3 E4|A3 E1 E2|A4", Kinds(plan));
    }

    /// <summary>A1 joined TIP, so that a State is drawn in addition to A2: A3 is replaced and not in the pot, A4 and A5 are.</summary>
    [Fact]
    public void Who_can_be_drawn_in_addition_alone_is_of_another_kind()
    {
        var inForce = new Drawing(1, [Review("A1", "A2", "E1")]);

        DrawPlan plan = DrawPlan.Compile(
            SmallPhases.Roster("A1+TIP A2 A3+TIP A4+TIP A5+TIP E1+TIP E2+TIP"), Untoc, inForce, [new SeatToDraw("A1", "same-region", ["A3"]) { AdditionalOnly = true }]).Plan;

        Assert.Equal(["A4", "A5"], plan.AdditionalPot(0, 1).Select(state => plan.States[state]));
        Assert.Equal("A1|A2|A3 E2|A4 A5|E1", Kinds(plan));
    }

    /// <summary>Only A2, who is not party to TIP, stays in A1's pot: then A3 and A4 are drawn in addition to it, and A5, replaced, is not.</summary>
    [Fact]
    public void So_it_is_where_a_narrowed_pot_holds_none_of_them()
    {
        DrawPlan plan = DrawPlan.Compile(
            SmallPhases.Roster("A1+TIP A2 A3+TIP A4+TIP A5+TIP"), Untoc, new Drawing(1, []), [new SeatToDraw("A1", "same-region", ["A5"])]).Plan;
        Assert.Equal("A1|A2|A3 A4|A5", Kinds(plan));

        Assert.Equal("A1|A2|A3 A4|A5", Kinds(plan.Narrowed(new Dictionary<int, ImmutableArray<int>> { [0] = [1] })));
    }

    private static string Kinds(DrawPlan plan) => string.Join('|', Enumerable.Range(0, plan.States.Length)
        .GroupBy(plan.KindOf, state => plan.States[state])
        .Select(kind => string.Join(' ', kind)));

    private static Review Review(string state, string sameRegion, string otherRegion) =>
        new(state, 1, [new FilledSeat("same-region", sameRegion), new FilledSeat("other-region", otherRegion)]);
}
