using LotDrawing.Repetitions;
using LotDrawing.TestKit;
using LotDrawing.Text;
using static LotDrawing.TestKit.SmallPhases;
using LotDrawing.Procedures;

namespace LotDrawing.Tests.Repetitions;

/// <summary>What a meeting grants and what it refuses, each reason with its words.</summary>
public class MeetingDecisionTests
{
    private static readonly DateOnly October = new(2021, 10, 12);
    private static readonly Mechanism Twice = Untoc.Mechanism with { Repetition = Untoc.Mechanism.Repetition with { OrdinaryAllowance = 2 } };

    private static Meeting Decide(PhaseState phase, params RepetitionRequest[] requests) =>
        Meeting.Decide(phase, new MeetingRequests(October, [.. requests]));

    private static Refusal WhyRefused(PhaseState phase, params RepetitionRequest[] requests) =>
        Assert.IsType<Decision.Refused>(Decide(phase, requests).Decisions[^1]).Why;

    private static PhaseState After(PhaseState phase, DateOnly date, params RepetitionRequest[] requests)
    {
        var lots = new SimulationStream(1);
        Meeting meeting = Meeting.Decide(phase, new MeetingRequests(date, [.. requests]));
        Assert.Empty(meeting.Refused);
        return Assert.IsType<PhaseChange.Drawn>(meeting.Draw(ref lots)).After;
    }

    [Fact]
    public void A_first_ordinary_request_is_granted_with_its_seats_in_the_order_of_the_rules()
    {
        Meeting meeting = Decide(CrossOfFour(), Ordinary("A1", Untoc.OtherRegion, Untoc.SameRegion));

        Assert.IsType<Decision.Granted>(Assert.Single(meeting.Decisions));
        Assert.Equal([Ordinary("A1", Untoc.SameRegion, Untoc.OtherRegion)], meeting.Granted.ToArray());
    }

    [Fact]
    public void A_State_without_a_review_has_none_to_repeat()
    {
        Refusal why = WhyRefused(CrossOfFour(), Ordinary("A9", Untoc.SameRegion));

        Assert.Equal(new Refusal.NotUnderReview("A9"), why);
        Assert.Equal(RefusalReason.NotUnderReview, why.Reason);
        Assert.Equal("A9 is not a State under review", why.Text);
    }

    [Fact]
    public void A_State_that_withdrew_has_none_any_more()
    {
        var lots = new SimulationStream(1);
        PhaseState after = Assert.IsType<PhaseChange.Drawn>(Withdrawal.Of(CrossOfFour(), October, "A4").Draw(ref lots)).After;

        Refusal why = WhyRefused(after, Ordinary("A4", Untoc.SameRegion));

        Assert.Equal(RefusalReason.ReviewWithdrawn, why.Reason);
        Assert.Equal("the review of A4 ended by its withdrawal on 2021-10-12", why.Text);
    }

    [Fact]
    public void A_seat_that_the_rules_do_not_have_is_named_with_those_that_they_have()
    {
        Refusal why = WhyRefused(CrossOfFour(), Ordinary("A1", Untoc.SameRegion, "third-region"));

        Assert.Equal(RefusalReason.SeatNotFilled, why.Reason);
        Assert.Equal("there is no seat third-region; the seats are same-region, other-region", why.Text);
    }

    [Fact]
    public void The_allowance_counts_requests_and_not_seats()
    {
        PhaseState phase = After(CrossOfFour(Twice), October, Ordinary("A1", Untoc.SameRegion, Untoc.OtherRegion));
        Assert.Equal(1, phase.OrdinaryLeft("A1"));

        phase = After(phase, October, Ordinary("A1", Untoc.OtherRegion));
        Assert.Equal(0, phase.OrdinaryLeft("A1"));
        Assert.Equal(2, phase.OrdinaryLeft("A2"));

        Refusal why = WhyRefused(phase, Ordinary("A1", Untoc.OtherRegion));
        Assert.Equal(new Refusal.AllowanceUsed("A1", [October, October], Untoc.Mechanism.Repetition.Source), why);
        Assert.Equal(
            "A1 has used up its 2 ordinary repetitions, on 2021-10-12, 2021-10-12 (Conference resolution 9/1, annex, para. 28 (d))",
            why.Text);
    }

