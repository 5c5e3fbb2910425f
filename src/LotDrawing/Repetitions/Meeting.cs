using System.Collections.Immutable;
using System.Globalization;
using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.Text;

namespace LotDrawing.Repetitions;

/// <summary>A meeting's decisions on the requests before it, and the drawing of all that it grants.</summary>
/// <remarks>
/// docs/algorithm.md, section 5: all seats granted at one meeting are drawn together.
/// How a request counts is an interpretation of resolution 9/1, annex, para. 28 (d), by which a State may ask for "its
/// drawing" to be repeated up to four times: one request is one repetition of the State's allowance, however many of its
/// seats it names, and two requests are two. Exceptional ones (28 f) count against nothing.
/// </remarks>
public sealed class Meeting
{
    private readonly PhaseState phase;
    private readonly DateOnly date;

    private Meeting(PhaseState phase, DateOnly date, ImmutableArray<Decision> decisions)
    {
        this.phase = phase;
        this.date = date;
        Decisions = decisions;
        Granted = [.. decisions.OfType<Decision.Granted>().Select(granted => granted.Request)];
        Seats = [.. Granted.SelectMany(request => SeatsToDraw(phase, request))];
    }

    /// <summary>The decisions, one a request, in the order of the requests. The requests in them name their seats in the mechanism's order.</summary>
    public ImmutableArray<Decision> Decisions { get; }

    /// <summary>The requests granted, in order.</summary>
    public ImmutableArray<RepetitionRequest> Granted { get; }

    /// <summary>The seats to be drawn, with those that leave their pots; there may be none.</summary>
    public ImmutableArray<SeatToDraw> Seats { get; }

    /// <summary>The requests refused, in order.</summary>
    public ImmutableArray<Decision.Refused> Refused => [.. Decisions.OfType<Decision.Refused>()];

    /// <summary>What keeps the requests from being heard at all; empty when nothing does.</summary>
    public static ImmutableArray<JsonFault> Faults(PhaseState phase, MeetingRequests requests)
    {
        ArgumentNullException.ThrowIfNull(phase);
        ArgumentNullException.ThrowIfNull(requests);
        return requests.Date >= phase.Date ? [] : [new JsonFault("$.date", Day(requests.Date), $"{Day(phase.Date)} or later: there is an entry of that date already")];
    }

    /// <summary>Decides on all requests, one after another; nothing is drawn yet.</summary>
    /// <param name="phase">The phase as the meeting finds it.</param>
    /// <param name="requests">What is asked.</param>
    /// <exception cref="JsonFaultException">There are <see cref="Faults"/>.</exception>
    /// <exception cref="ArgumentException">A request names no seat, or one twice.</exception>
    public static Meeting Decide(PhaseState phase, MeetingRequests requests)
    {
        if (Faults(phase, requests) is { IsEmpty: false } faults)
            throw new JsonFaultException(faults);
        if (requests.Requests.FirstOrDefault(request => request.Seats.IsEmpty || request.Seats.Distinct(StringComparer.Ordinal).Count() != request.Seats.Length) is { } wrong)
            throw new ArgumentException($"A request of {wrong.State} names the seats [{string.Join(", ", wrong.Seats)}]; expected at least one, and none twice.", nameof(requests));

        var decisions = ImmutableArray.CreateBuilder<Decision>(requests.Requests.Length);
        foreach (RepetitionRequest request in requests.Requests.Select(request => InOrder(phase.Mechanism, request)))
        {
            var granted = decisions.OfType<Decision.Granted>().Select(decision => decision.Request).ToList();
            decisions.Add(WhyRefused(phase, requests.Date, granted, request) is { } why ? new Decision.Refused(request, why) : new Decision.Granted(request));
        }

        return new Meeting(phase, requests.Date, decisions.MoveToImmutable());
    }

    /// <summary>Draws all seats of the requests granted; nothing when none was.</summary>
    /// <param name="lots">Where the lots come from.</param>
    /// <param name="voidLimit">After how many voids to give up.</param>
    public PhaseChange Draw<TLots>(ref TLots lots, long voidLimit = ExactProcedure.DefaultVoidLimit)
        where TLots : struct, ILotSource
    {
        if (Granted.IsEmpty)
            return new PhaseChange.NothingToDraw(phase);
        return new SeatDrawing(phase.Roster, phase.Mechanism, phase.InForce, Seats).Draw(
            state => phase.InForce.ReviewOf(state)!.Group,
            reviews => phase.Repeated(date, Granted, reviews),
            voidLimit,
            ref lots);
    }

