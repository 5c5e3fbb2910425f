using System.Collections.Immutable;
using LotDrawing.Rules;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Mechanisms;

/// <summary>What the check of a drawing says of each rule that is broken, on phases made by hand.</summary>
public sealed class RuleBreachTests
{
    private const string Source = "(Conference resolution 9/1, annex, para. 28)";
    private static readonly Citation Load = new("The loads", "20");

    /// <summary>In the rings of three every State serves in two reviews, one of each side.</summary>
    private static readonly SmallPhase Rings = SmallPhases.RingsOfThree();

    [Fact]
    public void The_rings_break_no_rule()
    {
        Assert.Empty(RuleCheck.Breaches(Rings.Roster, Rings.Mechanism, Rings.InForce));
        Assert.Empty(RuleCheck.BreachesInForce(Rings.Roster, Rings.Mechanism, Rings.InForce, []));
        Assert.All(Rings.InForce.Reviews, review => Assert.Empty(RuleCheck.ReviewBreaches(Rings.Roster, Rings.Mechanism, review)));
    }

    [Fact]
    public void Loads_are_counted_with_their_source()
    {
        Assert.Equal(6, Loads(3, 3).Length);
        Assert.Equal("A1: A1 serves in 2 reviews; expected 3..3 (The loads, para. 20)", Loads(3, 3)[0]);
        Assert.Equal("A1: A1 serves in 2 reviews; expected 0..1 (The loads, para. 20)", Loads(0, 1)[0]);
        Assert.Empty(Loads(2, 2));
        Assert.Equal(
            "A1: A1 serves in 2 reviews; expected 0..1 (Load bounds of this call)",
            RuleCheck.Breaches(Rings.Roster, Rings.Mechanism with { Load = new LoadBounds(0, 1) }, Rings.InForce)[0].ToString());

        string[] Loads(int min, int max) =>
            [.. RuleCheck.Breaches(Rings.Roster, Rings.Mechanism with { Load = new LoadBounds(min, max), LoadSource = Load }, Rings.InForce).Select(breach => breach.ToString())];
    }

    [Fact]
    public void Of_drawings_in_force_the_greatest_load_counts_and_the_least_does_not()
    {
        ImmutableArray<RuleCheck.Breach> InForce(int min, int max) =>
            RuleCheck.BreachesInForce(Rings.Roster, Rings.Mechanism with { Load = new LoadBounds(min, max), LoadSource = Load }, Rings.InForce, []);

        Assert.Empty(InForce(3, 3));
        Assert.Equal("A1: A1 serves in 2 reviews; expected 0..1 (The loads, para. 20)", InForce(1, 1)[0].ToString());
        Assert.Equal(6, InForce(1, 1).Length);
    }

    /// <summary>A2 has joined TIP since: the State drawn in addition to it for A1 is spare.</summary>
    [Fact]
    public void A_spare_additional_State_may_stay_and_is_not_drawn()
    {
        var roster = SmallPhases.Roster("A1+TIP A2+TIP A3+TIP");
        var review = new Review("A1", 1, [new FilledSeat("same-region", "A2", "A3")]);
        Mechanism one = Mechanism.Untoc with { Seats = [Mechanism.Untoc.Seats[0]] };
        var inForce = new Drawing(1, [review, new Review("A2", 1, [new FilledSeat("same-region", "A3")]), new Review("A3", 1, [new FilledSeat("same-region", "A1")])]);
        Drawing valid = inForce.With(inForce.ReviewOf("A3")! with { Seats = [new FilledSeat("same-region", "A2")] });
        const string Spare = "A1: an additional State A3 in same-region; expected none: A2 is party to all instruments under review (Conference resolution 9/1, annex, para. 28 (b))";

        Assert.Equal([Spare], RuleCheck.ReviewBreaches(roster, one, review).Select(breach => breach.ToString()));
        Assert.Contains(Spare, RuleCheck.Breaches(roster, one, valid).Select(breach => breach.ToString()));
        Assert.DoesNotContain(Spare, RuleCheck.BreachesInForce(roster, one, valid, []).Select(breach => breach.ToString()));
        Assert.Contains(Spare, RuleCheck.BreachesInForce(roster, one, valid, [review]).Select(breach => breach.ToString()));
    }

