using System.Collections.Immutable;
using LotDrawing.Rules;

namespace LotDrawing.Repetitions;

/// <summary>A review phase as it stands: who is a State party, which drawings are in force, and which repetitions each
/// State has had. Immutable; every change makes another.</summary>
/// <remarks>A change is checked against the rules by <see cref="RuleCheck"/>, which knows nothing of pots or procedures,
/// before the new state is handed out.</remarks>
public sealed class PhaseState
{
    private PhaseState(Roster roster, Mechanism mechanism, Drawing inForce, DateOnly date)
    {
        Roster = roster;
        Mechanism = mechanism;
        InForce = inForce;
        Date = date;
    }

    /// <summary>The States parties.</summary>
    public Roster Roster { get; private init; }

    /// <summary>The rules, with the load bounds that hold for the phase.</summary>
    public Mechanism Mechanism { get; }

    /// <summary>The drawings in force: one review of each State party that was drawn.</summary>
    public Drawing InForce { get; private init; }

    /// <summary>The date of the last change; no later one may lie before it.</summary>
    public DateOnly Date { get; private init; }

    /// <summary>All repetitions granted so far, in order; those of States that have withdrawn are kept.</summary>
    public ImmutableArray<GrantedRepetition> Repetitions { get; private init; } = [];

    /// <summary>The States whose review ended by a withdrawal and that have no other, with the date on which it ended.</summary>
    public ImmutableSortedDictionary<string, DateOnly> Withdrawn { get; private init; } =
        ImmutableSortedDictionary.Create<string, DateOnly>(StringComparer.Ordinal);

    /// <summary>The phase after its drawings, before any change.</summary>
    /// <param name="roster">The States parties.</param>
    /// <param name="mechanism">The rules.</param>
    /// <param name="drawing">What was drawn.</param>
    /// <param name="date">The date on which it was drawn.</param>
    /// <exception cref="RuleBreachException">The drawing breaks a rule.</exception>
    public static PhaseState Begin(Roster roster, Mechanism mechanism, Drawing drawing, DateOnly date) =>
        Checked(new PhaseState(roster, mechanism, drawing, date), RuleCheck.Breaches(roster, mechanism, drawing));

    /// <summary>The dates on which ordinary repetitions were granted to the State of this code, in order; it may be on one date twice.</summary>
    public IEnumerable<DateOnly> OrdinaryRepetitionsOf(string code) =>
        Repetitions.Where(granted => granted.Request.Kind == RepetitionKind.Ordinary && granted.Request.State == code).Select(granted => granted.Date);

    /// <summary>How many ordinary repetitions the State of this code has left.</summary>
    public int OrdinaryLeft(string code) => Mechanism.Repetition.OrdinaryAllowance - OrdinaryRepetitionsOf(code).Count();

    /// <summary>The phase on a later date, when nothing has changed but, say, a request was refused.</summary>
    /// <exception cref="ArgumentException">The date lies before the last.</exception>
    public PhaseState On(DateOnly date)
    {
        RefuseEarlier(date);
        return new PhaseState(Roster, Mechanism, InForce, date) { Repetitions = Repetitions, Withdrawn = Withdrawn };
    }

    /// <summary>The phase after a meeting's repetitions.</summary>
    /// <param name="date">The date of the meeting.</param>
    /// <param name="granted">The requests granted, in order, at least one.</param>
    /// <param name="drawn">Of each review the seats drawn again, just those that were asked for.</param>
    /// <exception cref="ArgumentException">The date lies before the last, or other seats were drawn than asked for.</exception>
    /// <exception cref="RuleBreachException">The drawings in force would break a rule.</exception>
    public PhaseState Repeated(DateOnly date, ImmutableArray<RepetitionRequest> granted, ImmutableArray<Review> drawn)
    {
        RefuseEarlier(date);
        var asked = granted.SelectMany(request => request.Seats.Select(seat => (request.State, seat))).Order().ToList();
        if (asked.Count == 0 || !asked.SequenceEqual(SeatsOf(drawn).Order()))
            throw new ArgumentException($"Drawn were {Listed(SeatsOf(drawn))}; expected the seats asked for, {Listed(asked)}.", nameof(drawn));
        return Changed(this, date, drawn, Repetitions.AddRange(granted.Select(request => new GrantedRepetition(date, request))));
    }

