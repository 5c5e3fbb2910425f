using System.Collections.Immutable;
using LotDrawing.Rules;
using static LotDrawing.CountryReviews.EventOutcome;
using static LotDrawing.CountryReviews.EventsOutcome;
using static LotDrawing.CountryReviews.ReviewEvent;

namespace LotDrawing.CountryReviews;

/// <summary>All country reviews of one phase, from the outcome of the drawing on, as events have left them. Immutable:
/// an accepted event gives a new phase, a refused one leaves this one.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed class ReviewPhase
{
    private readonly ReviewPhase? opened;
    private readonly Lazy<Drawing> inForce;
    private readonly ReviewContext context;
    private readonly int groups;

    private ReviewPhase(
        ReviewContext context,
        int groups,
        ImmutableSortedDictionary<string, CountryReview> reviews,
        ImmutableList<ReviewEvent> events,
        ReviewPhase? opened)
    {
        Reviews = reviews;
        Events = events;
        this.groups = groups;
        this.opened = opened;
        inForce = new Lazy<Drawing>(() => new Drawing(groups, reviews.Values.Select(review => review.Drawn)));
        this.context = context with { InForce = () => InForce };
    }

    /// <summary>All States parties.</summary>
    public Roster Roster => context.Roster;

    /// <summary>The rules of the drawing.</summary>
    public Mechanism Mechanism => context.Mechanism;

    /// <summary>The rules of the country reviews.</summary>
    public ReviewRules Rules => context.Rules;

    /// <summary>The people whom States appoint, by id.</summary>
    public ImmutableSortedDictionary<string, Person> People => context.People;

    /// <summary>The reviews by the code of the State under review.</summary>
    public ImmutableSortedDictionary<string, CountryReview> Reviews { get; }

    /// <summary>The accepted events in the order in which they came; their dates never go back.</summary>
    public ImmutableList<ReviewEvent> Events { get; }

    /// <summary>The drawing in force: as drawn, with every repetition since.</summary>
    public Drawing InForce => inForce.Value;

    /// <summary>The drawing on which the phase opened, before any repetition.</summary>
    public Drawing Drawn => (opened ?? this).InForce;

    /// <summary>The date of the last event, or null before the first.</summary>
    public DateOnly? LastEventOn => Events.IsEmpty ? null : Events[^1].Date;

    /// <summary>Opens a phase on a drawing.</summary>
    /// <param name="roster">All States parties.</param>
    /// <param name="mechanism">The rules of the drawing.</param>
    /// <param name="drawing">What was drawn; it breaks no rule of the mechanism.</param>
    /// <param name="rules">The rules of the country reviews; they have a start for each group.</param>
    /// <param name="people">The people whom States appoint.</param>
    /// <exception cref="ArgumentException">The drawing breaks a rule (<see cref="RuleCheck"/> says which), a group has
    /// no start, or a person's id is given twice or its State is not in the roster.</exception>
    public static ReviewPhase Open(Roster roster, Mechanism mechanism, Drawing drawing, ReviewRules rules, IEnumerable<Person> people)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(mechanism);
        ArgumentNullException.ThrowIfNull(drawing);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(people);

        if (RuleCheck.Breaches(roster, mechanism, drawing) is { IsEmpty: false } breaches)
            throw new ArgumentException($"The drawing breaks {breaches.Length} rules; the first: {breaches[0]}", nameof(drawing));
        if (rules.GroupStarts.Length < drawing.Groups.Length)
            throw new ArgumentException($"{rules.GroupStarts.Length} starts for {drawing.Groups.Length} groups.", nameof(rules));

        var reviews = drawing.Reviews.ToImmutableSortedDictionary(
            review => review.State, review => new CountryReview(review, rules.StartOf(review.Group)), StringComparer.Ordinal);
        var context = new ReviewContext(roster, mechanism, rules, Known(roster, NoPeople, people), () => drawing);
        return new ReviewPhase(context, drawing.Groups.Length, reviews, [], opened: null);
    }

    /// <summary>The review of this State.</summary>
    /// <exception cref="KeyNotFoundException">It is not under review.</exception>
    public CountryReview this[string state] => Reviews[state];

    /// <summary>This phase knowing more people. A person known already is taken once.</summary>
    /// <exception cref="ArgumentException">An id is another person's, or a State is not in the roster.</exception>
    public ReviewPhase WithPeople(IEnumerable<Person> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        ReviewContext wider = context with { People = Known(Roster, People, people) };
        ReviewPhase? from = opened is null ? null : new ReviewPhase(opened.context with { People = wider.People }, groups, opened.Reviews, opened.Events, opened: null);
        return new ReviewPhase(wider, groups, Reviews, Events, from);
    }

    /// <summary>What becomes of one event.</summary>
    /// <exception cref="ArgumentException">What is in force has another number of groups than the phase.</exception>
    public EventOutcome Apply(ReviewEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        if (LastEventOn is { } last && happened.Date < last)
        {
            return new Refused(new EventRefusal(
                EventRefusalReason.DatesGoBack, OrderOfEvents, $"dated {happened.Date:yyyy-MM-dd}, before an earlier event of {last:yyyy-MM-dd}; expected dates that never go back"));
        }

        return happened switch
        {
            CountryReviewEvent inReview => Apply(inReview),
            RecordChanged changed => Changed(changed),
            SupportEvent support => support.Refusal(context) is { } refusal ? new Refused(refusal) : new Accepted(With(Reviews, support)),
            _ => throw new ArgumentException($"An event of an unknown kind: {happened.GetType().Name}.", nameof(happened)),
        };
    }

    /// <summary>What becomes of many events in order: all of them happen, or none does.</summary>
    public EventsOutcome ApplyAll(IEnumerable<ReviewEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var refusals = ImmutableArray.CreateBuilder<RefusedEvent>();
        ReviewPhase phase = this;
        int index = 0;
        foreach (ReviewEvent happened in events)
        {
            switch (phase.Apply(happened))
            {
                case Accepted accepted:
                    phase = accepted.Phase;
                    break;
                case Refused refused:
                    refusals.Add(new RefusedEvent(index, happened, refused.Refusal));
                    break;
            }

            index++;
        }

        return refusals.Count == 0 ? new AllAccepted(phase) : new SomeRefused(refusals.ToImmutable());
    }

    /// <summary>This phase as it was at the end of a day: without the events dated later.</summary>
    public ReviewPhase AsOf(DateOnly day)
    {
        if (LastEventOn is not { } last || last <= day)
            return this;
        var until = Events.TakeWhile(happened => happened.Date <= day);
        return ((AllAccepted)opened!.ApplyAll(until)).Phase;
    }

    /// <summary>The status as of a day: what happened later does not count.</summary>
    /// <param name="day">The day.</param>
    /// <param name="about">What the reader should know about where the data come from, or null.</param>
    public StatusReport Report(DateOnly day, string? about = null) => StatusReporter.Report(this, day, about);

    private static Citation OrderOfEvents { get; } = new("Rule of this package: events in the order of their dates", "", confirmed: false);

    private static ImmutableSortedDictionary<string, Person> NoPeople { get; } =
        ImmutableSortedDictionary.Create<string, Person>(StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, Person> Known(
        Roster roster, ImmutableSortedDictionary<string, Person> known, IEnumerable<Person> people)
    {
        var all = known.ToBuilder();
        foreach (Person person in people)
        {
            // Whom a State appointed that has withdrawn since is still known.
            if (known.TryGetValue(person.Id, out Person? same) && same == person)
                continue;
            if (!roster.Contains(person.State))
                throw new ArgumentException($"{person.Id} is of {person.State}, which is not in the roster.", nameof(people));
            if (!all.TryAdd(person.Id, person) && all[person.Id] != person)
                throw new ArgumentException($"Two people have the id {person.Id}.", nameof(people));
        }

        return all.ToImmutable();
    }

    private EventOutcome Apply(CountryReviewEvent happened)
    {
        if (!Reviews.TryGetValue(happened.Review, out CountryReview? review))
        {
            string which = Roster.Contains(happened.Review) ? "is not under review" : "is not in the roster";
            return new Refused(new EventRefusal(EventRefusalReason.UnknownReview, Rules.GroupStartsSource, $"{happened.Review} {which}; expected a State under review"));
        }

        // Lots are drawn long before a group starts, and so may be repeated before.
        if (happened.Date < review.StartsOn && happened is not DrawingRepeated)
        {
            return new Refused(new EventRefusal(
                EventRefusalReason.BeforeStart,
                Rules.GroupStartsSource,
                $"dated {happened.Date:yyyy-MM-dd}; the review of {context.Name(review.State)}, of group {review.Group}, starts on {review.StartsOn:yyyy-MM-dd}"));
        }

        if (review.CompletedOn is { } completed)
        {
            return new Refused(new EventRefusal(
                EventRefusalReason.Completed, Rules.Observations, $"the review of {context.Name(review.State)} was completed on {completed:yyyy-MM-dd} and takes no further events"));
        }

        Decision decision = happened.Decide(review, context);
        return decision.Review is { } changed
            ? new Accepted(With(Reviews.SetItem(review.State, changed), happened))
            : new Refused(decision.Refusal!);
    }

    private Accepted Changed(RecordChanged changed)
    {
        if (changed.InForce.Groups.Length != groups)
            throw new ArgumentException($"{changed.InForce.Groups.Length} groups are in force; expected {groups}, as the phase opened on.", nameof(changed));
        ReviewContext after = context with { Roster = changed.Roster, Mechanism = changed.Mechanism };
        return new Accepted(new ReviewPhase(after, groups, changed.After(Reviews, context), Events.Add(changed), opened ?? this));
    }

    private ReviewPhase With(ImmutableSortedDictionary<string, CountryReview> reviews, ReviewEvent happened) =>
        new(context, groups, reviews, Events.Add(happened), opened ?? this);
}
