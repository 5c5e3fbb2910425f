using System.Collections.Immutable;
using static LotDrawing.CountryReviews.EventOutcome;
using static LotDrawing.CountryReviews.ReviewEvent;

namespace LotDrawing.CountryReviews.Tests.World;

/// <summary>Turns any list of numbers into a sequence of events, likely and unlikely ones: four numbers an event. Every
/// event is put to the phase; what the phase makes of each is kept.</summary>
internal sealed class Scenario
{
    private readonly IReadOnlyList<int> numbers;
    private int next;

    private Scenario(IReadOnlyList<int> numbers) => this.numbers = numbers;

    internal ReviewPhase Phase { get; private set; } = SmallWorld.Phase;

    internal List<(ReviewPhase Before, ReviewEvent Event, EventOutcome Outcome)> Steps { get; } = [];

    internal IEnumerable<ReviewEvent> Events => Steps.Select(step => step.Event);

    internal static Scenario Of(IReadOnlyList<int> numbers)
    {
        var scenario = new Scenario(numbers);
        DateOnly date = SmallWorld.Day(0);
        while (scenario.next + 4 <= numbers.Count)
        {
            date = date.AddDays(scenario.Pick(9) switch { 8 => -1, 7 => 45, var days => days });
            ReviewEvent happened = scenario.Event(date);
            EventOutcome outcome = scenario.Phase.Apply(happened);
            scenario.Steps.Add((scenario.Phase, happened, outcome));
            if (outcome is Accepted accepted)
                scenario.Phase = accepted.Phase;
            date = scenario.Phase.LastEventOn ?? date;
        }

        return scenario;
    }

    private int Pick(int below) => next < numbers.Count ? numbers[next++] % below : 0;

    private T One<T>(params ReadOnlySpan<T> of) => of[Pick(of.Length)];

    // Mostly two reviews of group one, so that some get far; sometimes any, sometimes one that is none.
    private string Review() => Pick(12) switch { 10 => "X", 11 => One(["N", "C", "P", "E"]), var pick => pick < 7 ? "A" : "B" };

    private string StateIn(string review) =>
        Phase.Reviews.TryGetValue(review, out CountryReview? found) ? One([.. found.States]) : "A";

    // Mostly somebody who can act, sometimes anybody.
    private Actor By(string review, bool reviewing)
    {
        if (Pick(10) == 0)
            return One([Actor.Secretariat, .. Phase.People.Keys.Select(Actor.Of), Actor.Of("nobody")]);
        if (!Phase.Reviews.TryGetValue(review, out CountryReview? found))
            return Actor.Secretariat;
        var focalPoints = (reviewing ? found.Drawn.ReviewingStates : [found.State])
            .Select(state => found.FocalPointOf(state)).OfType<Appointment>().Select(held => Actor.Of(held.Person)).ToList();
        return focalPoints.Count == 0 ? Actor.Secretariat : One([.. focalPoints]);
    }

    private ReviewEvent Event(DateOnly date)
    {
        int kind = Pick(80);
        string review = Review();
        if (kind >= 40)
            return Sensible(date, review);
        string state = StateIn(review);
        return kind switch
        {
            < 6 => new Appointed(date, review, $"{state}-f{1 + Pick(2)}", Role.FocalPoint),
            < 8 => new Appointed(date, review, $"{state}-e{1 + Pick(2)}", Role.Expert),
            8 => new Appointed(date, review, $"{state}-o1", Role.Observer),
            9 => new Appointed(date, review, One([.. Phase.People.Keys]), One([Role.FocalPoint, Role.Expert, Role.Observer])),
            10 => new Replaced(date, review, $"{state}-f{1 + Pick(2)}", $"{state}-f{1 + Pick(2)}", Role.FocalPoint),
            11 => new Withdrawn(date, review, $"{state}-f{1 + Pick(2)}", Role.FocalPoint),
            12 => new Withdrawn(date, review, $"{state}-e{1 + Pick(2)}", Role.Expert),
            < 16 => new ConsultationOpened(date, review, By(review, false)),
            < 18 => new ConsultationHeld(date, review, By(review, false)),
            < 20 => LanguagesFor(date, review),
            20 => new LanguagesNotAgreed(date, review, By(review, true), Pick(2) == 0 ? [] : [state]),
            < 23 => new QuestionnaireBegun(date, review, By(review, false)),
            < 25 => new QuestionnaireSubmitted(date, review, By(review, false)),
            < 29 => new FeedbackGiven(date, review, By(review, true)),
            < 32 => new ObservationsSubmitted(date, review, By(review, true)),
            32 => new SummaryAgreed(date, review, By(review, false)),
            33 => new FocalPointSilent(date, review, state),
            34 => new FocalPointAnswered(date, review, state),
            < 37 => Repetition(date, review),
            37 => new TrainingHeld(date, [new TrainedOfficials(state, 1 + Pick(3))], Pick(2) == 0 ? [] : [$"{state}-f1"]),
            38 => new ConsultationFacilitated(date, review),
            _ => Pick(2) == 0 ? new NeedsSurveyed(date, state) : new DialogueHeld(date),
        };
    }

    // What a review that goes well would see next.
    private ReviewEvent Sensible(DateOnly date, string review)
    {
        if (!Phase.Reviews.TryGetValue(review, out CountryReview? found))
            return new DialogueHeld(date);
        if (found.States.FirstOrDefault(state => found.FocalPointOf(state) is null) is { } missing)
            return new Appointed(date, review, $"{missing}-f1", Role.FocalPoint);
        Actor own = Actor.Of(found.FocalPointOf(review)!.Person);
        Actor Of(string state) => Actor.Of(found.FocalPointOf(state)!.Person);
        return found.Stage switch
        {
            Stage.NotBegun => new ConsultationOpened(date, review, own),
            Stage.PreliminaryConsultation => new QuestionnaireBegun(date, review, own),
            Stage.SelfAssessmentQuestionnaire => new QuestionnaireSubmitted(date, review, own),
            Stage.WrittenFeedback => new FeedbackGiven(date, review, Of(found.Drawn.ReviewingStates.First(state => !found.FeedbackOn.ContainsKey(state)))),
            Stage.ListsOfObservations when found.Drawn.ReviewingStates.FirstOrDefault(state => !found.ObservationsOn.ContainsKey(state)) is { } state =>
                new ObservationsSubmitted(date, review, Of(state)),
            _ => new SummaryAgreed(date, review, own),
        };
    }

    private LanguagesAgreed LanguagesFor(DateOnly date, string review)
    {
        var languages = WorkingLanguages.All.Where(_ => Pick(3) == 0).ToImmutableArray();
        var all = Phase.Reviews.TryGetValue(review, out CountryReview? found) ? found.States.ToImmutableArray() : [];
        return Pick(2) == 0
            ? new LanguagesAgreed(date, review, By(review, true), languages, [])
            : new LanguagesAgreed(date, review, By(review, false), languages, all, "no common language");
    }

    private DrawingRepeated Repetition(DateOnly date, string review)
    {
        string seat = One(["same-region", "other-region"]);
        string principal = One([.. Phase.Roster.States.Select(party => party.Code)]);
        return new DrawingRepeated(date, review, [new FilledSeat(seat, principal, principal == "D" ? "F" : null)]);
    }
}
