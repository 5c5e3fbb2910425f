using System.Collections.Immutable;
using LotDrawing.CountryReviews.Languages;
using LotDrawing.CountryReviews.People;
using LotDrawing.Rules;

namespace LotDrawing.CountryReviews.Events;

/// <summary>The drawing was repeated for a review: the seats given take the place of those it had.</summary>
/// <remarks>What follows is stated in docs/clocks.md: the duties of the replaced States' people end, the
/// States brought in have their own clocks, the languages are open again, and lists of observations go back to written feedback.</remarks>
public sealed record DrawingRepeated : CountryReviewEvent
{
    /// <summary>Creates it from its parts.</summary>
    public DrawingRepeated(DateOnly date, string review, ImmutableArray<FilledSeat> seats)
        : base(date, review)
    {
        Seats = seats;
    }

    /// <summary>The seats that were drawn again, each with its new States; the others stay as they are.</summary>
    public ImmutableArray<FilledSeat> Seats { get; init; }

    /// <inheritdoc/>
    public bool Equals(DrawingRepeated? other) => base.Equals(other) && Seats.SequenceEqual(other.Seats);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();

    internal override Decision Decide(CountryReview review, ReviewContext context)
    {
        Review drawn = review.Drawn with { Seats = [.. review.Drawn.Seats.Select(seat => Drawn(seat.Seat) ?? seat)] };
        if (Refusal(review, drawn, context) is { } refusal)
            return refusal;

        var joined = drawn.ReviewingStates.Prepend(drawn.State).ToImmutableSortedDictionary(
            state => state, state => review.JoinedOn.GetValueOrDefault(state, Date < review.StartsOn ? review.StartsOn : Date), StringComparer.Ordinal);
        bool newcomers = !joined.Keys.All(review.JoinedOn.ContainsKey);
        return review with
        {
            Drawn = drawn,
            JoinedOn = joined,
            RepeatedOn = review.RepeatedOn.Add(Date),
            Appointments = [.. review.Appointments.Select(held => held.Lasts && !joined.ContainsKey(held.State) ? held.Ended(Date, AppointmentEnd.Redrawn) : held)],
            Unanswering = Kept(review.Unanswering, joined),
            FeedbackOn = Kept(review.FeedbackOn, joined),
            ObservationsOn = Kept(review.ObservationsOn, joined),
            ConsultationHeldOn = newcomers ? null : review.ConsultationHeldOn,
            Languages = newcomers ? LanguageOutcome.NotTakenUp : review.Languages,
        };
    }

    private static ImmutableSortedDictionary<string, DateOnly> Kept(
        ImmutableSortedDictionary<string, DateOnly> days, ImmutableSortedDictionary<string, DateOnly> joined) =>
        days.RemoveRange(days.Keys.Where(state => !joined.ContainsKey(state)));

    private FilledSeat? Drawn(string seat) => Seats.FirstOrDefault(drawn => drawn.Seat == seat);

    private EventRefusal? Refusal(CountryReview review, Review drawn, ReviewContext context)
    {
        string where = $"the repeated drawing of the review of {context.Name(review.State)}";
        EventRefusal Refuse(Citation source, string text) => new(EventRefusalReason.DrawingRules, source, $"{where}: {text}");

        Citation repetition = context.Mechanism.Repetition.Source;
        if (Seats.Select(seat => seat.Seat).Distinct(StringComparer.Ordinal).Count() != Seats.Length)
            return Refuse(repetition, "a seat twice; expected each once");
        foreach (FilledSeat seat in Seats.Where(seat => review.Drawn.Seat(seat.Seat) is null))
            return Refuse(repetition, $"a seat {seat.Seat}; expected one that the review has");
        if (drawn.Equals(review.Drawn))
            return Refuse(repetition, "nothing changes; expected another State in a seat");

        var inForce = new Drawing(context.InForce().Groups.Length, context.InForce().Reviews.Select(other => other.State == drawn.State ? drawn : other));
        RuleBreach? breach = RuleCheck.Breaches(context.Roster, context.Mechanism, inForce).FirstOrDefault();
        return breach is null ? null : Refuse(breach.Source, $"{breach.State}: {breach.Found}; expected {breach.Expected}");
    }
}