    /// <summary>The seats of a request as they are drawn again: those being replaced leave the pots, if the mechanism says so.</summary>
    private static IEnumerable<SeatToDraw> SeatsToDraw(PhaseState phase, RepetitionRequest request) =>
        request.Seats.Select(seat => new SeatToDraw(
            request.State,
            seat,
            phase.Mechanism.Repetition.ReplacedStateLeavesPot ? [.. phase.InForce.ReviewOf(request.State)!.Seat(seat)!.States] : []));

    private static Refusal? WhyRefused(PhaseState phase, DateOnly date, List<RepetitionRequest> granted, RepetitionRequest request)
    {
        RepetitionRule rule = phase.Mechanism.Repetition;
        string state = request.State;
        if (phase.InForce.ReviewOf(state) is not { } review)
            return phase.Withdrawn.TryGetValue(state, out DateOnly left) ? new Refusal.ReviewWithdrawn(state, left) : new Refusal.NotUnderReview(state);

        foreach (string seat in request.Seats)
        {
            if (phase.Mechanism.SeatIndex(seat) < 0)
                return new Refusal.UnknownSeat(seat, [.. phase.Mechanism.Seats.Select(known => known.Id)]);
            if (review.Seat(seat) is null)
                return new Refusal.SeatNotFilled(state, seat);
        }

        if (request.Kind == RepetitionKind.Exceptional && rule.ExceptionalSource is null)
            return new Refusal.ExceptionalNotProvided(rule.Source);
        if (request.Kind == RepetitionKind.Exceptional && string.IsNullOrWhiteSpace(request.Grounds))
            return new Refusal.ExceptionalWithoutGrounds(rule.ExceptionalSource!);

        var here = granted.Where(earlier => earlier.State == state).ToList();
        if (request.Kind == RepetitionKind.Ordinary)
        {
            ImmutableArray<DateOnly> used =
                [.. phase.OrdinaryRepetitionsOf(state), .. here.Where(earlier => earlier.Kind == RepetitionKind.Ordinary).Select(_ => date)];
            if (used.Length >= rule.OrdinaryAllowance)
                return new Refusal.AllowanceUsed(state, used, rule.Source);
        }

        if (request.Seats.FirstOrDefault(seat => here.Any(earlier => earlier.Seats.Contains(seat, StringComparer.Ordinal))) is { } twice)
            return new Refusal.AskedTwice(state, twice);
        return CannotBeDrawn(phase, request);
    }

    /// <summary>Why the seats of this request alone cannot be drawn, all others being in force.</summary>
    private static Refusal? CannotBeDrawn(PhaseState phase, RepetitionRequest request)
    {
        ImmutableArray<SeatToDraw> seats = [.. SeatsToDraw(phase, request)];
        PlanCompilation compilation = DrawPlan.Compile(phase.Roster, phase.Mechanism, phase.InForce, seats);
        if (compilation.IsPossible)
            return ValidDrawing.Exists(compilation.Plan) == false ? new Refusal.NoValidDrawing(request.State) : null;

        SeatToDraw empty = seats.First(seat => seat.Seat == compilation.Faults[0].Seat);
        var reasons = new PotReasons(phase.Roster, phase.Mechanism, empty, phase.InForce.Emptied(seats));
        return new Refusal.PotEmpty(compilation.Faults, [.. reasons.Exclusions.Where(exclusion => IsOnSide(phase, empty, exclusion.State))]);
    }

    private static bool IsOnSide(PhaseState phase, SeatToDraw seat, string other) =>
        other != seat.State && phase.Mechanism.Seats[phase.Mechanism.SeatIndex(seat.Seat)].Side switch
        {
            SeatSide.SameRegion => phase.Roster[other].RegionalGroup == phase.Roster[seat.State].RegionalGroup,
            SeatSide.OtherRegion => phase.Roster[other].RegionalGroup != phase.Roster[seat.State].RegionalGroup,
            _ => true,
        };

    private static RepetitionRequest InOrder(Mechanism mechanism, RepetitionRequest request) => request with
    {
        // A seat that the mechanism does not have comes last; the request is then refused.
        Seats = [.. request.Seats.OrderBy(seat => mechanism.SeatIndex(seat) is var index and >= 0 ? index : int.MaxValue).ThenBy(seat => seat, StringComparer.Ordinal)],
    };

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
