using FsCheck;
using FsCheck.Xunit;
using LotDrawing.CountryReviews.Tests.World;
using static LotDrawing.CountryReviews.ReviewEvent;

namespace LotDrawing.CountryReviews.Tests.Deadlines;

public class DeadlinePropertyTests
{
    [Property(MaxTest = 60)]
    public Property Tomorrow_every_reminder_is_a_day_older_and_none_is_gone() => Scenarios.All(scenario =>
    {
        DateOnly day = (scenario.Phase.LastEventOn ?? SmallWorld.Day(0)).AddDays(3);
        var today = scenario.Phase.Report(day).Reminders;
        var tomorrow = scenario.Phase.Report(day.AddDays(1)).Reminders;
        return today.All(reminder => tomorrow.Contains(reminder with { DaysLate = reminder.DaysLate + 1 }))
            && tomorrow.Where(reminder => reminder.DaysLate > 1).All(reminder => today.Contains(reminder with { DaysLate = reminder.DaysLate - 1 }));
    });

    // Straight from the events: the days on which a State had no focal point in a review since it joined.
    [Property(MaxTest = 60)]
    public Property A_focal_point_is_missing_when_the_events_say_so() => Scenarios.All(scenario =>
        scenario.Phase.Reviews.Values.All(review => review.States.All(state =>
        {
            int present = 0;
            foreach (ReviewEvent happened in scenario.Phase.Events.Where(happened => happened is CountryReviewEvent of && of.Review == review.State))
            {
                switch (happened)
                {
                    case Appointed { Role: Role.FocalPoint } appointed when appointed.Person.StartsWith(state, StringComparison.Ordinal):
                        present++;
                        break;
                    case Withdrawn { Role: Role.FocalPoint } withdrawn when withdrawn.Person.StartsWith(state, StringComparison.Ordinal):
                        present--;
                        break;
                    case DrawingRepeated when review.JoinedOn[state] > review.StartsOn && happened.Date <= review.JoinedOn[state]:
                        present = 0;
                        break;
                }
            }

            return review.Deadlines(scenario.Phase.Rules).Single(deadline => deadline.Step == Step.FocalPoint && deadline.State == state).IsOpen == (present == 0);
        })));

    [Property(MaxTest = 60)]
    public Property Lanes_count_every_deadline_once() => Scenarios.All(scenario =>
        scenario.Phase.Report(SmallWorld.Day(800)).Groups.SelectMany(group => group.Lanes).All(lane =>
            lane.InTime + lane.DoneLate + lane.Overdue + lane.NotYetDue == lane.DueOn.Length && lane.InTime + lane.DoneLate == lane.DoneOn.Length));
}
