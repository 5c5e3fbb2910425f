using LotDrawing.Rules;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Pots;

/// <summary>Why a State is not in a pot: all reasons, each with its paragraph.</summary>
public sealed class PotReasonsTests
{
    private const string Side = "(Conference resolution 9/1, annex, para. 28)";
    private const string Covered = "(Conference resolution 9/1, annex, para. 28 (b))";

    /// <summary>In the rings of three A1 is reviewed by A3 and E1, and reviews A2 and E2.</summary>
    private static readonly SmallPhase Rings = SmallPhases.RingsOfThree();

    [Fact]
    public void The_State_under_review_is_not_there_for_that_alone()
    {
        Assert.Equal([$"is the State under review {Side}"], Why(new PotReasons(Rings.Roster, Rings.Mechanism, new SeatToDraw("A1", "other-region")), "A1"));
        Assert.Equal([$"is the State under review {Side}"], Why(new PotReasons(Rings.Roster, Rings.Mechanism, new SeatToDraw("A1", "same-region", ["A1"])), "A1"));
    }

    [Fact]
    public void Every_reason_is_told()
    {
        var reasons = new PotReasons(Rings.Roster, Rings.Mechanism, new SeatToDraw("A1", "same-region", ["A3", "E1"]), Rings.InForce);

        Assert.Empty(reasons.Pot);
        Assert.Equal(
            [
                $"A1: is the State under review {Side}",
                "A2: is reviewed by A1 (Conference resolution 9/1, annex, para. 28 (a))",
                "A3: is the State being replaced (Conference resolution 9/1, annex, para. 28 (d))",
                $"E1: is of eastern-european, not of african {Side}; is the State being replaced (Conference resolution 9/1, annex, para. 28 (d)); already reviews A1 in the seat other-region {Side}",
                $"E2: is of eastern-european, not of african {Side}",
                $"E3: is of eastern-european, not of african {Side}; is reviewed by A1 (Conference resolution 9/1, annex, para. 28 (a))",
            ],
            reasons.Exclusions.Select(exclusion => exclusion.ToString()));
    }

    [Fact]
    public void Who_is_in_the_pot_is_no_exclusion()
    {
        var reasons = new PotReasons(Rings.Roster, Rings.Mechanism, new SeatToDraw("A1", "same-region"), Rings.InForce);

        Assert.Equal(["A3"], reasons.Pot.ToArray());
        Assert.DoesNotContain(reasons.Exclusions, exclusion => exclusion.State == "A3");
        Assert.Equal(["A2", "A3"], new PotReasons(Rings.Roster, Rings.Mechanism, new SeatToDraw("A1", "same-region"), new Drawing(1, [])).Pot.ToArray());
    }

    /// <summary>By the rules of the troikas: B1 sits itself, B2 is of B1's regional group, C1 is of none that sits.</summary>
    [Fact]
    public void One_of_a_regional_group_in_force_is_told_from_one_who_sits_itself()
    {
        string[] regions = [.. Mechanism.Upr.RegionalGroups];
        var roster = new Roster("A1 B1 B2 C1".Split(' ').Select(code => new StateParty(code, "", regions[code[0] - 'A'], ["UN", "HRC"])).Append(new StateParty("D1", "", regions[3], ["UN"])));
        var inForce = new Drawing(1, [new Review("A1", 1, [new FilledSeat("rapporteur-2", "B1")])]);
        var reasons = new PotReasons(roster, Mechanism.Upr, new SeatToDraw("A1", "rapporteur-1"), inForce);

        Assert.Equal(["already reviews A1 in the seat rapporteur-2 (Human Rights Council resolution 5/1, annex)"], Why(reasons, "B1"));
        Assert.Equal(["is of asia-pacific like the State in the seat rapporteur-2 (Human Rights Council resolution 5/1, annex)"], Why(reasons, "B2"));
        Assert.Equal(["does not belong to HRC (Human Rights Council resolution 5/1, annex)"], Why(reasons, "D1"));
        Assert.Equal(["C1"], reasons.Pot.ToArray());
        Assert.Equal("The Council's seats", Assert.Single(new PotReasons(roster, Mechanism.Upr with { ReviewersPartyToSource = new Citation("The Council's seats", "") }, new SeatToDraw("A1", "rapporteur-1")).WhyNot("D1")).Source.Document);
        Assert.Equal(Mechanism.Upr.Seats[0].Source, Assert.Single(new PotReasons(roster, Mechanism.Upr with { ReviewersPartyToSource = null }, new SeatToDraw("A1", "rapporteur-1")).WhyNot("D1")).Source);
    }

