using System.Collections.Immutable;
using LotDrawing.Rules;

namespace LotDrawing.CountryReviews;

/// <content>Who takes part: appointments, and the drawing repeated.</content>
public abstract partial record ReviewEvent
{
    /// <summary>A State appointed a person to a role in a review.</summary>
    public sealed record Appointed : CountryReviewEvent
    {
        /// <summary>Creates it from its parts.</summary>
        /// <param name="date">The first day of the appointment.</param>
        /// <param name="review">The code of the State under review.</param>
        /// <param name="person">The person's id; the State is the person's.</param>
        /// <param name="role">The role. A second focal point at once is refused: <see cref="Replaced"/> puts one in another's place.</param>
        public Appointed(DateOnly date, string review, string person, Role role)
            : base(date, review)
        {
            Person = person;
            Role = role;
        }

        /// <summary>The person's id; the State is the person's.</summary>
        public string Person { get; init; }

        /// <summary>The role. A second focal point at once is refused: <see cref="Replaced"/> puts one in another's place.</summary>
        public Role Role { get; init; }

        internal override Decision Decide(CountryReview review, ReviewContext context)
        {
            if (AppointmentRules.Refusal(review, context, Person, Role) is { } refusal)
                return refusal;

            string state = context.People[Person].State;
            if (Role == Role.FocalPoint && review.FocalPointOf(state) is { } present)
            {
                return Decision.Refused(
                    EventRefusalReason.SecondFocalPoint,
                    context.Rules.FocalPoint.Source,
                    $"{context.Name(state)} has the focal point {present.Person} in the review of {context.Name(review.State)}; expected one at a time, or a replacement");
            }

            return review with { Appointments = review.Appointments.Add(new Appointment(Person, state, Role, Date)) };
        }
    }

    /// <summary>A State put another person in the place of one it had appointed. The history is kept.</summary>
    public sealed record Replaced : CountryReviewEvent
    {
        /// <summary>Creates it from its parts.</summary>
        /// <param name="date">The day on which the one's appointment ends and the other's begins.</param>
        /// <param name="review">The code of the State under review.</param>
        /// <param name="person">The id of the person whose appointment ends.</param>
        /// <param name="successor">The id of the person appointed instead, of the same State.</param>
        /// <param name="role">The role.</param>
        public Replaced(DateOnly date, string review, string person, string successor, Role role)
            : base(date, review)
        {
            Person = person;
            Successor = successor;
            Role = role;
        }

        /// <summary>The id of the person whose appointment ends.</summary>
        public string Person { get; init; }

        /// <summary>The id of the person appointed instead, of the same State.</summary>
        public string Successor { get; init; }

        /// <summary>The role.</summary>
        public Role Role { get; init; }

        internal override Decision Decide(CountryReview review, ReviewContext context)
        {
            Decision ending = AppointmentEnding.End(review, context, Date, Person, Role, AppointmentEnd.Replaced);
            if (ending.Review is not { } ended)
                return ending;
            if (AppointmentRules.Refusal(ended, context, Successor, Role) is { } refusal)
                return refusal;

            string state = context.People[Person].State;
            if (context.People[Successor].State != state)
            {
                return Decision.Refused(
                    EventRefusalReason.NotInReview,
                    context.Rules.FocalPoint.Source,
                    $"{Successor} is of {context.Name(context.People[Successor].State)}; expected a person of {context.Name(state)}, which replaces {Person}");
            }

            return ended with { Appointments = ended.Appointments.Add(new Appointment(Successor, state, Role, Date)) };
        }
    }

    /// <summary>A State withdrew an appointment and named no successor. The history is kept.</summary>
    public sealed record Withdrawn : CountryReviewEvent
    {
        /// <summary>Creates it from its parts.</summary>
        /// <param name="date">The day on which the appointment ends.</param>
        /// <param name="review">The code of the State under review.</param>
        /// <param name="person">The person's id.</param>
        /// <param name="role">The role.</param>
        public Withdrawn(DateOnly date, string review, string person, Role role)
            : base(date, review)
        {
            Person = person;
            Role = role;
        }

