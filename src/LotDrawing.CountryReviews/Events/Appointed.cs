using LotDrawing.CountryReviews.People;

namespace LotDrawing.CountryReviews.Events;

/// <summary>A State appointed a person to a role in a review.</summary>
/// <param name="Date">The first day of the appointment.</param>
/// <param name="Review">The code of the State under review.</param>
/// <param name="Person">The person's id; the State is the person's.</param>
/// <param name="Role">The role. A second focal point at once is refused: <see cref="Replaced"/> puts one in another's place.</param>
public sealed record Appointed(DateOnly Date, string Review, string Person, Role Role) : CountryReviewEvent(Date, Review)
{
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