    [Fact]
    public void The_fifth_ordinary_request_says_when_the_four_were()
    {
        PhaseState phase = PhaseOf2020();
        foreach (DateOnly date in new[] { new DateOnly(2021, 10, 12), new DateOnly(2022, 2, 17), new DateOnly(2022, 2, 17), new DateOnly(2022, 5, 4) })
            phase = After(phase, date, Ordinary("FRA", Untoc.SameRegion));

        Decision fifth = Meeting.Decide(phase, new MeetingRequests(new DateOnly(2022, 5, 4), [Ordinary("FRA", Untoc.OtherRegion)])).Decisions[0];

        Assert.Equal(
            "FRA has used up its 4 ordinary repetitions, on 2021-10-12, 2022-02-17, 2022-02-17, 2022-05-04 (Conference resolution 9/1, annex, para. 28 (d))",
            Assert.IsType<Decision.Refused>(fifth).Why.Text);
    }

    [Fact]
    public void Requests_of_one_meeting_count_one_after_another()
    {
        Meeting meeting = Decide(
            PhaseOf2020(Twice), Ordinary("FRA", Untoc.SameRegion), Ordinary("FRA", Untoc.OtherRegion), Ordinary("FRA", Untoc.SameRegion));

        Assert.Equal([true, true, false], meeting.Decisions.Select(decision => decision is Decision.Granted));
        Assert.IsType<Refusal.AllowanceUsed>(meeting.Refused[0].Why);
    }

    [Fact]
    public void A_refused_request_counts_for_nothing()
    {
        Meeting meeting = Decide(PhaseOf2020(Twice), Ordinary("FRA", "third-region"), Ordinary("FRA", Untoc.SameRegion), Ordinary("FRA", Untoc.OtherRegion));

        Assert.Equal([false, true, true], meeting.Decisions.Select(decision => decision is Decision.Granted));
    }

    [Fact]
    public void Exceptional_requests_count_against_nothing_and_need_grounds()
    {
        Mechanism none = Untoc.Mechanism with { Repetition = Untoc.Mechanism.Repetition with { OrdinaryAllowance = 0 } };
        PhaseState phase = After(CrossOfFour(none), October, Exceptional("A1", "an election in E1", Untoc.OtherRegion));

        Assert.Equal("there are no ordinary repetitions (Conference resolution 9/1, annex, para. 28 (d))", WhyRefused(phase, Ordinary("A1", Untoc.OtherRegion)).Text);
        Assert.IsType<Decision.Granted>(Decide(phase, Exceptional("A1", "again", Untoc.OtherRegion)).Decisions[0]);
        foreach (string? nothing in new[] { null, "", " \t" })
        {
            Refusal why = WhyRefused(phase, Exceptional("A1", nothing, Untoc.OtherRegion));
            Assert.Equal(RefusalReason.ExceptionalWithoutGrounds, why.Reason);
            Assert.Equal("an exceptional repetition needs grounds, and none are given (Conference resolution 9/1, annex, para. 28 (f))", why.Text);
        }
    }

    [Fact]
    public void Rules_without_exceptional_repetitions_have_none()
    {
        Mechanism none = Untoc.Mechanism with { Repetition = Untoc.Mechanism.Repetition with { ExceptionalSource = null } };

        Refusal why = WhyRefused(CrossOfFour(none), Exceptional("A1", "an election", Untoc.OtherRegion));

        Assert.Equal(RefusalReason.ExceptionalNotProvided, why.Reason);
        Assert.Equal("the rules have no exceptional repetitions (Conference resolution 9/1, annex, para. 28 (d))", why.Text);
    }

