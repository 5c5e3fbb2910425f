using LotDrawing.CountryReviews.Tests.World;
using static LotDrawing.CountryReviews.EventOutcome;
using static LotDrawing.CountryReviews.EventsOutcome;
using static LotDrawing.CountryReviews.ReviewEvent;
using static LotDrawing.CountryReviews.Tests.World.SmallWorld;

namespace LotDrawing.CountryReviews.Tests.Events;

/// <summary>What is refused, and with which reason and paragraph.</summary>
public class RefusalTests
{
    private static ReviewPhase Nominated => Phase.After(FocalPoints("A"));

    [Fact]
    public void A_second_focal_point_at_once()
    {
        EventRefusal refusal = Nominated.Refuses(new Appointed(Day(1), "A", "A-f2", Role.FocalPoint));

        Assert.Equal(EventRefusalReason.SecondFocalPoint, refusal.Reason);
        Assert.Contains("para. 18", refusal.ToString(), StringComparison.Ordinal);
        Assert.Equal("State A has the focal point A-f1 in the review of State A; expected one at a time, or a replacement", refusal.Text);
    }

    [Fact]
    public void A_State_has_a_focal_point_in_each_of_its_reviews() =>
        Assert.IsType<Accepted>(Nominated.After(FocalPoints("F", 730)).Apply(new Appointed(Day(731), "N", "B-f2", Role.FocalPoint)));

    [Fact]
    public void A_date_before_the_start()
    {
        EventRefusal first = Phase.Refuses(new Appointed(Day(-1), "A", "A-f1", Role.FocalPoint));
        Assert.Equal(EventRefusalReason.BeforeStart, first.Reason);
        Assert.Contains("17 and 28", first.ToString(), StringComparison.Ordinal);
        Assert.IsType<Accepted>(Phase.Apply(new Appointed(Day(0), "A", "A-f1", Role.FocalPoint)));

        // C is in group two, which starts on 1 November 2021.
        Assert.Equal(EventRefusalReason.BeforeStart, Phase.Refuses(new Appointed(new DateOnly(2021, 10, 31), "C", "C-f1", Role.FocalPoint)).Reason);
        Assert.IsType<Accepted>(Phase.Apply(new Appointed(new DateOnly(2021, 11, 1), "C", "C-f1", Role.FocalPoint)));
    }

    [Fact]
    public void Dates_that_go_back() =>
        Assert.Equal(EventRefusalReason.DatesGoBack, Phase.After(new Appointed(Day(5), "A", "A-f1", Role.FocalPoint)).Refuses(new Appointed(Day(4), "A", "B-f1", Role.FocalPoint)).Reason);

