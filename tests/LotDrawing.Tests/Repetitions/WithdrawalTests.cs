using LotDrawing.Repetitions;
using static LotDrawing.TestKit.SmallPhases;
using LotDrawing.Procedures;

namespace LotDrawing.Tests.Repetitions;

public class WithdrawalTests
{
    private static readonly DateOnly March = new(2021, 3, 1);

    [Fact]
    public void The_review_ends_and_the_seats_served_in_are_drawn_again_against_nobodys_allowance()
    {
        PhaseState phase = CrossOfFour();
        var lots = new SimulationStream(1);
        Withdrawal withdrawal = Withdrawal.Of(phase, March, "A4");

        var drawn = Assert.IsType<PhaseChange.Drawn>(withdrawal.Draw(ref lots));

        Assert.Equal(["A2/same-region", "E3/other-region"], withdrawal.Seats.Select(seat => $"{seat.State}/{seat.Seat}"));
        Assert.Equal(["A2", "E3"], drawn.Reviews.Select(review => review.State));
        Assert.False(drawn.After.Roster.Contains("A4"));
        Assert.Null(drawn.After.InForce.ReviewOf("A4"));
        Assert.Empty(drawn.After.InForce.ReviewsBy("A4"));
        Assert.Empty(drawn.After.Repetitions);
        Assert.Equal(March, drawn.After.Withdrawn["A4"]);
        Assert.All(phase.InForce.Reviews.Where(review => review.State is not ("A2" or "A4" or "E3")), before =>
            Assert.Equal(before, drawn.After.InForce.ReviewOf(before.State)));
    }

    [Fact]
    public void Of_a_State_that_serves_nowhere_only_its_own_review_ends()
    {
        var lots = new SimulationStream(1);

        var change = Assert.IsType<PhaseChange.NothingToDraw>(Withdrawal.Of(MostPartyToTip(), March, "A1").Draw(ref lots));

        Assert.Null(change.After.InForce.ReviewOf("A1"));
        Assert.Equal(new SimulationStream(1).NextWord(), lots.NextWord());
    }

    [Fact]
    public void Where_a_seat_cannot_be_filled_without_it_nothing_changes()
    {
        // Without A3, A1 has only A2 left, whom it reviews.
        var lots = new SimulationStream(1);

        var impossible = Assert.IsType<PhaseChange.Impossible>(Withdrawal.Of(RingsOfThree(), March, "A3").Draw(ref lots));

        Assert.Equal(["A1"], impossible.Faults.Select(fault => fault.State));
    }

    [Fact]
    public void All_faults_of_a_withdrawal_are_said_at_once()
    {
        PhaseState phase = MostPartyToTip();

        Assert.Equal(
            ["date: 2020-12-13; expected 2020-12-14 or later", "A9: not in the roster; expected a State party"],
            Withdrawal.Faults(phase, Drawn.AddDays(-1), "A9").ToArray());
        Assert.Throws<ArgumentException>(() => Withdrawal.Of(phase, March, "A9"));
    }
}