        /// <summary>The person's id.</summary>
        public string Person { get; init; }

        /// <summary>The role.</summary>
        public Role Role { get; init; }

        internal override Decision Decide(CountryReview review, ReviewContext context) =>
            AppointmentEnding.End(review, context, Date, Person, Role, AppointmentEnd.Withdrawn);
    }

    /// <summary>The secretariat recorded that a State's focal point does not answer.</summary>
    public sealed record FocalPointSilent : CountryReviewEvent
    {
        /// <summary>Creates it from its parts.</summary>
        /// <param name="date">The day.</param>
        /// <param name="review">The code of the State under review.</param>
        /// <param name="state">The code of the State whose focal point does not answer.</param>
        public FocalPointSilent(DateOnly date, string review, string state)
            : base(date, review)
        {
            State = state;
        }

        /// <summary>The code of the State whose focal point does not answer.</summary>
        public string State { get; init; }

        internal override Decision Decide(CountryReview review, ReviewContext context)
        {
            Citation source = context.Rules.RepetitionGrounds;
            if (!review.TakesPart(State))
                return Decision.Refused(EventRefusalReason.NotInReview, source, $"{context.Name(State)} does not take part in the review of {context.Name(review.State)}");
            if (review.FocalPointOf(State) is null)
                return Decision.Refused(EventRefusalReason.NominationMissing, source, $"{context.Name(State)} has no focal point in the review of {context.Name(review.State)} who could be silent");
            if (review.Unanswering.TryGetValue(State, out DateOnly since))
                return Decision.Refused(EventRefusalReason.AlreadyDone, source, $"the focal point of {context.Name(State)} is on record as silent since {since:yyyy-MM-dd}");
            return review with { Unanswering = review.Unanswering.Add(State, Date) };
        }
    }

    /// <summary>The secretariat recorded that a State's focal point, on record as silent, answers again.</summary>
    public sealed record FocalPointAnswered : CountryReviewEvent
    {
        /// <summary>Creates it from its parts.</summary>
        /// <param name="date">The day.</param>
        /// <param name="review">The code of the State under review.</param>
        /// <param name="state">The code of the State whose focal point answers.</param>
        public FocalPointAnswered(DateOnly date, string review, string state)
            : base(date, review)
        {
            State = state;
        }

        /// <summary>The code of the State whose focal point answers.</summary>
        public string State { get; init; }

        internal override Decision Decide(CountryReview review, ReviewContext context) =>
            review.Unanswering.ContainsKey(State)
                ? review with { Unanswering = review.Unanswering.Remove(State) }
                : Decision.Refused(
                    EventRefusalReason.NotAppointed,
                    context.Rules.RepetitionGrounds,
                    $"the focal point of {context.Name(State)} is not on record as silent in the review of {context.Name(review.State)}");
    }

    /// <summary>The drawing was repeated for a review: the seats given replace those it had.</summary>
    /// <remarks>What follows is stated in docs/clocks.md: the duties of the replaced States' people end, the
    /// States brought in have their own clocks, the languages are open again, and lists of observations go back to written feedback.</remarks>
    public sealed record DrawingRepeated : CountryReviewEvent
    {
        /// <summary>Creates it from its parts.</summary>
        /// <param name="date">The day of the drawing; the only event that may come before its group starts.</param>
        /// <param name="review">The code of the State under review.</param>
        /// <param name="seats">The seats that were drawn again, each with its new States; the others stay as they are.</param>
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

            return review.Redrawn(drawn, Date) with { RepeatedOn = review.RepeatedOn.Add(Date) };
        }

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
            RuleCheck.Breach? breach = RuleCheck.Breaches(context.Roster, context.Mechanism, inForce).FirstOrDefault();
            return breach is null ? null : Refuse(breach.Source, $"{breach.State}: {breach.Found}; expected {breach.Expected}");
        }
    }
}
