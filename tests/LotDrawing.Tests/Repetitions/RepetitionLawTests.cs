using LotDrawing.Repetitions;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Naive;
using static LotDrawing.TestKit.SmallPhases;
using LotDrawing.Procedures;

namespace LotDrawing.Tests.Repetitions;

/// <summary>Whole changes of a phase against the law by brute force: chi-square at the level 10⁻⁶, seeds fixed.</summary>
public class RepetitionLawTests
{
    private const int Draws = 4000;
    private static readonly DateOnly March = new(2021, 3, 1);

    private delegate PhaseChange Change(ref SimulationStream lots);

    private static void Follows(Dictionary<string, double> law, int outcomes, Change change)
    {
        var lots = new SimulationStream(20211012);
        var counts = new Dictionary<string, int>();
        for (int i = 0; i < Draws; i++)
        {
            string outcome = NaiveInForce.Text(Assert.IsType<PhaseChange.Drawn>(change(ref lots)).Reviews);
            counts[outcome] = counts.GetValueOrDefault(outcome) + 1;
        }

        Assert.Equal(outcomes, law.Count);
        Assert.True(GoodnessOfFit.Fits(law, counts));
    }

    [Fact]
    public void Both_seats_of_a_State()
    {
        PhaseState phase = MostPartyToTip();
        var naive = new NaiveInForce(phase.Roster, phase.Mechanism, phase.InForce, [
            new SeatToDraw("E4", Untoc.SameRegion, ["E1"]), new SeatToDraw("E4", Untoc.OtherRegion, ["A3"])]);
        Meeting meeting = Meeting.Decide(phase, new MeetingRequests(March, [Ordinary("E4", Untoc.SameRegion, Untoc.OtherRegion)]));

        // E2 or E3, and A2 or A4: E4 reviews A1.
        Follows(naive.Law(), 4, (ref lots) => meeting.Draw(ref lots));
    }

    [Fact]
    public void Seats_of_three_States_at_one_meeting_that_could_review_each_other()
    {
        Mechanism mayComeBack = Untoc.Mechanism with { Repetition = Untoc.Mechanism.Repetition with { ReplacedStateLeavesPot = false } };
        PhaseState phase = CrossOfFour(mayComeBack);
        string[] states = ["A1", "A2", "A4"];
        var naive = new NaiveInForce(phase.Roster, phase.Mechanism, phase.InForce, states.Select(state => new SeatToDraw(state, Untoc.SameRegion)));
        Meeting meeting = Meeting.Decide(phase, new MeetingRequests(March, [.. states.Select(state => Ordinary(state, Untoc.SameRegion))]));

        // A3 is free for A1 and A4 and not for A2, which reviews it; of the 3 · 2 · 3 outcomes those with a mutual review are void.
        Follows(naive.Law(), 10, (ref lots) => meeting.Draw(ref lots));
    }

    [Fact]
    public void Within_loads()
    {
        Mechanism bounded = Untoc.Mechanism with { Load = new LoadBounds(1, 3) };
        PhaseState phase = CrossOfFour(bounded);
        RepetitionRequest[] requests = [Ordinary("A1", Untoc.OtherRegion), Ordinary("A2", Untoc.OtherRegion)];
        var naive = new NaiveInForce(phase.Roster, phase.Mechanism, phase.InForce, [
            new SeatToDraw("A1", Untoc.OtherRegion, ["E1"]), new SeatToDraw("A2", Untoc.OtherRegion, ["E2"])]);
        Meeting meeting = Meeting.Decide(phase, new MeetingRequests(March, [.. requests]));

        // A1 reviews E4 and A2 reviews E1: E2 or E3 for A1, E3 or E4 for A2, and not E3 for both.
        Follows(naive.Law(), 3, (ref lots) => meeting.Draw(ref lots));
    }

    [Fact]
    public void An_accession()
    {
        PhaseState phase = MostPartyToTip();
        StateParty joining = State("A9", "UNTOC", "TIP");
        var naive = new NaiveInForce(phase.Roster.With(joining), phase.Mechanism, phase.InForce, [
            new SeatToDraw("A9", Untoc.SameRegion), new SeatToDraw("A9", Untoc.OtherRegion)]);
        Accession accession = Accession.Of(phase, March, joining);

        // Of each side three principals alone, and the fourth with each of three additional States.
        Follows(naive.Law(), 36, (ref lots) => accession.Draw(ref lots));
    }

    [Fact]
    public void A_Protocol_joined()
    {
        PhaseState phase = MostPartyToTip();
        StateParty joining = State("A1", "UNTOC", "TIP");
        var naive = new NaiveInForce(phase.Roster.With(joining), phase.Mechanism, phase.InForce, [new SeatToDraw("A1", Untoc.OtherRegion) { AdditionalOnly = true }]);
        Accession accession = Accession.Of(phase, March, joining);

        Follows(naive.Law(), 3, (ref lots) => accession.Draw(ref lots));
    }

    [Fact]
    public void A_withdrawal()
    {
        PhaseState phase = MostPartyToTip();
        Drawing without = new(3, phase.InForce.Reviews.Where(review => review.State != "E4"));
        var naive = new NaiveInForce(phase.Roster.Without("E4"), phase.Mechanism, without, [new SeatToDraw("A1", Untoc.OtherRegion)]);
        Withdrawal withdrawal = Withdrawal.Of(phase, March, "E4");

        Follows(naive.Law(), 3, (ref lots) => withdrawal.Draw(ref lots));
    }
}