    [Fact]
    public void A_seat_is_drawn_again_once_a_meeting()
    {
        Refusal why = WhyRefused(CrossOfFour(), Ordinary("A1", Untoc.OtherRegion), Ordinary("A1", Untoc.SameRegion, Untoc.OtherRegion));

        Assert.Equal(RefusalReason.AskedTwice, why.Reason);
        Assert.Equal("the seat other-region of A1 is drawn again at this meeting already, at an earlier request", why.Text);
    }

    [Fact]
    public void An_empty_pot_is_told_with_the_reasons_for_every_State_of_the_side()
    {
        // A1 reviews A2, so A2 cannot review A1; A3 is being replaced.
        var why = Assert.IsType<Refusal.PotEmpty>(WhyRefused(RingsOfThree(), Ordinary("A1", Untoc.SameRegion)));

        Assert.Equal(RefusalReason.PotEmpty, why.Reason);
        Assert.Equal(
            "nobody is left in the pot: A1, seat same-region: drawings in force leave no other State of african free (Conference resolution 9/1, annex, para. 28)",
            why.Text);
        Assert.Equal(
            [
                "A2: is reviewed by A1 (Conference resolution 9/1, annex, para. 28 (a))",
                "A3: is the State being replaced (Conference resolution 9/1, annex, para. 28 (d))",
            ],
            why.Exclusions.Select(exclusion => exclusion.ToString()));
    }

    [Fact]
    public void Where_the_replaced_may_come_back_the_pot_is_not_empty()
    {
        Mechanism mayComeBack = Untoc.Mechanism with { Repetition = Untoc.Mechanism.Repetition with { ReplacedStateLeavesPot = false } };

        Assert.IsType<Decision.Granted>(Decide(RingsOfThree(mayComeBack), Ordinary("A1", Untoc.SameRegion)).Decisions[0]);
    }

    [Fact]
    public void Loads_that_allow_nobody_else_leave_no_valid_drawing()
    {
        // Everybody serves in two reviews, and nobody may serve in three.
        Mechanism two = Untoc.Mechanism with { Load = new LoadBounds(0, 2) };

        Refusal why = WhyRefused(CrossOfFour(two), Ordinary("A1", Untoc.SameRegion));

        Assert.Equal(RefusalReason.NoValidDrawing, why.Reason);
        Assert.Equal("no drawing of these seats of A1 keeps the rules, all other drawings being in force", why.Text);
    }

    [Fact]
    public void A_least_load_that_the_replaced_State_would_fall_below_leaves_no_valid_drawing()
    {
        Mechanism two = Untoc.Mechanism with { Load = new LoadBounds(2, 3) };

        Assert.IsType<Refusal.NoValidDrawing>(WhyRefused(CrossOfFour(two), Ordinary("A1", Untoc.SameRegion)));
    }

    [Fact]
    public void A_meeting_before_the_last_entry_is_not_heard()
    {
        PhaseState phase = After(CrossOfFour(), October, Ordinary("A1", Untoc.OtherRegion));
        var earlier = new MeetingRequests(October.AddDays(-1), [Ordinary("A2", Untoc.OtherRegion)]);

        Assert.Equal(
            "$.date: 2021-10-11; expected 2021-10-12 or later: there is an entry of that date already",
            Assert.Single(Meeting.Faults(phase, earlier)).ToString());
        Assert.Throws<JsonFaultException>(() => Meeting.Decide(phase, earlier));
        Assert.Empty(Meeting.Faults(phase, earlier with { Date = October }));
    }

    [Fact]
    public void Requests_without_seats_or_with_one_twice_are_misuse()
    {
        Assert.Throws<ArgumentException>(() => Decide(CrossOfFour(), Ordinary("A1")));
        Assert.Throws<ArgumentException>(() => Decide(CrossOfFour(), Ordinary("A1", Untoc.SameRegion, Untoc.SameRegion)));
    }

    private static PhaseState PhaseOf2020(Mechanism? mechanism = null) =>
        PhaseState.Begin(ReferenceData.Untoc2020, mechanism ?? Untoc.Mechanism, ReferenceData.VectorsDraw, Drawn);
}
