using LotDrawing.Procedures;
using LotDrawing.Records;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Naive;
using LotDrawing.Tests.Records;
using LotDrawing.Text;
using static LotDrawing.TestKit.SmallPhases;

namespace LotDrawing.Tests.Repetitions;

/// <summary>Whole changes of a phase against the law by brute force: chi-square at the level 10⁻⁶, seeds fixed.</summary>
public class RepetitionLawTests
{
    private const int Draws = 4000;

    /// <summary>Draws what an announcement in a phase comes to, again and again.</summary>
    private static void Follows(Dictionary<string, double> law, int outcomes, SmallPhase phase, Announcement what)
    {
        var faults = new FaultList();
        Announced announced = new AnnouncementCheck(InternalPhase.Of(phase), RecordAlgorithm.V1, SmallPhases.Drawn, faults).Of(what)!;
        Assert.Empty(faults.All);
        DrawPlan plan = RecordDraw.Compile(announced, announced.Basis).Plan;
        var procedure = new ExactProcedure(plan);
        var lots = new SimulationStream(20211012);
        var counts = new Dictionary<string, int>();
        for (int i = 0; i < Draws; i++)
        {
            Assert.True(procedure.TryDraw(ref lots));
            string outcome = NaiveInForce.Text(RecordDraw.Reviews(announced, announced.Basis, plan, procedure.Drawn));
            counts[outcome] = counts.GetValueOrDefault(outcome) + 1;
        }

        Assert.Equal(outcomes, law.Count);
        Assert.True(GoodnessOfFit.Fits(law, counts));
    }

    private static Announcement.Meeting Granting(SmallPhase phase, params Request[] requests)
    {
        var decide = new MeetingDecisions(InternalPhase.Of(phase));
        return new Announcement.Meeting([.. requests.Select(request => decide.Next(request, null) is { } why
            ? throw new InvalidOperationException(why.Text)
            : new RequestDecision(request, null, null))]);
    }

    [Fact]
    public void Both_seats_of_a_State()
    {
        SmallPhase phase = MostPartyToTip();
        var naive = new NaiveInForce(phase.Roster, phase.Mechanism, phase.InForce, [
            new SeatToDraw("E4", "same-region", ["E1"]), new SeatToDraw("E4", "other-region", ["A3"])]);
        Announcement.Meeting meeting = Granting(phase, [Ordinary("E4", "same-region", "other-region")]);

        // E2 or E3, and A2 or A4: E4 reviews A1.
        Follows(naive.Law(), 4, phase, meeting);
    }

    [Fact]
    public void Seats_of_three_States_at_one_meeting_that_could_review_each_other()
    {
        Mechanism mayComeBack = Mechanism.Untoc with { Repetition = Mechanism.Untoc.Repetition with { ReplacedStateLeavesPot = false } };
        SmallPhase phase = CrossOfFour(mayComeBack);
        string[] states = ["A1", "A2", "A4"];
        var naive = new NaiveInForce(phase.Roster, phase.Mechanism, phase.InForce, states.Select(state => new SeatToDraw(state, "same-region")));
        Announcement.Meeting meeting = Granting(phase, [.. states.Select(state => Ordinary(state, "same-region"))]);

        // A3 is free for A1 and A4 and not for A2, which reviews it; of the 3 · 2 · 3 outcomes those with a mutual review are void.
        Follows(naive.Law(), 10, phase, meeting);
    }

    [Fact]
    public void Within_loads()
    {
        Mechanism bounded = Mechanism.Untoc with { Load = new LoadBounds(0, 3) };
        SmallPhase phase = CrossOfFour(bounded);
        Request[] requests = [Ordinary("A1", "other-region"), Ordinary("A2", "other-region")];
        var naive = new NaiveInForce(phase.Roster, phase.Mechanism, phase.InForce, [
            new SeatToDraw("A1", "other-region", ["E1"]), new SeatToDraw("A2", "other-region", ["E2"])]);
        Announcement.Meeting meeting = Granting(phase, [.. requests]);

        // A1 reviews E4 and A2 reviews E1: E2 or E3 for A1, E3 or E4 for A2, and not E3 for both.
        Follows(naive.Law(), 3, phase, meeting);
    }

    [Fact]
    public void An_accession()
    {
        SmallPhase phase = MostPartyToTip();
        StateParty joining = State("A9", "UNTOC", "TIP");
        var naive = new NaiveInForce(phase.Roster.With(joining), phase.Mechanism, phase.InForce, [
            new SeatToDraw("A9", "same-region"), new SeatToDraw("A9", "other-region")]);
        var accession = new Announcement.Accession(joining, 3);

        // Of each side three principals alone, and the fourth with each of three additional States.
        Follows(naive.Law(), 36, phase, accession);
    }

    [Fact]
    public void A_Protocol_joined()
    {
        SmallPhase phase = MostPartyToTip();
        StateParty joining = State("A1", "UNTOC", "TIP");
        var naive = new NaiveInForce(phase.Roster.With(joining), phase.Mechanism, phase.InForce, [new SeatToDraw("A1", "other-region") { AdditionalOnly = true }]);
        var accession = new Announcement.Accession(joining, null);

        Follows(naive.Law(), 3, phase, accession);
    }

    [Fact]
    public void A_withdrawal()
    {
        SmallPhase phase = MostPartyToTip();
        Drawing without = new(3, phase.InForce.Reviews.Where(review => review.State != "E4"));
        var naive = new NaiveInForce(phase.Roster.Without("E4"), phase.Mechanism, without, [new SeatToDraw("A1", "other-region")]);
        var withdrawal = new Announcement.Withdrawal("E4");

        Follows(naive.Law(), 3, phase, withdrawal);
    }
}
