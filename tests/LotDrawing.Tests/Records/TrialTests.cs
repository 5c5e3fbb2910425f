using LotDrawing.Records;
using LotDrawing.TestKit;
using LotDrawing.Text;
using static LotDrawing.TestKit.SmallPhases;

namespace LotDrawing.Tests.Records;

/// <summary>Nothing is announced that cannot be drawn, and it is said why, once.</summary>
public sealed class TrialTests
{
    private const string Annex = "Conference resolution 9/1, annex, para.";

    private static readonly Record Base = ConformanceCases.Record("independent/01-base.json");

    private static RecordState StateOf(SmallPhase phase) =>
        RecordState.Begin(RecordKind.Official, RecordAlgorithm.V1, phase.Mechanism, phase.Roster) with { Phase = InternalPhase.Of(phase) };

    private static string[] Hindrances(RecordState state, params Request[] requests)
    {
        var faults = new FaultList();
        var what = new Announcement.Meeting([.. requests.Select(request => new RequestDecision(request, null, null))]);
        Announced announced = state.Check(SmallPhases.Drawn, what, faults)!;
        Assert.Empty(faults.All);
        Trial.Check(state, announced, faults, CancellationToken.None);
        return [.. faults.All.Select(fault => fault.ToString())];
    }

    private static string[] Refused(Mechanism mechanism, Roster roster) =>
        Rehearsed.Refused(() => Rehearsed.Begun(mechanism, roster).AnnounceGroupsAndReviewers(Rehearsed.Date, Rehearsed.Words));

    /// <summary>Seven States with two seats each: 14 lots at least, 28 where each seat draws two States.</summary>
    [Fact]
    public void Bounds_that_the_sums_exceed_are_told_with_the_numbers()
    {
        Mechanism uncovered = Base.Mechanism with { InstrumentsCovered = null };

        Assert.Equal(
            ["announcement: no valid drawing exists: 7 States with 2 reviewing States each make at least 14 lots, but under loads of 0..1 the States serve at most 7 times together; expected load bounds that can be met"],
            Refused(Base.Mechanism with { Load = new LoadBounds(0, 1) }, Base.Roster));
        Assert.Equal(
            ["announcement: no valid drawing exists: 7 States with 2 reviewing States each make 14 lots, but under loads of 3.. the States must serve at least 21 times together; expected load bounds that can be met"],
            Refused(uncovered with { Load = new LoadBounds(3, int.MaxValue) }, Base.Roster));
    }

    [Fact]
    public void An_empty_pot_is_told_once() => Assert.Equal(
        [$"announcement: no valid drawing exists: POL, seat same-region: there is no other State of eastern-european ({Annex} 28); expected seats that can be filled"],
        Refused(Base.Mechanism, Base.Roster.Without("ALB").Without("HUN")));

    /// <summary>A1 has only A2 in its pot and A2 only A1: each alone can be drawn, both would review each other.</summary>
    [Fact]
    public void Seats_that_only_together_cannot_be_drawn_are_told()
    {
        RecordState state = StateOf(CrossOfFour());

        Assert.Equal(
            ["announcement: no drawing of these seats together keeps the rules; expected seats that can be drawn together"],
            Hindrances(state, Ordinary("A1", "same-region"), Ordinary("A2", "same-region")));
        Assert.Empty(Hindrances(state, Ordinary("A1", "same-region")));
        Assert.Empty(Hindrances(state, Ordinary("A1", "same-region"), Ordinary("E4", "other-region")));
    }

    /// <summary>A trial may take a tenth of the words left. A seat takes at least one word.</summary>
    [Theory]
    [InlineData(9, false)]
    [InlineData(1000, true)]
    public void A_trial_takes_a_tenth_of_the_words_left(int left, bool enough) => Assert.Equal(
        enough ? [] : ["announcement: no valid drawing within 0 words of the stream; expected one: all drawings of a record together read at most 20000000"],
        Hindrances(StateOf(MostPartyToTip()) with { Words = 20_000_000 - left }, Ordinary("E4", "other-region")));
}
