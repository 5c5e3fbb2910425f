using LotDrawing.Procedures;
using LotDrawing.Repetitions;
using static LotDrawing.TestKit.SmallPhases;

namespace LotDrawing.Tests.Repetitions;

/// <summary>What a meeting draws: and where it draws nothing.</summary>
public class MeetingDrawingTests
{
    private static readonly DateOnly October = new(2021, 10, 12);

    [Fact]
    public void Nothing_granted_is_nothing_drawn_and_takes_no_lot()
    {
        PhaseState phase = CrossOfFour();
        var lots = new SimulationStream(1);

        PhaseChange change = Meeting.Decide(phase, new MeetingRequests(October, [Ordinary("A9", Untoc.SameRegion)])).Draw(ref lots);

        Assert.Same(phase, Assert.IsType<PhaseChange.NothingToDraw>(change).After);
        Assert.Equal(new SimulationStream(1).NextWord(), lots.NextWord());
    }

    [Fact]
    public void Seats_that_can_be_drawn_each_alone_but_not_together_change_nothing()
    {
        var lots = new SimulationStream(1);
        Meeting meeting = Meeting.Decide(CrossOfFour(), new MeetingRequests(October, [Ordinary("A1", Untoc.SameRegion), Ordinary("A2", Untoc.SameRegion)]));

        var change = Assert.IsType<PhaseChange.NoValidDrawing>(meeting.Draw(ref lots));

        Assert.Equal(2, meeting.Granted.Length);
        Assert.Equal("no drawing of these seats together keeps the rules; ask for fewer of them at one meeting", change.ToString());
    }

    [Fact]
    public void Giving_up_changes_nothing_and_says_after_how_many_voids()
    {
        // Of the eight joint outcomes of A1 and A2 some are void; a limit of none gives up at the first.
        Mechanism mayComeBack = Untoc.Mechanism with { Repetition = Untoc.Mechanism.Repetition with { ReplacedStateLeavesPot = false } };
        Meeting meeting = Meeting.Decide(CrossOfFour(mayComeBack), new MeetingRequests(October, [Ordinary("A1", Untoc.SameRegion), Ordinary("A2", Untoc.SameRegion)]));

        var changes = Enumerable.Range(0, 40).Select(seed =>
        {
            var lots = new SimulationStream((ulong)seed);
            return meeting.Draw(ref lots, voidLimit: 0);
        }).ToList();

        Assert.Contains(changes, change => change is PhaseChange.Drawn { Voids: 0 });
        Assert.Contains(new PhaseChange.NoValidDrawing(1), changes);
    }

    [Fact]
    public void The_replaced_leave_the_pot_and_nobody_else_moves()
    {
        PhaseState phase = CrossOfFour();
        var lots = new SimulationStream(5);

        var drawn = Assert.IsType<PhaseChange.Drawn>(
            Meeting.Decide(phase, new MeetingRequests(October, [Ordinary("A1", Untoc.SameRegion), Exceptional("E4", "war", Untoc.OtherRegion)])).Draw(ref lots));

        Assert.Equal(["A1", "E4"], drawn.Reviews.Select(review => review.State));
        Assert.Equal(new FilledSeat(Untoc.SameRegion, "A2"), Assert.Single(drawn.Reviews[0].Seats)); // A3 is replaced, A4 reviewed by A1
        Assert.NotEqual("A1", Assert.Single(drawn.Reviews[1].Seats).Principal);
        Assert.All(phase.InForce.Reviews.Where(review => review.State is not ("A1" or "E4")), review =>
            Assert.Equal(review, drawn.After.InForce.ReviewOf(review.State)));
        Assert.Equal(phase.InForce.ReviewOf("A1")!.Seat(Untoc.OtherRegion), drawn.After.InForce.ReviewOf("A1")!.Seat(Untoc.OtherRegion));
        Assert.Equal(3, drawn.After.OrdinaryLeft("A1"));
        Assert.Equal(4, drawn.After.OrdinaryLeft("E4"));
        Assert.Equal(4, phase.OrdinaryLeft("A1"));
    }
}