    [Theory]
    [InlineData("X", "X is not in the roster")]
    [InlineData("", " is not in the roster")]
    public void A_review_of_an_unknown_State(string state, string text)
    {
        EventRefusal refusal = Phase.Refuses(new Appointed(Day(0), state, "A-f1", Role.FocalPoint));
        Assert.Equal(EventRefusalReason.UnknownReview, refusal.Reason);
        Assert.StartsWith(text, refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_nobody_knows() =>
        Assert.Equal(EventRefusalReason.UnknownPerson, Phase.Refuses(new Appointed(Day(0), "A", "A-f9", Role.FocalPoint)).Reason);

    [Fact]
    public void A_person_of_a_State_that_does_not_take_part() =>
        Assert.Equal(EventRefusalReason.NotInReview, Phase.Refuses(new Appointed(Day(0), "A", "C-f1", Role.FocalPoint)).Reason);

    [Fact]
    public void One_person_twice_in_one_role_or_as_observer_and_more()
    {
        ReviewPhase phase = Nominated.After(new Appointed(Day(1), "A", "A-e1", Role.Expert), new Appointed(Day(1), "A", "A-o1", Role.Observer));

        Assert.Equal(EventRefusalReason.AlreadyAppointed, phase.Refuses(new Appointed(Day(1), "A", "A-e1", Role.Expert)).Reason);
        Assert.Equal(EventRefusalReason.AlreadyAppointed, phase.Refuses(new Appointed(Day(1), "A", "A-o1", Role.Expert)).Reason);
        Assert.Equal(EventRefusalReason.AlreadyAppointed, phase.Refuses(new Appointed(Day(1), "A", "A-e1", Role.Observer)).Reason);
        Assert.IsType<Accepted>(phase.Apply(new Appointed(Day(1), "A", "A-f1", Role.Expert)));
    }

    [Fact]
    public void The_end_of_an_appointment_that_is_none()
    {
        Assert.Equal(EventRefusalReason.NotAppointed, Nominated.Refuses(new Withdrawn(Day(1), "A", "A-f2", Role.FocalPoint)).Reason);
        Assert.Equal(EventRefusalReason.NotAppointed, Nominated.Refuses(new Withdrawn(Day(1), "A", "A-f1", Role.Expert)).Reason);
        Assert.Equal(EventRefusalReason.NotAppointed, Nominated.Refuses(new Replaced(Day(1), "A", "A-f2", "A-f1", Role.FocalPoint)).Reason);
        Assert.Equal(EventRefusalReason.NotInReview, Nominated.Refuses(new Replaced(Day(1), "A", "A-f1", "B-f2", Role.FocalPoint)).Reason);
        Assert.Equal(EventRefusalReason.UnknownPerson, Nominated.Refuses(new Replaced(Day(1), "A", "A-f1", "A-f9", Role.FocalPoint)).Reason);
    }

    [Fact]
    public void Every_step_out_of_order()
    {
        // Each step of a whole review, tried before its turn: refused for every step that comes earlier.
        var steps = WholeReview.OfType<ActEvent>().ToList();
        ReviewPhase phase = Nominated;
        for (int done = 0; done < steps.Count; done++)
        {
            foreach (ActEvent later in steps.Skip(done + 1).Where(step => step.Action != steps[done].Action && step is not LanguagesAgreed and not QuestionnaireBegun))
            {
                ActEvent now = later with { Date = steps[done].Date };
                // Holding the consultation and submitting lists are open as soon as their stage is.
                if (!Permitted(phase, now))
                    Assert.Equal(EventRefusalReason.OutOfOrder, phase.Refuses(now).Reason);
            }

            phase = phase.After(steps[done]);
        }

        Assert.Equal(Stage.Completed, phase["A"].Stage);
    }

    private static bool Permitted(ReviewPhase phase, ActEvent act) =>
        PermissionTable.Row(act.Action).Stages.Contains(phase["A"].Stage) && act is not SummaryAgreed;

    [Fact]
    public void The_summary_before_all_lists()
    {
        ReviewPhase phase = Phase.After(WholeReview.Take(WholeReview.Count - 2));

        EventRefusal refusal = phase.Refuses(new SummaryAgreed(Day(10), "A", Actor.Of("A-f1")));

        Assert.Equal(EventRefusalReason.OutOfOrder, refusal.Reason);
        Assert.Contains("State N", refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_step_twice()
    {
        foreach (ActEvent twice in WholeReview.OfType<ActEvent>().Where(act => act is ConsultationHeld or FeedbackGiven or ObservationsSubmitted or QuestionnaireBegun))
        {
            ReviewPhase phase = Phase.After(WholeReview.TakeWhile(step => step != twice)).After(twice);
            if (phase["A"].Stage == Stage.ListsOfObservations && twice is FeedbackGiven)
                Assert.Equal(EventRefusalReason.OutOfOrder, phase.Refuses(twice).Reason);
            else
                Assert.Equal(EventRefusalReason.AlreadyDone, phase.Refuses(twice).Reason);
        }
    }

    [Fact]
    public void Anything_after_completion()
    {
        ReviewPhase phase = Phase.After(WholeReview);
        Assert.All(WholeReview, step => Assert.Equal(EventRefusalReason.Completed, phase.Refuses(step with { Date = Day(11) }).Reason));
    }

    [Fact]
    public void A_questionnaire_before_the_consultation_when_nobody_is_missing()
    {
        Assert.Equal(EventRefusalReason.OutOfOrder, Nominated.Refuses(new QuestionnaireBegun(Day(1), "A", Actor.Of("A-f1"))).Reason);

        // With a reviewing State's nomination missing the State under review goes on meanwhile.
        ReviewPhase missing = Phase.After(FocalPoints("A").SkipLast(1));
        Assert.Equal(Stage.SelfAssessmentQuestionnaire, missing.After(new QuestionnaireBegun(Day(1), "A", Actor.Of("A-f1")))["A"].Stage);
    }

    [Fact]
    public void A_consultation_with_nobody_to_consult()
    {
        var opened = new ConsultationOpened(Day(1), "A", Actor.Secretariat);
        Assert.Equal(EventRefusalReason.NominationMissing, Phase.Refuses(opened).Reason);
        Assert.Equal(EventRefusalReason.NominationMissing, Phase.After(FocalPoints("A").Take(1)).Refuses(opened).Reason);
        Assert.Equal(EventRefusalReason.NominationMissing, Phase.After(FocalPoints("A").Skip(1)).Refuses(opened).Reason);
        Assert.IsType<Accepted>(Phase.After(FocalPoints("A").Take(2)).Apply(opened));
    }

    [Fact]
    public void Silence_of_nobody()
    {
        Assert.Equal(EventRefusalReason.NominationMissing, Phase.Refuses(new FocalPointSilent(Day(1), "A", "B")).Reason);
        Assert.Equal(EventRefusalReason.NotInReview, Phase.Refuses(new FocalPointSilent(Day(1), "A", "C")).Reason);
        ReviewPhase silent = Nominated.After(new FocalPointSilent(Day(1), "A", "B"));
        Assert.Equal(EventRefusalReason.AlreadyDone, silent.Refuses(new FocalPointSilent(Day(2), "A", "B")).Reason);
        Assert.Equal(EventRefusalReason.NotAppointed, silent.Refuses(new FocalPointAnswered(Day(2), "A", "N")).Reason);
        Assert.Empty(silent.After(new FocalPointAnswered(Day(2), "A", "B"))["A"].Unanswering);
        Assert.Empty(silent.After(new Replaced(Day(2), "A", "B-f1", "B-f2", Role.FocalPoint))["A"].Unanswering);
    }

    [Fact]
    public void Support_for_States_or_people_nobody_knows_or_in_odd_numbers()
    {
        Assert.Equal(EventRefusalReason.UnknownState, Phase.Refuses(new NeedsSurveyed(Day(0), "X")).Reason);
        Assert.Equal(EventRefusalReason.UnknownState, Phase.Refuses(new ConsultationFacilitated(Day(0), "X")).Reason);
        Assert.Equal(EventRefusalReason.UnknownState, Phase.Refuses(new TrainingHeld(Day(0), [new("X", 1)], [])).Reason);
        Assert.Equal(EventRefusalReason.UnknownPerson, Phase.Refuses(new TrainingHeld(Day(0), [new("A", 1)], ["A-f9"])).Reason);
        Assert.Equal(EventRefusalReason.Count, Phase.Refuses(new TrainingHeld(Day(0), [new("A", 0)], [])).Reason);
        Assert.Equal(EventRefusalReason.Count, Phase.Refuses(new TrainingHeld(Day(0), [new("A", TrainingHeld.MostOfficials + 1)], [])).Reason);
        Assert.Equal(EventRefusalReason.Count, Phase.Refuses(new TrainingHeld(Day(0), [new("A", 1), new("A", 1)], [])).Reason);
        Assert.Equal(EventRefusalReason.Count, Phase.Refuses(new TrainingHeld(Day(0), [new("A", 1)], ["A-f1", "A-f2"])).Reason);
        Assert.Equal(EventRefusalReason.Count, Phase.Refuses(new TrainingHeld(Day(0), [new("A", 2)], ["A-f1", "A-f1"])).Reason);
        Assert.Equal(EventRefusalReason.Count, Phase.Refuses(new TrainingHeld(Day(0), [], ["A-f1"])).Reason);
    }

    [Fact]
    public void All_refusals_of_many_events_come_together_and_nothing_is_half_applied()
    {
        EventsOutcome outcome = Phase.ApplyAll(
        [
            new Appointed(Day(0), "A", "A-f1", Role.FocalPoint),
            new Appointed(Day(0), "A", "A-f2", Role.FocalPoint),
            new Appointed(Day(1), "X", "A-f2", Role.FocalPoint),
            new Appointed(Day(1), "A", "B-f1", Role.FocalPoint),
            new Appointed(Day(0), "A", "N-f1", Role.FocalPoint),
        ]);

        var refusals = Assert.IsType<SomeRefused>(outcome).Refusals;
        Assert.Equal([1, 2, 4], refusals.Select(refused => refused.Index));
        Assert.Equal([EventRefusalReason.SecondFocalPoint, EventRefusalReason.UnknownReview, EventRefusalReason.DatesGoBack], refusals.Select(refused => refused.Refusal.Reason));
        Assert.Empty(Phase.Events);
    }
}
