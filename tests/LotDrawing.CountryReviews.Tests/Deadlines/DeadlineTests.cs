using LotDrawing.CountryReviews.Tests.World;
using static LotDrawing.CountryReviews.ReviewEvent;
using static LotDrawing.CountryReviews.Tests.World.SmallWorld;

namespace LotDrawing.CountryReviews.Tests.Deadlines;

public class DeadlineTests
{
    [Fact]
    public void The_last_day_is_in_time_and_the_day_after_is_a_day_late()
    {
        Deadline focalPoint = Of(Phase, Step.FocalPoint, "A");

        Assert.Equal(new DateOnly(2020, 12, 15), focalPoint.Due);
        Assert.False(focalPoint.IsOverdue(focalPoint.Due));
        Assert.True(focalPoint.IsOverdue(focalPoint.Due.AddDays(1)));
        Assert.Equal(0, focalPoint.DaysLate(focalPoint.Due));
        Assert.Equal(1, focalPoint.DaysLate(focalPoint.Due.AddDays(1)));
        Assert.Equal(553, focalPoint.DaysLate(new DateOnly(2022, 6, 21)));
    }

    [Fact]
    public void What_was_done_late_stays_late_by_as_much()
    {
        Deadline focalPoint = Of(Phase.After(new Appointed(Day(20), "A", "A-f1", Role.FocalPoint)), Step.FocalPoint, "A");

        Assert.Equal(6, focalPoint.DaysLate(Day(400)));
        Assert.False(focalPoint.IsOverdue(Day(400)));
    }

    [Fact]
    public void A_replacement_leaves_no_gap_and_a_vacancy_has_its_own_clock()
    {
        ReviewPhase appointed = Phase.After(new Appointed(Day(3), "A", "A-f1", Role.FocalPoint));
        ReviewPhase replaced = appointed.After(new Replaced(Day(100), "A", "A-f1", "A-f2", Role.FocalPoint));
        ReviewPhase vacant = replaced.After(new Withdrawn(Day(200), "A", "A-f2", Role.FocalPoint));
        ReviewPhase filled = vacant.After(new Appointed(Day(220), "A", "A-f1", Role.FocalPoint));

        Assert.Equal((Day(14), (DateOnly?)Day(3)), DueAndDone(replaced));
        Assert.Equal((Day(214), null), DueAndDone(vacant));
        Assert.Equal((Day(214), (DateOnly?)Day(220)), DueAndDone(filled));
        Assert.False(Of(vacant, Step.FocalPoint, "A").Source.Confirmed);
        Assert.True(Of(replaced, Step.FocalPoint, "A").Source.Confirmed);
    }

    [Fact]
    public void Experts_are_there_while_any_of_them_is()
    {
        ReviewPhase phase = Phase.After(
            new Appointed(Day(3), "A", "A-e1", Role.Expert),
            new Appointed(Day(5), "A", "A-e2", Role.Expert),
            new Withdrawn(Day(9), "A", "A-e1", Role.Expert));
        Assert.Equal(Day(3), Of(phase, Step.Experts, "A").DoneOn);

        ReviewPhase none = phase.After(new Withdrawn(Day(50), "A", "A-e2", Role.Expert));
        Assert.Equal((Day(78), true), (Of(none, Step.Experts, "A").Due, Of(none, Step.Experts, "A").IsOpen));
    }

    [Fact]
    public void Feedback_is_due_six_months_after_the_questionnaire_was_received_also_over_a_leap_day()
    {
        DateOnly received = new(2023, 8, 31);
        ReviewPhase phase = Phase.After(WholeReview.TakeWhile(step => step is not QuestionnaireSubmitted)).After(new QuestionnaireSubmitted(received, "A", Actor.Of("A-f1")));

        Assert.Equal(new DateOnly(2024, 2, 29), Of(phase, Step.WrittenFeedback, "B").Due);
        Assert.Equal(1, Of(phase, Step.WrittenFeedback, "B").DaysLate(new DateOnly(2024, 3, 1)));
        Assert.DoesNotContain(Phase["A"].Deadlines(Phase.Rules), deadline => deadline.Step == Step.WrittenFeedback);
    }

    [Fact]
    public void Steps_have_names() => Assert.Equal(Enum.GetValues<Step>().Length, StepNames.All.Select(step => step.Name()).Distinct().Count());

    private static Deadline Of(ReviewPhase phase, Step step, string state) =>
        phase["A"].Deadlines(phase.Rules).Single(deadline => deadline.Step == step && deadline.State == state);

    private static (DateOnly Due, DateOnly? Done) DueAndDone(ReviewPhase phase) =>
        (Of(phase, Step.FocalPoint, "A").Due, Of(phase, Step.FocalPoint, "A").DoneOn);
}
