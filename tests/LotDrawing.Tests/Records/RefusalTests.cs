using LotDrawing.Records;
using LotDrawing.Text;
using static LotDrawing.TestKit.SmallPhases;
using static LotDrawing.Tests.Records.Rehearsed;

namespace LotDrawing.Tests.Records;

/// <summary>Why requests are refused, in the words that a State is told, and what a refused request leaves untouched.</summary>
public sealed class RefusalTests
{
    private const string Annex = "Conference resolution 9/1, annex, para.";

    private static readonly Record Base = ConformanceCases.Record("independent/01-base.json");

    /// <summary>Base rules with so many ordinary repetitions; the State replaced may come back, so that no pot runs empty.</summary>
    private static Record With(int allowance) => Rehearsed.Drawn(
        Base.Mechanism with { Repetition = Base.Mechanism.Repetition with { OrdinaryAllowance = allowance, ReplacedStateLeavesPot = false } }, Base.Roster);

    private static Record Repeated(Record record, DateOnly date) => record.AnnounceMeeting(record.Meet(date, [Ordinary("KEN", "other-region")], again: true), Words).Drawn();

    private static string Last(Record record, params Request[] requests) => record.Meet(Date.AddDays(9), [.. requests]).Refusals[^1]!.Text;

    [Fact]
    public void An_allowance_that_is_used_is_told_with_its_dates()
    {
        Request seat = Ordinary("KEN", "other-region"), other = Ordinary("KEN", "same-region");
        Record once = Repeated(With(2), Date);

        Assert.Equal($"there are no ordinary repetitions ({Annex} 28 (d))", Last(With(0), seat));
        Assert.Equal($"KEN has used its one ordinary repetition, at this meeting ({Annex} 28 (d))", Last(With(1), seat, other));
        Assert.Equal($"KEN has used its one ordinary repetition, granted on 2026-03-10 ({Annex} 28 (d))", Last(Repeated(With(1), Date), seat));
        Assert.Equal($"KEN has used its 2 ordinary repetitions, granted on 2026-03-10 and at this meeting ({Annex} 28 (d))", Last(once, seat, other));
        Assert.Equal($"KEN has used its 2 ordinary repetitions, granted on 2026-03-10, 2026-03-12 ({Annex} 28 (d))", Last(Repeated(once, Date.AddDays(2)), seat));
    }

    [Fact]
    public void Of_an_allowance_that_became_smaller_nothing_is_left()
    {
        Record twice = Repeated(Repeated(With(3), Date), Date);
        Record amended = twice.Amend(Date, twice.Mechanism with { Repetition = twice.Mechanism.Repetition with { OrdinaryAllowance = 1 } }, "the Conference", "a reason");

        Assert.Equal((1, 0), (twice.OrdinaryLeft("KEN"), amended.OrdinaryLeft("KEN")));
    }

    [Fact]
    public void Refused_and_exceptional_requests_use_up_nothing()
    {
        Record record = With(2);
        Meeting meeting = record.Meet(Date,
        [
            Ordinary("KEN", "same-region") with { RefusedByDecision = "the Chair: too late" },
            Exceptional("KEN", "an election", "same-region"),
            Ordinary("KEN", "other-region"),
            Ordinary("KEN", "other-region"),
        ]);

        Assert.Equal([RefusalReason.ByDecision, null, null, RefusalReason.AskedTwice], meeting.Decisions.Select(decision => decision.Refused));
        Assert.Equal(["the Chair: too late", null, null, null], meeting.Decisions.Select(decision => decision.Text));
        Assert.Equal((2, 1), (record.OrdinaryLeft("KEN"), meeting.OrdinaryLeft("KEN")));
        Assert.Equal(1, record.AnnounceMeeting(meeting, Words).Drawn().OrdinaryLeft("KEN"));
    }

    /// <summary>A1 reviews A2 and E3, and A3 is the one replaced: of the seat of its own regional group no State is left. E2 is free for the other.</summary>
    [Fact]
    public void An_empty_pot_is_told_State_by_State()
    {
        var decide = new MeetingDecisions(InternalPhase.Of(RingsOfThree()));

        Refusal refusal = decide.Next(Ordinary("A1", "same-region", "other-region"), null)!;

        Assert.Equal(RefusalReason.PotEmpty, refusal.Reason);
        Assert.Equal($"no State is left in the pot of A1, seat same-region: drawings in force leave no other State of african free ({Annex} 28)", refusal.Text);
        Assert.Equal(
            ["A1: is the State under review", "A2: is reviewed by A1", "A3: is the State being replaced", "E1: is of eastern-european, not of african", "E2: is of eastern-european, not of african", "E3: is of eastern-european, not of african; is reviewed by A1"],
            refusal.Exclusions.Select(exclusion => $"{exclusion.State}: {string.Join("; ", exclusion.Reasons.Select(reason => reason.Text))}"));
        Assert.Empty(decide.Seats);
    }

    [Fact]
    public void A_request_that_cannot_be_heard_is_told_all_that_is_wrong_with_it()
    {
        var decide = new MeetingDecisions(InternalPhase.Of(RingsOfThree()));
        var faults = new FaultList();

        Assert.False(decide.IsHeard(Ordinary("A0", "other-region", "nowhere", "same-region"), "here", faults));
        Assert.False(decide.IsHeard(Ordinary("A1"), "there", faults));
        Assert.True(decide.IsHeard(Ordinary("A1", "same-region", "other-region"), "everywhere", faults));
        Assert.Equal(
            ["here.state: \"A0\"; expected a State that is or was in the roster (nearest: A1)",
                "here.seats: \"nowhere\"; expected one of same-region, other-region",
                "here.seats: other-region, nowhere, same-region; expected the mechanism's order, no seat twice",
                "there.seats: none; expected at least one seat"],
            faults.All.Select(fault => fault.ToString()));
    }

    /// <summary>E2 is free for A1's seat. A text makes no decision of a reason that the rules do not give.</summary>
    [Fact]
    public void A_reason_of_the_rules_with_a_text_is_no_decision()
    {
        var faults = new FaultList();
        var what = new Announcement.Meeting([new RequestDecision(Ordinary("A1", "other-region"), RefusalReason.PotEmpty, "no")]);

        Assert.Null(new AnnouncementCheck(InternalPhase.Of(RingsOfThree()), RecordAlgorithm.V1, Date, faults).Of(what));
        Assert.Equal(["decisions[0]: refused, pot-empty; expected granted"], faults.All.Select(fault => fault.ToString()));
    }

    [Fact]
    public void Each_request_that_cannot_be_heard_is_told_once() => Assert.Equal(
        ["requests[0].state: \"ICL\"; expected a State that is or was in the roster", "requests[2].seats: none; expected at least one seat"],
        Refused(() => With(1).Meet(Date, [Ordinary("ICL", "same-region"), Ordinary("KEN", "other-region"), Ordinary("HUN")])));
}
