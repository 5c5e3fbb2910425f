using System.Collections.Immutable;
using LotDrawing.Rules;

namespace LotDrawing.TestKit.Naive;

/// <summary>A phase as a clerk would keep it in a notebook: who sits where, who asked when. Says what must be granted, refused
/// and drawn, from docs/record-format.md, section 3, and docs/algorithm.md, section 5; what the lots give it is told.</summary>
public sealed class NaivePhase
{
    private readonly Mechanism mechanism;
    private readonly Dictionary<string, StateParty> roster;
    private readonly SortedDictionary<string, (int Group, Dictionary<string, FilledSeat> Seats)> reviews;
    private readonly List<(DateOnly Date, Request Request)> granted = [];
    private readonly HashSet<string> ended = [];

    public NaivePhase(Roster roster, Mechanism mechanism, Drawing drawing)
    {
        this.mechanism = mechanism;
        this.roster = roster.States.ToDictionary(state => state.Code);
        reviews = new SortedDictionary<string, (int, Dictionary<string, FilledSeat>)>(StringComparer.Ordinal);
        foreach (Review review in drawing.Reviews)
            reviews[review.State] = (review.Group, review.Seats.ToDictionary(seat => seat.Seat));
    }

    public Roster Roster => new(roster.Values);

    public Drawing InForce => new(mechanism.Groups.Count, reviews.Select(review => new Review(
        review.Key, review.Value.Group, [.. mechanism.Seats.Select(rule => review.Value.Seats[rule.Id])])));

    public IReadOnlyList<(DateOnly Date, Request Request)> Granted => granted;

    public IReadOnlySet<string> Ended => ended;

    /// <summary>Whether this reason to refuse the request holds, after these requests were granted at the same meeting.</summary>
    public bool Holds(RefusalReason reason, Request request, IReadOnlyList<Request> earlier)
    {
        bool hasReview = reviews.ContainsKey(request.State);
        bool seatsAreFilled = hasReview && request.Seats.All(reviews[request.State].Seats.ContainsKey);
        return reason switch
        {
            RefusalReason.ReviewWithdrawn => !hasReview && ended.Contains(request.State),
            RefusalReason.AllowanceUsed => request.Kind == RepetitionKind.Ordinary
                && granted.Select(grant => grant.Request).Concat(earlier).Count(grant => grant.State == request.State && grant.Kind == RepetitionKind.Ordinary)
                    >= mechanism.Repetition.OrdinaryAllowance,
            RefusalReason.ExceptionalWithoutGrounds => request.Kind == RepetitionKind.Exceptional && string.IsNullOrWhiteSpace(request.Grounds),
            RefusalReason.ExceptionalNotProvided => request.Kind == RepetitionKind.Exceptional && mechanism.Repetition.ExceptionalSource is null,
            RefusalReason.AskedTwice => earlier.Any(other => other.State == request.State && other.Seats.Intersect(request.Seats).Any()),
            RefusalReason.PotEmpty => seatsAreFilled && Naive(SeatsOf([request])).IsImpossible,
            _ => false, // without bounds on loads the seats of one UNTOC review can always be drawn when their pots are not empty
        };
    }

    /// <summary>The seats drawn for these requests, and who leaves their pots.</summary>
    public ImmutableArray<SeatToDraw> SeatsOf(IEnumerable<Request> requests) => [.. requests.SelectMany(request => request.Seats.Select(seat =>
        new SeatToDraw(request.State, seat, mechanism.Repetition.ReplacedStateLeavesPot ? [.. reviews[request.State].Seats[seat].States] : [])))];

    /// <summary>The seats drawn when this State accedes or, being in the roster, joins Protocols.</summary>
    public ImmutableArray<SeatToDraw> SeatsOfAccession(StateParty state)
    {
        if (!roster.ContainsKey(state.Code))
            return [.. mechanism.Seats.Select(rule => new SeatToDraw(state.Code, rule.Id))];
        StateParty With(string code) => code == state.Code ? state : roster[code];
        var open = reviews[state.Code].Seats.Values.Where(seat =>
        {
            var missing = state.Instruments.Except(With(seat.Principal).Instruments).ToList();
            return missing.Count > 0 && (seat.Additional is null || missing.Except(With(seat.Additional).Instruments).Any());
        }).Select(seat => new SeatToDraw(state.Code, seat.Seat) { AdditionalOnly = true }).ToList();
        var naive = new NaiveInForce(Roster.With(state), mechanism, InForce, open);
        return [.. open.Select(seat => naive.AdditionalPot(seat, reviews[seat.State].Seats[seat.Seat].Principal).Count > 0 ? seat : new SeatToDraw(seat.State, seat.Seat))];
    }

    /// <summary>The seats drawn when this State withdraws.</summary>
    public ImmutableArray<SeatToDraw> SeatsOfWithdrawal(string code) => [.. reviews
        .Where(review => review.Key != code)
        .SelectMany(review => review.Value.Seats.Values
            .Where(seat => seat.Principal == code || seat.Additional == code)
            .Select(seat => new SeatToDraw(review.Key, seat.Seat)))];

    public void Repeat(DateOnly date, IEnumerable<Request> requests, IEnumerable<Review> drawn)
    {
        granted.AddRange(requests.Select(request => (date, request)));
        Put(drawn);
    }

    public void Accede(StateParty state, IEnumerable<Review> drawn)
    {
        roster[state.Code] = state;
        ended.Remove(state.Code);
        Put(drawn);
    }

    public void Withdraw(string code, IEnumerable<Review> drawn)
    {
        roster.Remove(code);
        reviews.Remove(code);
        ended.Add(code);
        Put(drawn);
    }

    /// <summary>The drawings in force without additional States that are no longer needed: what the rules say of a fresh drawing holds of it.</summary>
    public Drawing WithoutSpares => new(mechanism.Groups.Count, InForce.Reviews.Select(review => review with
    {
        Seats = [.. review.Seats.Select(seat => roster[review.State].Instruments.Except(roster[seat.Principal].Instruments).Any() ? seat : seat with { Additional = null })],
    }));

    private NaiveInForce Naive(ImmutableArray<SeatToDraw> seats) => new(Roster, mechanism, InForce, seats);

    private void Put(IEnumerable<Review> drawn)
    {
        foreach (Review review in drawn)
        {
            if (!reviews.ContainsKey(review.State))
                reviews[review.State] = (review.Group, []);
            foreach (FilledSeat seat in review.Seats)
                reviews[review.State].Seats[seat.Seat] = seat;
        }
    }
}
