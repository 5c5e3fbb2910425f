using LotDrawing.CountryReviews.Tests.World;
using static LotDrawing.CountryReviews.LanguageOutcome;
using static LotDrawing.CountryReviews.ReviewEvent;
using static LotDrawing.CountryReviews.Tests.World.SmallWorld;

namespace LotDrawing.CountryReviews.Tests.Events;

/// <summary>A repetition replaces a reviewing State here too: what docs/clocks.md says, row by row.</summary>
public class RepetitionTests
{
    // In the review of A, reviewed by B (same region) and N (other): P takes the place of N.
    private static DrawingRepeated Repeated(int day) => new(Day(day), "A", [new FilledSeat("other-region", "P")]);

    private static ReviewPhase UpTo<T>(int day)
        where T : ReviewEvent =>
        Phase.After(WholeReview.TakeWhile(step => step is not T)).After(
            new Appointed(Day(day), "A", "N-e1", Role.Expert), new Appointed(Day(day), "A", "N-o1", Role.Observer), new Appointed(Day(day), "A", "B-e1", Role.Expert));

    [Fact]
    public void The_replaced_State_leaves_its_peoples_duties_end_and_the_history_stays()
    {
        ReviewPhase phase = UpTo<ConsultationOpened>(1).After(Repeated(20));

        Assert.Equal(["B", "P"], phase["A"].Drawn.ReviewingStates);
        Assert.Equal(["B", "P"], phase.InForce.ReviewOf("A")!.ReviewingStates);
        Assert.Equal(["B", "N"], phase.Drawn.ReviewOf("A")!.ReviewingStates);
        var ended = phase["A"].Appointments.Where(held => held.State == "N").ToList();
        Assert.Equal(3, ended.Count);
        Assert.All(ended, held => Assert.Equal((Day(20), AppointmentEnd.Redrawn), (held.Until!.Value, held.EndedBy!.Value)));
        Assert.Equal(["A-f1", "B-f1", "B-e1"], phase["A"].Appointments.Where(held => held.Lasts).Select(held => held.Person));
        Assert.Equal(["P"], phase["A"].NominationStatus().ReviewingStatesMissing.AsEnumerable());
        Assert.Equal(EventRefusalReason.NotPermitted, phase.Refuses(new LanguagesAgreed(Day(21), "A", Actor.Of("N-f1"), [WorkingLanguage.English], [])).Reason);
    }

    [Fact]
    public void The_State_brought_in_has_its_own_clocks_and_the_others_keep_theirs()
    {
        ReviewPhase phase = UpTo<QuestionnaireSubmitted>(4).After(Repeated(20), new QuestionnaireSubmitted(Day(25), "A", Actor.Of("A-f1")));
        var due = phase["A"].Deadlines(phase.Rules).ToDictionary(deadline => (deadline.Step, deadline.State), deadline => deadline.Due);

        Assert.Equal(Day(14), due[(Step.FocalPoint, "A")]);
        Assert.Equal(Day(14), due[(Step.FocalPoint, "B")]);
        Assert.Equal(Day(20 + 14), due[(Step.FocalPoint, "P")]);
        Assert.Equal(Day(20 + 28), due[(Step.Experts, "P")]);
        Assert.Equal(Day(20 + 42), due[(Step.PreliminaryConsultation, "A")]);
        Assert.Equal(new DateOnly(2021, 6, 1), due[(Step.Questionnaire, "A")]);
        Assert.Equal(new DateOnly(2021, 6, 26), due[(Step.WrittenFeedback, "P")]);
        Assert.Equal(new DateOnly(2021, 6, 26), due[(Step.WrittenFeedback, "B")]);
        Assert.DoesNotContain((Step.FocalPoint, "N"), due.Keys);
    }

    [Fact]
    public void Feedback_of_a_State_brought_in_later_is_due_from_then()
    {
        ReviewPhase phase = UpTo<ObservationsSubmitted>(7).After(Repeated(40));
        var due = phase["A"].Deadlines(phase.Rules).Where(deadline => deadline.Step == Step.WrittenFeedback).ToDictionary(deadline => deadline.State);

        Assert.Equal(Day(5).AddMonths(6), due["B"].Due);
        Assert.Equal(Day(40).AddMonths(6), due["P"].Due);
        Assert.Equal(Day(6), due["B"].DoneOn);
        Assert.True(due["P"].IsOpen);
    }

    [Fact]
    public void Lists_of_observations_go_back_to_written_feedback_and_nothing_else_goes_back()
    {
        Assert.Equal(Stage.NotBegun, UpTo<ConsultationOpened>(1).After(Repeated(20))["A"].Stage);
        Assert.Equal(Stage.PreliminaryConsultation, UpTo<QuestionnaireBegun>(3).After(Repeated(20))["A"].Stage);
        Assert.Equal(Stage.SelfAssessmentQuestionnaire, UpTo<QuestionnaireSubmitted>(4).After(Repeated(20))["A"].Stage);
        Assert.Equal(Stage.WrittenFeedback, UpTo<FeedbackGiven>(5).After(Repeated(20))["A"].Stage);
        Assert.Equal(Stage.ListsOfObservations, UpTo<ObservationsSubmitted>(7)["A"].Stage);
        Assert.Equal(Stage.WrittenFeedback, UpTo<ObservationsSubmitted>(7).After(Repeated(20))["A"].Stage);
        Assert.Equal(EventRefusalReason.Completed, Phase.After(WholeReview).Refuses(Repeated(20)).Reason);
    }

