using FsCheck;
using FsCheck.Xunit;
using LotDrawing.CountryReviews.Tests.World;
using static LotDrawing.CountryReviews.EventOutcome;
using static LotDrawing.CountryReviews.ReviewEvent;

namespace LotDrawing.CountryReviews.Tests.Events;

/// <summary>The table of permissions as the events feel it: who acts, at which stage.</summary>
public class ActorTests
{
    private static readonly string[] Actors = ["A-f1", "A-e1", "A-o1", "B-f1", "B-e1", "B-o1", Actor.Secretariat.Id];

    [Fact]
    public void Every_actor_at_every_stage_may_do_what_the_table_says_and_nothing_else()
    {
        ReviewPhase phase = SmallWorld.Phase.After(["A", "B"], Role.Expert, "e1").After(["A", "B"], Role.Observer, "o1");
        int allowed = 0;
        foreach (ReviewEvent step in SmallWorld.WholeReview)
        {
            phase = phase.After(step);
            foreach (string actor in Actors)
            {
                foreach (ActEvent act in Acts(phase.LastEventOn!.Value, Actor.Of(actor)))
                {
                    Capacity capacity = (Capacity)Array.IndexOf(Actors, actor);
                    // Whoever is not appointed yet is in no capacity at all.
                    bool holds = actor == "secretariat" || phase["A"].Appointments.Any(held => held.Person == actor);
                    bool allows = holds && phase["A"].Stage != Stage.Completed && PermissionTable.Allows(capacity, phase["A"].Stage, act.Action);
                    bool refusedByTable = phase.Apply(act) is Refused { Refusal.Reason: EventRefusalReason.NotPermitted or EventRefusalReason.OutOfOrder or EventRefusalReason.Completed } refused
                        && refused.Refusal.Source != phase.Rules.Observations;
                    if (allows)
                        allowed++;
                    else
                        Assert.IsType<Refused>(phase.Apply(act));
                    if (allows && act is not SummaryAgreed and not QuestionnaireBegun)
                        Assert.False(refusedByTable, $"{act} at {phase["A"].Stage}: {(phase.Apply(act) as Refused)?.Refusal}");
                }
            }
        }

        Assert.True(allowed > 40, $"only {allowed} allowed acts tried");
    }

    [Property(MaxTest = 100)]
    public Property Observers_never_change_anything() => Scenarios.All(scenario =>
        scenario.Steps.All(step =>
        {
            // One person can observe one review and be a focal point in another.
            bool observes = step.Event is ActEvent act && step.Before.Reviews.TryGetValue(act.Review, out CountryReview? review)
                && review.Appointments.Any(held => held.Lasts && held.Role == Role.Observer && held.Person == act.By.Id);
            return !observes || step.Outcome is Refused;
        }));

    [Property(MaxTest = 60)]
    public Property Without_its_observers_a_report_differs_in_the_number_of_observers_alone() => Scenarios.All(scenario =>
    {
        var events = scenario.Phase.Events.Where(happened => happened is not (Appointed { Role: Role.Observer } or Withdrawn { Role: Role.Observer } or Replaced { Role: Role.Observer }));
        DateOnly day = SmallWorld.Day(900);
        StatusReport with = scenario.Phase.Report(day);
        StatusReport without = SmallWorld.Phase.After(events).Report(day);
        return StatusReportJson.Write(with with { People = with.People with { StatesWithObservers = 0 }, Identities = [] })
            == StatusReportJson.Write(without with { People = without.People with { StatesWithObservers = 0 }, Identities = [] });
    });

    [Fact]
    public void An_observer_is_told_why_not()
    {
        ReviewPhase phase = SmallWorld.Phase.After([.. SmallWorld.FocalPoints("A"), new Appointed(SmallWorld.Day(0), "A", "A-o1", Role.Observer)]);

        EventRefusal refusal = phase.Refuses(new ConsultationOpened(SmallWorld.Day(1), "A", Actor.Of("A-o1")));

        Assert.Equal(EventRefusalReason.NotPermitted, refusal.Reason);
        Assert.Equal(
            "A-o1 is an observer of the State under review in the review of State A and may not open the preliminary consultation; expected the focal point of the State under review or the secretariat",
            refusal.Text);
    }

    [Theory]
    [InlineData("nobody", EventRefusalReason.UnknownPerson)]
    [InlineData("R-f1", EventRefusalReason.NotPermitted)]
    [InlineData("A-f2", EventRefusalReason.NotPermitted)]
    public void Who_holds_no_role_does_not_act(string person, EventRefusalReason reason) =>
        Assert.Equal(reason, SmallWorld.Phase.After(SmallWorld.FocalPoints("A")).Refuses(new ConsultationOpened(SmallWorld.Day(1), "A", Actor.Of(person))).Reason);

    [Fact]
    public void A_replaced_focal_point_no_longer_acts()
    {
        ReviewPhase phase = SmallWorld.Phase.After([.. SmallWorld.FocalPoints("A"), new Replaced(SmallWorld.Day(1), "A", "A-f1", "A-f2", Role.FocalPoint)]);

        Assert.Equal(EventRefusalReason.NotPermitted, phase.Refuses(new ConsultationOpened(SmallWorld.Day(1), "A", Actor.Of("A-f1"))).Reason);
        Assert.IsType<Accepted>(phase.Apply(new ConsultationOpened(SmallWorld.Day(1), "A", Actor.Of("A-f2"))));
    }

    private static ActEvent[] Acts(DateOnly date, Actor by) =>
    [
        new ConsultationOpened(date, "A", by),
        new ConsultationHeld(date, "A", by),
        new LanguagesAgreed(date, "A", by, [WorkingLanguage.French], []),
        new LanguagesNotAgreed(date, "A", by, []),
        new QuestionnaireBegun(date, "A", by),
        new QuestionnaireSubmitted(date, "A", by),
        new FeedbackGiven(date, "A", by),
        new ObservationsSubmitted(date, "A", by),
        new SummaryAgreed(date, "A", by),
    ];
}

file static class Appointing
{
    internal static ReviewPhase After(this ReviewPhase phase, string[] states, Role role, string suffix) =>
        phase.After(states.Select(state => new Appointed(SmallWorld.Day(0), "A", $"{state}-{suffix}", role)));
}