    [Fact]
    public void States_and_seats_that_are_not_there()
    {
        Assert.Equal(["A9: not in the roster; expected a State of the roster (Drawing)"], Of(new Review("A9", 1, [new FilledSeat("same-region", "A1")])));
        Assert.Equal(
            ["A1: the reviewing State A8 is not in the roster; expected a State of the roster (Drawing)", "A1: the reviewing State A9 is not in the roster; expected a State of the roster (Drawing)"],
            Of(new Review("A1", 1, [new FilledSeat("same-region", "A8", "A9"), new FilledSeat("other-region", "A2")])));
        Assert.Equal(
            [$"A1: the seat other-region is filled 0 times; expected once {Source}", "A1: a seat north; expected a seat of the mechanism (Drawing)"],
            Of(new Review("A1", 1, [new FilledSeat("same-region", "A3"), new FilledSeat("north", "E1")])));
        Assert.Equal(["A2: no review; expected one review of each State (Drawing)"], RuleCheck.Breaches(Rings.Roster.Without("A3").Without("E1").Without("E2").Without("E3"), Rings.Mechanism with { Seats = [Rings.Mechanism.Seats[0]], NoMutualReviews = null }, new Drawing(1, [new Review("A1", 1, [new FilledSeat("same-region", "A2")])])).Select(breach => breach.ToString()));
    }

    [Fact]
    public void Each_State_after_another_is_checked_for_what_it_breaks_itself()
    {
        Assert.Equal([$"A1: E3 in same-region is of eastern-european; expected african {Source}"], Of(Seats("A1", "E3", "E1")));
        Assert.Equal([$"A1: A2 in other-region is of african; expected another regional group {Source}"], Of(Seats("A1", "A3", "A2")));
        Assert.Equal([$"A1: A1 reviews itself; expected another State {Source}"], Of(Seats("A1", "A1", "E1")));
        Assert.Equal(["A1: A3 reviews twice; expected no State twice in one review (Drawing)"], Of(Seats("A1", "A3", "A3"), Rings.Mechanism with { Seats = [Rings.Mechanism.Seats[0], new SeatRule("other-region", SeatSide.AnyRegion, Load)] }));
    }

    [Fact]
    public void Who_does_not_belong_to_the_body_breaks_its_source_or_none()
    {
        Mechanism body = Rings.Mechanism with { ReviewersPartyTo = "HRC" };

        Assert.Equal("A1: A3 does not belong to HRC; expected a State that belongs to HRC (The loads, para. 20)", Of(Seats("A1", "A3", "E1"), body with { ReviewersPartyToSource = Load })[0]);
        Assert.Equal("A1: A3 does not belong to HRC; expected a State that belongs to HRC (Drawing)", Of(Seats("A1", "A3", "E1"), body)[0]);
    }

    /// <summary>The pairs before it bar A3 from reviewing another, and another from reviewing A1.</summary>
    [Fact]
    public void A_barred_pair_breaks_its_own_source()
    {
        var pairs = ImmutableArray.Create(Barred("A2", "A1", "1"), Barred("A3", "A0", "2"), Barred("A3", "A1", "3"), Barred("A3", "A2", "4"));

        Assert.Equal(
            ["A1: A3 in same-region may not review A1; expected a State that no barred pair excludes (Vetoes, para. 3)"],
            Of(Seats("A1", "A3", "E1"), Rings.Mechanism with { BarredPairs = pairs }));
    }

    [Fact]
    public void What_is_null_is_misuse()
    {
        Assert.Throws<ArgumentNullException>("roster", () => RuleCheck.ReviewBreaches(null!, Rings.Mechanism, Seats("A1", "A3", "E1")));
        Assert.Throws<ArgumentNullException>("mechanism", () => RuleCheck.ReviewBreaches(Rings.Roster, null!, Seats("A1", "A3", "E1")));
        Assert.Throws<ArgumentNullException>("review", () => RuleCheck.ReviewBreaches(Rings.Roster, Rings.Mechanism, null!));
        Assert.Throws<ArgumentNullException>("roster", () => RuleCheck.Breaches(null!, Rings.Mechanism, Rings.InForce));
        Assert.Throws<ArgumentNullException>("mechanism", () => RuleCheck.Breaches(Rings.Roster, null!, Rings.InForce));
        Assert.Throws<ArgumentNullException>("drawing", () => RuleCheck.Breaches(Rings.Roster, Rings.Mechanism, null!));
        Assert.Throws<ArgumentNullException>("mechanism", () => RuleCheck.BreachesInForce(Rings.Roster, null!, Rings.InForce, []));
    }

    private static Review Seats(string state, string first, string second) => new(state, 1, [new FilledSeat("same-region", first), new FilledSeat("other-region", second)]);

    private static string[] Of(Review review, Mechanism? mechanism = null) =>
        [.. RuleCheck.ReviewBreaches(Rings.Roster, mechanism ?? Rings.Mechanism, review).Select(breach => breach.ToString())];

    private static BarredPair Barred(string reviewer, string underReview, string paragraph) =>
        new() { Reviewer = reviewer, UnderReview = underReview, Source = new Citation("Vetoes", paragraph) };
}
