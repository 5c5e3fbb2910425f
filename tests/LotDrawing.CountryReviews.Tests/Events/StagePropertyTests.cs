using FsCheck;
using FsCheck.Xunit;
using LotDrawing.CountryReviews.Tests.World;
using LotDrawing.Procedures;
using static LotDrawing.CountryReviews.EventOutcome;
using static LotDrawing.CountryReviews.EventsOutcome;
using static LotDrawing.CountryReviews.ReviewEvent;

namespace LotDrawing.CountryReviews.Tests.Events;

/// <summary>What holds of every sequence of events.</summary>
public class StagePropertyTests
{
    [Property(MaxTest = 100)]
    public Property A_stage_goes_back_only_from_lists_to_feedback_and_only_by_a_repetition() => Scenarios.All(scenario =>
        Changes(scenario).All(change => change.After.Stage >= change.Before.Stage
            || (change.Event is DrawingRepeated && (change.Before.Stage, change.After.Stage) == (Stage.ListsOfObservations, Stage.WrittenFeedback))));

    [Property(MaxTest = 100)]
    public Property An_event_moves_a_stage_by_one_but_for_questionnaires_begun_while_a_nomination_is_missing() => Scenarios.All(scenario =>
        Changes(scenario).All(change => change.After.Stage - change.Before.Stage <= 1
            || (change.Event is QuestionnaireBegun && change.Before.Stage == Stage.NotBegun)));

    [Property(MaxTest = 100)]
    public Property A_State_has_at_most_one_focal_point_in_a_review() => Scenarios.All(scenario =>
        scenario.Phase.Reviews.Values.All(review => review.Appointments
            .Where(held => held.Lasts && held.Role == Role.FocalPoint)
            .GroupBy(held => held.State).All(held => held.Count() == 1)));

    [Property(MaxTest = 100)]
    public Property An_event_changes_its_own_review_and_no_other() => Scenarios.All(scenario =>
        scenario.Steps.Where(step => step.Outcome is Accepted).All(step =>
        {
            ReviewPhase after = ((Accepted)step.Outcome).Phase;
            return step.Before.Reviews.All(review =>
                ReferenceEquals(review.Value, after[review.Key]) || step.Event is CountryReviewEvent changed && changed.Review == review.Key);
        }));

    [Property(MaxTest = 100)]
    public Property A_completed_review_never_changes() => Scenarios.All(scenario =>
        Changes(scenario).All(change => change.Before.Stage != Stage.Completed));

    [Property(MaxTest = 100)]
    public Property History_is_kept() => Scenarios.All(scenario =>
        Changes(scenario).All(change => change.Before.Appointments
            .Zip(change.After.Appointments, (was, now) => now with { Until = null, EndedBy = null } == was with { Until = null, EndedBy = null }
                && (was.Lasts || was == now)).All(kept => kept)
            && change.After.Appointments.Count >= change.Before.Appointments.Count));

    [Property(MaxTest = 100)]
    public Property A_phase_as_of_a_day_is_what_the_events_until_then_make() => Scenarios.All(scenario =>
        scenario.Steps.Where(step => step.Outcome is Accepted).Take(6).All(step =>
        {
            DateOnly day = step.Event.Date;
            var until = scenario.Phase.Events.Where(happened => happened.Date <= day);
            return scenario.Phase.AsOf(day).Events.SequenceEqual(until);
        }));

    [Property(MaxTest = 100)]
    public Property Many_events_at_once_happen_all_or_none() => Scenarios.All(scenario =>
        SmallWorld.Phase.ApplyAll(scenario.Events) switch
        {
            AllAccepted all => all.Phase.Events.Count == scenario.Steps.Count,
            SomeRefused some => some.Refusals.Select(refused => refused.Index)
                .SequenceEqual(Enumerable.Range(0, scenario.Steps.Count).Where(index => scenario.Steps[index].Outcome is Refused)),
            _ => false,
        });

    [Fact]
    public void Random_sequences_reach_every_stage()
    {
        // Fixed numbers: a generator that never got far would make the properties above say little.
        var lots = new SimulationStream(1);
        var reached = new HashSet<Stage>();
        int back = 0;
        for (int i = 0; i < 100; i++)
        {
            int[] numbers = new int[600];
            for (int index = 0; index < numbers.Length; index++)
                numbers[index] = (int)lots.Below(1_000_000);
            foreach (var (before, _, after) in Changes(Scenario.Of(numbers)))
            {
                reached.Add(after.Stage);
                back += after.Stage < before.Stage ? 1 : 0;
            }
        }

        Assert.Equal(StageNames.All.Length, reached.Count);
        Assert.True(back > 0, "no repetition ever set a review back");
    }

    private static IEnumerable<(CountryReview Before, ReviewEvent Event, CountryReview After)> Changes(Scenario scenario) =>
        scenario.Steps
            .Where(step => step.Outcome is Accepted && step.Event is CountryReviewEvent)
            .Select(step => (step.Before[((CountryReviewEvent)step.Event).Review], step.Event, ((Accepted)step.Outcome).Phase[((CountryReviewEvent)step.Event).Review]));
}