    /// <summary>A State that left the roster bars none of its regional group: it is not known of which it was.</summary>
    [Fact]
    public void Who_sits_as_principal_or_as_additional_bars_itself_whoever_else_sits()
    {
        var roster = SmallPhases.Roster("A1+TIP A2 A3+TIP E1 E2+TIP E3");
        var inForce = new Drawing(1, [new Review("A1", 1, [new FilledSeat("other-region", "E1", "E2")])]);
        Mechanism any = Mechanism.Untoc with { Seats = [new SeatRule("any", SeatSide.AnyRegion, Mechanism.Untoc.Seats[0].Source), Mechanism.Untoc.Seats[1]] };

        Assert.Equal(["A2", "A3", "E3"], new PotReasons(roster, any, new SeatToDraw("A1", "any"), inForce).Pot.ToArray());
        Assert.Equal(["A2", "A3", "E3"], new PotReasons(roster.Without("E1"), any, new SeatToDraw("A1", "any"), inForce).Pot.ToArray());
    }

    [Fact]
    public void Who_lacks_what_no_other_can_cover()
    {
        Assert.Equal(
            [$"is not party to TIP, and no State that could be drawn in addition is party to it {Covered}"],
            Why(new PotReasons(SmallPhases.Roster("A1+TIP A2 A3"), Mechanism.Untoc, new SeatToDraw("A1", "same-region")), "A2"));
        Assert.Equal(
            [$"is not party to TIP, SOM, and no State that could be drawn in addition is party to all of them {Covered}"],
            Why(new PotReasons(SmallPhases.Roster("A1+TIP+SOM A2 A3+TIP A4+SOM E1+TIP+SOM"), Mechanism.Untoc, new SeatToDraw("A1", "same-region")), "A2"));
    }

    [Fact]
    public void The_additional_pot_leaves_out_whoever_lacks_what_the_principal_does()
    {
        var reasons = new PotReasons(SmallPhases.Roster("A1+TIP A2 A3+TIP A4 E1"), Mechanism.Untoc, new SeatToDraw("A1", "same-region"));

        Assert.Equal(["A2", "A3", "A4"], reasons.Pot.ToArray());
        Assert.Equal(["A3"], reasons.AdditionalPot("A2").ToArray());
        Assert.Empty(reasons.AdditionalPot("A3"));
        Assert.Equal([$"is the principal itself {Side}"], reasons.WhyNotAdditional("A2", "A2").Select(reason => reason.ToString()));
        Assert.Equal([$"is not party to TIP, which A2 is not party to either {Covered}"], reasons.WhyNotAdditional("A4", "A2").Select(reason => reason.ToString()));
    }

    /// <summary>A1 joined TIP, to which its principal A2 is not party.</summary>
    [Fact]
    public void Where_the_principal_stays_it_already_reviews_and_lacks_the_instrument()
    {
        var inForce = new Drawing(1, [new Review("A1", 1, [new FilledSeat("other-region", "E1"), new FilledSeat("same-region", "A2")])]);
        var reasons = new PotReasons(SmallPhases.Roster("A1+TIP A2 A3+TIP A4 E1+TIP"), Mechanism.Untoc, new SeatToDraw("A1", "same-region") { AdditionalOnly = true }, inForce);

        Assert.Equal(["A3"], reasons.Pot.ToArray());
        Assert.Equal([$"already reviews A1 in the seat same-region {Side}", $"is not party to TIP, which A2 is not party to either {Covered}"], Why(reasons, "A2"));
        Assert.Equal([$"is of eastern-european, not of african {Side}", $"already reviews A1 in the seat other-region {Side}"], Why(reasons, "E1"));
    }

    [Fact]
    public void What_is_not_there_is_misuse()
    {
        var seat = new SeatToDraw("A1", "same-region");

        Assert.Throws<ArgumentNullException>("roster", () => new PotReasons(null!, Rings.Mechanism, seat));
        Assert.Throws<ArgumentNullException>("mechanism", () => new PotReasons(Rings.Roster, null!, seat));
        Assert.Throws<ArgumentNullException>("seat", () => new PotReasons(Rings.Roster, Rings.Mechanism, null!));
        Assert.Contains("A9 is not in the roster", Refused(new SeatToDraw("A9", "same-region")), StringComparison.Ordinal);
        Assert.Contains("north is not a seat of the mechanism untoc", Refused(new SeatToDraw("A1", "north")), StringComparison.Ordinal);
        Assert.Contains("A1, seat same-region: no State of the roster is its principal", Refused(seat with { AdditionalOnly = true }), StringComparison.Ordinal);
        Assert.Contains(
            "A1, seat same-region: no State of the roster is its principal",
            Refused(seat with { AdditionalOnly = true }, new Drawing(1, [new Review("A1", 1, [new FilledSeat("same-region", "A9")])])),
            StringComparison.Ordinal);
    }

    private static string Refused(SeatToDraw seat, Drawing? inForce = null) =>
        Assert.Throws<ArgumentException>(nameof(seat), () => new PotReasons(Rings.Roster, Rings.Mechanism, seat, inForce)).Message;

    private static string[] Why(PotReasons reasons, string code) => [.. reasons.WhyNot(code).Select(reason => reason.ToString())];
}
