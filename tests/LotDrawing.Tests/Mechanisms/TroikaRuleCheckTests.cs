using LotDrawing.Rules;

namespace LotDrawing.Tests.Mechanisms;

/// <summary>What the check of a drawing says by the rules of the troikas: members of the Council, of different regional groups, no instruments and so no
/// additional States.</summary>
public sealed class TroikaRuleCheckTests
{
    private static readonly string[] Regions = [.. Mechanism.Upr.RegionalGroups];

    /// <summary>Three members of the Council in each of three regional groups, and one State that is none in the first.</summary>
    private static readonly Roster Roster = new(
    [
        .. Enumerable.Range(0, 9).Select(i => new StateParty($"{"ABC"[i % 3]}{i / 3}", "", Regions[i % 3], ["UN", "HRC"])),
        new StateParty("X", "", Regions[0], ["UN"]),
    ]);

    private static string[] Breaches(params string[] reviewing) => Breaches(Mechanism.Upr, reviewing.Select(code => (code, (string?)null)));

    private static string[] Breaches(Mechanism mechanism, IEnumerable<(string Principal, string? Additional)> reviewing) =>
        [.. RuleCheck.ReviewBreaches(Roster, mechanism, new Review("A0", 1, [.. reviewing.Select((one, i) => new FilledSeat($"rapporteur-{i + 1}", one.Principal, one.Additional))]))
            .Select(breach => $"{breach.State}: {breach.Found}; {breach.Expected}")];

    [Fact]
    public void Three_members_of_different_groups_break_nothing() => Assert.Empty(Breaches("A1", "B0", "C2"));

    [Fact]
    public void Two_of_one_group() =>
        Assert.Equal([$"A0: B0 and B2 are of {Regions[1]}; reviewing States of different regional groups"], Breaches("A1", "B0", "B2"));

    [Fact]
    public void All_of_one_group() =>
        Assert.Equal([$"A0: A1 and A2 and X are of {Regions[0]}; reviewing States of different regional groups"], Breaches(Mechanism.Upr with { ReviewersPartyTo = null }, [("A1", null), ("A2", null), ("X", null)]));

    [Fact]
    public void One_that_does_not_belong_to_the_Council() =>
        Assert.Equal(["A0: X does not belong to HRC; a State that belongs to HRC"], Breaches("X", "B0", "C2"));

    [Fact]
    public void One_that_reviews_itself() => Assert.Equal(["A0: A0 reviews itself; another State"], Breaches("A0", "B0", "C2"));

    [Fact]
    public void One_that_reviews_twice() =>
        Assert.Equal(["A0: B0 reviews twice; no State twice in one review", $"A0: B0 and B0 are of {Regions[1]}; reviewing States of different regional groups"], Breaches("A1", "B0", "B0"));

    [Fact]
    public void An_additional_State_where_none_is_needed() =>
        Assert.Equal(
            ["A0: an additional State B1 in rapporteur-2; none: reviewing States need not be party to the instruments"],
            Breaches(Mechanism.Upr with { MaxReviewingStates = 4, DistinctRegions = null }, [("A1", null), ("B0", "B1"), ("C2", null)]));

    [Fact]
    public void One_more_than_the_rules_allow() =>
        Assert.Contains("A0: 4 reviewing States; at most 3", Breaches(Mechanism.Upr with { DistinctRegions = null }, [("A1", null), ("B0", "B1"), ("C2", null)]));

    /// <summary>A seat drawn again while the two others are in force: nobody of their groups, and not the State under review.</summary>
    [Fact]
    public void A_seat_drawn_again_leaves_out_whoever_is_of_a_group_in_force()
    {
        var inForce = new Drawing(1, [new Review("A0", 1, [new FilledSeat("rapporteur-1", "A1", null), new FilledSeat("rapporteur-2", "B0", null), new FilledSeat("rapporteur-3", "C2", null)])]);

        DrawPlan plan = DrawPlan.Compile(Roster, Mechanism.Upr, inForce, [new SeatToDraw("A0", "rapporteur-2")]).Plan;

        Assert.Equal(["B0", "B1", "B2"], plan.Pot(0).Select(state => plan.States[state]));
    }

    /// <summary>The same without the rule: only those who sit already, and the State under review, are left out.</summary>
    [Fact]
    public void Without_the_rule_only_those_who_sit_are_left_out()
    {
        var inForce = new Drawing(1, [new Review("A0", 1, [new FilledSeat("rapporteur-1", "A1", null), new FilledSeat("rapporteur-2", "B0", null), new FilledSeat("rapporteur-3", "C2", null)])]);

        DrawPlan plan = DrawPlan.Compile(Roster, Mechanism.Upr with { DistinctRegions = null }, inForce, [new SeatToDraw("A0", "rapporteur-2")]).Plan;

        Assert.Equal(["A2", "B0", "B1", "B2", "C0", "C1"], plan.Pot(0).Select(state => plan.States[state]));
    }

    /// <summary>Within a whole plan two lots exclude each other just when they are of one regional group, whoever it is.</summary>
    [Fact]
    public void Conflicts_are_those_of_the_regional_groups()
    {
        DrawPlan plan = DrawPlan.Compile(Roster, Mechanism.Upr).Plan;
        string[] regions = [.. plan.States.Select(code => Roster[code].RegionalGroup)];
        for (int a = 0; a < regions.Length; a++)
        {
            for (int b = 0; b < regions.Length; b++)
                Assert.Equal(regions[a] == regions[b], plan.Conflicts.ShareClass(a, b));
        }
    }
}