    [Fact]
    public void Consultation_and_languages_are_open_again()
    {
        ReviewPhase before = UpTo<QuestionnaireBegun>(3);
        ReviewPhase after = before.After(Repeated(20));

        Assert.IsType<AgreedLanguages>(before["A"].Languages);
        Assert.IsType<LanguagesNotTakenUp>(after["A"].Languages);
        Assert.Equal(Day(2), before["A"].ConsultationHeldOn);
        Assert.Null(after["A"].ConsultationHeldOn);
        Assert.Equal([Day(2), Day(30)], after.After(new ConsultationHeld(Day(30), "A", Actor.Secretariat))["A"].ConsultationsOn);
    }

    [Fact]
    public void A_seat_that_only_loses_its_additional_State_opens_nothing_again()
    {
        // C is reviewed by D and F (for firearms) and by P; E takes the place of both D and F... and brings a newcomer,
        // so instead F, drawn already, becomes the principal and D leaves.
        DateOnly start = new(2021, 11, 1);
        ReviewPhase phase = Phase.After(
            [.. Phase["C"].States.Select(state => new Appointed(start, "C", $"{state}-f1", Role.FocalPoint)),
            new ConsultationOpened(start, "C", Actor.Secretariat),
            new ConsultationHeld(start, "C", Actor.Secretariat),
            new LanguagesAgreed(start, "C", Actor.Secretariat, [WorkingLanguage.English], []),
            new QuestionnaireBegun(start, "C", Actor.Of("C-f1")),
            new QuestionnaireSubmitted(start, "C", Actor.Of("C-f1")),
            new FeedbackGiven(start, "C", Actor.Of("F-f1")),
            new FeedbackGiven(start, "C", Actor.Of("P-f1"))]);
        Assert.Equal(Stage.WrittenFeedback, phase["C"].Stage);

        ReviewPhase after = phase.After(new DrawingRepeated(start, "C", [new FilledSeat("same-region", "F")]));

        Assert.Equal(["F", "P"], after["C"].Drawn.ReviewingStates);
        Assert.Equal(Stage.ListsOfObservations, after["C"].Stage);
        Assert.IsType<AgreedLanguages>(after["C"].Languages);
        Assert.Equal(start, after["C"].ConsultationHeldOn);
        Assert.NotNull(after["C"].FocalPointOf("F"));
    }

    [Theory]
    [InlineData("other-region", "B", "of african")]      // B is of A's own region
    [InlineData("other-region", "S", "review each other")] // A reviews S
    [InlineData("other-region", "X", "not in the roster")]
    [InlineData("third-region", "P", "a seat third-region")]
    [InlineData("other-region", "N", "nothing changes")]
    public void A_drawing_that_breaks_a_rule_is_refused(string seat, string state, string because)
    {
        EventRefusal refusal = Phase.Refuses(new DrawingRepeated(Day(1), "A", [new FilledSeat(seat, state)]));
        Assert.Equal(EventRefusalReason.DrawingRules, refusal.Reason);
        Assert.Contains(because, refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_seat_twice_is_refused() =>
        Assert.Equal(
            EventRefusalReason.DrawingRules,
            Phase.Refuses(new DrawingRepeated(Day(1), "A", [new FilledSeat("other-region", "P"), new FilledSeat("other-region", "Q")])).Reason);

    [Fact]
    public void A_State_drawn_again_later_starts_anew()
    {
        ReviewPhase phase = UpTo<ConsultationOpened>(1).After(Repeated(20), new DrawingRepeated(Day(60), "A", [new FilledSeat("other-region", "N")]));
        Deadline focalPoint = phase["A"].Deadlines(phase.Rules).Single(deadline => deadline is { Step: Step.FocalPoint, State: "N" });

        Assert.Null(phase["A"].FocalPointOf("N"));
        Assert.Equal((Day(74), true), (focalPoint.Due, focalPoint.IsOpen));
        Assert.Equal([Day(20), Day(60)], phase["A"].RepeatedOn);
    }

    [Fact]
    public void Before_its_group_starts_a_review_can_be_drawn_again_and_its_clocks_are_those_of_the_start()
    {
        // C is of group two, which starts on 1 November 2021; Q takes the place of P.
        ReviewPhase phase = Phase.After(new DrawingRepeated(new DateOnly(2021, 10, 12), "C", [new FilledSeat("other-region", "Q")]));

        Assert.Equal(["D", "F", "Q"], phase["C"].Drawn.ReviewingStates);
        Assert.Equal(new DateOnly(2021, 11, 1), phase["C"].JoinedOn["Q"]);
        Assert.Equal([new DateOnly(2021, 10, 12)], phase["C"].RepeatedOn);
        Assert.Equal(
            new DateOnly(2021, 11, 15),
            phase["C"].Deadlines(phase.Rules).Single(deadline => deadline is { Step: Step.FocalPoint, State: "Q" }).Due);
        Assert.Equal(EventRefusalReason.BeforeStart, phase.Refuses(new Appointed(new DateOnly(2021, 10, 31), "C", "Q-f1", Role.FocalPoint)).Reason);
    }
}