    /// <summary>The phase after a State joined the Convention, or one of the roster joined a Protocol.</summary>
    /// <param name="date">The date of the accession.</param>
    /// <param name="state">The State as it is in the roster from now on.</param>
    /// <param name="drawn">Its review with the seats drawn, or nothing where none was.</param>
    /// <exception cref="ArgumentException">The date lies before the last, or a seat of another State was drawn.</exception>
    /// <exception cref="RuleBreachException">The drawings in force would break a rule.</exception>
    public PhaseState Acceded(DateOnly date, StateParty state, ImmutableArray<Review> drawn)
    {
        ArgumentNullException.ThrowIfNull(state);
        RefuseEarlier(date);
        if (drawn.FirstOrDefault(review => review.State != state.Code) is { } other)
            throw new ArgumentException($"A seat of {other.State} was drawn; expected only those of {state.Code}.", nameof(drawn));
        var before = new PhaseState(Roster.With(state), Mechanism, InForce, Date) { Repetitions = Repetitions, Withdrawn = Withdrawn.Remove(state.Code) };
        return Changed(before, date, drawn, Repetitions);
    }

    /// <summary>The phase after a State withdrew: its review has ended, and what it was drawn for was drawn again.</summary>
    /// <param name="date">The date on which it ends.</param>
    /// <param name="state">The State's code.</param>
    /// <param name="drawn">Of each review the seats in which it served, drawn again.</param>
    /// <exception cref="ArgumentException">The State is not in the roster or the last in it, the date lies before the last, or other seats
    /// were drawn than those in which it served.</exception>
    /// <exception cref="RuleBreachException">The drawings in force would break a rule.</exception>
    public PhaseState Left(DateOnly date, string state, ImmutableArray<Review> drawn)
    {
        RefuseEarlier(date);
        if (!Roster.Contains(state))
            throw new ArgumentException($"{state} is not in the roster.", nameof(state));
        var served = InForce.Without(state).SeatsServedBy(state).ToList();
        if (!served.Order().SequenceEqual(SeatsOf(drawn).Order()))
            throw new ArgumentException($"Drawn were {Listed(SeatsOf(drawn))}; expected the seats in which {state} served, {Listed(served)}.", nameof(drawn));
        var before = new PhaseState(Roster.Without(state), Mechanism, InForce.Without(state), Date)
        {
            Repetitions = Repetitions,
            Withdrawn = InForce.ReviewOf(state) is null ? Withdrawn : Withdrawn.SetItem(state, date),
        };
        return Changed(before, date, drawn, Repetitions);
    }

    private static PhaseState Changed(PhaseState before, DateOnly date, ImmutableArray<Review> drawn, ImmutableArray<GrantedRepetition> repetitions)
    {
        var after = new PhaseState(before.Roster, before.Mechanism, before.InForce.With(drawn, before.Mechanism), date)
        {
            Repetitions = repetitions,
            Withdrawn = before.Withdrawn,
        };
        return Checked(after, RuleCheck.BreachesInForce(after.Roster, after.Mechanism, after.InForce, drawn));
    }

    private static PhaseState Checked(PhaseState state, ImmutableArray<RuleBreach> breaches) =>
        breaches.IsEmpty ? state : throw new RuleBreachException(breaches);

    private void RefuseEarlier(DateOnly date)
    {
        if (date < Date)
            throw new ArgumentException($"The date {date:O} lies before {Date:O}, the last of the phase.", nameof(date));
    }

    private static IEnumerable<(string State, string Seat)> SeatsOf(ImmutableArray<Review> reviews) =>
        reviews.SelectMany(review => review.Seats.Select(seat => (review.State, seat.Seat)));

    private static string Listed(IEnumerable<(string State, string Seat)> seats) =>
        string.Join(", ", seats.Select(seat => $"{seat.State}/{seat.Seat}").DefaultIfEmpty("none"));
}
