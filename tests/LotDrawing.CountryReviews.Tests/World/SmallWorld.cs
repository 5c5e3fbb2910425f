using static LotDrawing.CountryReviews.EventOutcome;
using static LotDrawing.CountryReviews.EventsOutcome;
using static LotDrawing.CountryReviews.ReviewEvent;

namespace LotDrawing.CountryReviews.Tests.World;

/// <summary>Twelve States in two regional groups and a drawing made by hand: each is reviewed by the next of its own
/// group and by one of the other. D is not party to the Firearms Protocol, so C and P, which it reviews, have an additional State.</summary>
internal static class SmallWorld
{
    private const string Africa = "ABCDEF";
    private const string Asia = "NOPQRS";

    internal static Roster Roster { get; } = new(
        Africa.Select(code => State(code, "african")).Concat(Asia.Select(code => State(code, "asia-pacific"))));

    internal static Drawing Drawing { get; } = new(3, Enumerable.Range(0, 6).SelectMany(index => new[]
    {
        new Review($"{Africa[index]}", Group(index),
            [Seat("same-region", Africa, index + 1, Africa[index]), Seat("other-region", Asia, index, Africa[index])]),
        new Review($"{Asia[index]}", Group(index),
            [Seat("same-region", Asia, index + 1, Asia[index]), Seat("other-region", Africa, index + 1, Asia[index])]),
    }));

    /// <summary>Two focal points, two experts (one a woman) and an observer of each State: A-f1, A-f2, A-e1, A-e2, A-o1.</summary>
    internal static IEnumerable<Person> People { get; } = [.. Roster.States.SelectMany(state => new[]
    {
        new Person($"{state.Code}-f1", state.Code, false),
        new Person($"{state.Code}-f2", state.Code, true),
        new Person($"{state.Code}-e1", state.Code, false),
        new Person($"{state.Code}-e2", state.Code, true),
        new Person($"{state.Code}-o1", state.Code, false),
    })];

    internal static ReviewPhase Phase { get; } = ReviewPhase.Open(Roster, Mechanism.Untoc, Drawing, UntocReviews.Rules, People);

    /// <summary>A day counted from the start of group one, 1 December 2020.</summary>
    internal static DateOnly Day(int day) => new DateOnly(2020, 12, 1).AddDays(day);

    /// <summary>The phase after these events, all of which must be accepted.</summary>
    internal static ReviewPhase After(this ReviewPhase phase, params IEnumerable<ReviewEvent> events) =>
        phase.ApplyAll(events) switch
        {
            AllAccepted all => all.Phase,
            SomeRefused some => throw new InvalidOperationException(string.Join(Environment.NewLine, some.Refusals.Select(refused => $"{refused.Event}: {refused.Refusal}"))),
            _ => throw new InvalidOperationException(),
        };

    /// <summary>Why the phase refuses this event.</summary>
    internal static EventRefusal Refuses(this ReviewPhase phase, ReviewEvent happened) =>
        phase.Apply(happened) is Refused refused ? refused.Refusal : throw new InvalidOperationException($"{happened} was accepted.");

    /// <summary>The focal points of all States of a review, appointed on a day.</summary>
    internal static IEnumerable<ReviewEvent> FocalPoints(string review, int day = 0) =>
        Phase[review].States.Select(state => new Appointed(Day(day), review, $"{state}-f1", Role.FocalPoint));

    /// <summary>The events that bring the review of A, reviewed by B and N, from nothing to completion, a day apart.</summary>
    internal static IReadOnlyList<ReviewEvent> WholeReview { get; } =
    [
        .. FocalPoints("A"),
        new ConsultationOpened(Day(1), "A", Actor.Of("A-f1")),
        new ConsultationHeld(Day(2), "A", Actor.Secretariat),
        new LanguagesAgreed(Day(3), "A", Actor.Of("B-f1"), [WorkingLanguage.English], []),
        new QuestionnaireBegun(Day(4), "A", Actor.Of("A-f1")),
        new QuestionnaireSubmitted(Day(5), "A", Actor.Of("A-f1")),
        new FeedbackGiven(Day(6), "A", Actor.Of("B-f1")),
        new FeedbackGiven(Day(7), "A", Actor.Of("N-f1")),
        new ObservationsSubmitted(Day(8), "A", Actor.Of("B-f1")),
        new ObservationsSubmitted(Day(9), "A", Actor.Of("N-f1")),
        new SummaryAgreed(Day(10), "A", Actor.Of("A-f1")),
    ];

    private static StateParty State(char code, string region) => new(
        $"{code}", $"State {code}", region, code == 'D' ? ["UNTOC", "TIP", "SOM"] : ["UNTOC", "TIP", "SOM", "FIREARMS"]);

    private static FilledSeat Seat(string seat, string region, int index, char underReview)
    {
        char principal = region[index % 6];
        return new FilledSeat(seat, $"{principal}", principal == 'D' && underReview != 'D' ? "F" : null);
    }

    private static int Group(int index) => (index / 2) + 1;
}
