using LotDrawing.CountryReviews.People;

namespace LotDrawing.CountryReviews.Events;

/// <summary>A State withdrew an appointment and named no successor. The history is kept.</summary>
/// <param name="Date">The day on which the appointment ends.</param>
/// <param name="Review">The code of the State under review.</param>
/// <param name="Person">The person's id.</param>
/// <param name="Role">The role.</param>
public sealed record Withdrawn(DateOnly Date, string Review, string Person, Role Role) : CountryReviewEvent(Date, Review)
{
    internal override Decision Decide(CountryReview review, ReviewContext context) =>
        AppointmentEnding.End(review, context, Date, Person, Role, AppointmentEnd.Withdrawn);
}
