using System.Collections.Immutable;
using LotDrawing.Repetitions;
using LotDrawing.Rules;
using static LotDrawing.TestKit.SmallPhases;

namespace LotDrawing.Tests.Repetitions;

/// <summary>Changes that somebody else made: what does not fit is refused, and what breaks a rule is never in force.</summary>
public class PhaseStateTests
{
    private static readonly DateOnly October = new(2021, 10, 12);

    private static ImmutableArray<Review> Same(string state, string principal) => [new Review(state, 1, [new FilledSeat(Untoc.SameRegion, principal)])];

    [Fact]
    public void A_repetition_puts_the_drawn_State_in_its_seat()
    {
        PhaseState after = CrossOfFour().Repeated(October, [Ordinary("A1", Untoc.SameRegion)], Same("A1", "A2"));

        Assert.Equal(["A2", "E1"], after.InForce.ReviewOf("A1")!.ReviewingStates);
        Assert.Equal(October, after.Date);
    }

    [Fact]
    public void Other_seats_than_asked_for_are_refused()
    {
        PhaseState phase = CrossOfFour();

        var wrong = Assert.Throws<ArgumentException>(() => phase.Repeated(October, [Ordinary("A1", Untoc.OtherRegion)], Same("A1", "A2")));

        Assert.StartsWith("Drawn were A1/same-region; expected the seats asked for, A1/other-region.", wrong.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => phase.Repeated(October, [], []));
    }

    [Fact]
    public void Another_group_is_refused() =>
        Assert.Throws<ArgumentException>(() => CrossOfFour().Repeated(
            October, [Ordinary("A1", Untoc.SameRegion)], [new Review("A1", 2, [new FilledSeat(Untoc.SameRegion, "A2")])]));

    [Fact]
    public void A_date_before_the_last_is_refused()
    {
        PhaseState phase = CrossOfFour();
        DateOnly before = Drawn.AddDays(-1);

        Assert.Throws<ArgumentException>(() => phase.Repeated(before, [Ordinary("A1", Untoc.SameRegion)], Same("A1", "A2")));
        Assert.Throws<ArgumentException>(() => phase.Acceded(before, State("A9", "UNTOC"), []));
        Assert.Throws<ArgumentException>(() => phase.Left(before, "A1", []));
    }

    [Theory]
    [InlineData("A4", "A1 and A4 review each other; expected no mutual reviews")]
    [InlineData("E2", "E2 in same-region is of eastern-european; expected african")]
    [InlineData("A1", "A1 reviews itself; expected another State")]
    public void A_drawing_that_breaks_a_rule_never_comes_into_force(string principal, string breach)
    {
        var refused = Assert.Throws<RuleBreachException>(() =>
            CrossOfFour().Repeated(October, [Ordinary("A1", Untoc.SameRegion)], Same("A1", principal)));

        Assert.Contains(breach, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_phase_does_not_begin_with_a_drawing_that_breaks_a_rule() =>
        Assert.Throws<RuleBreachException>(() => Of(null, "A1 A2 E1", "A2 A1 E1", "E1 E2 A1", "E2 E1 A2"));

    [Fact]
    public void An_additional_State_may_stay_that_is_no_longer_needed_but_none_is_drawn()
    {
        Review completed = new("A1", 1, [new FilledSeat(Untoc.OtherRegion, "E4", "E2")]);
        PhaseState needed = MostPartyToTip().Acceded(October, State("A1", "UNTOC", "TIP"), [completed]);

        PhaseState noLonger = needed.Acceded(October, State("E4", "UNTOC", "TIP"), []);

        Assert.Equal("E2", noLonger.InForce.ReviewOf("A1")!.Seat(Untoc.OtherRegion)!.Additional);
        Assert.Throws<RuleBreachException>(() => noLonger.Repeated(
            October, [Ordinary("A1", Untoc.OtherRegion)], [new Review("A1", 1, [new FilledSeat(Untoc.OtherRegion, "E1", "E2")])]));
    }
}
