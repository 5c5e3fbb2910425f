using LotDrawing.CountryReviews.People;

namespace LotDrawing.CountryReviews.Events;

/// <summary>Ends an appointment and keeps it.</summary>
internal static class AppointmentEnding
{
    /// <summary>The review with this appointment ended, or the refusal when there is none.</summary>
    internal static Decision End(CountryReview review, ReviewContext context, DateOnly on, string person, Role role, AppointmentEnd how)
    {
        Appointment? held = review.Appointments.Find(held => held.Lasts && held.Person == person && held.Role == role);
        if (held is null)
        {
            return Decision.Refused(
                EventRefusalReason.NotAppointed,
                context.Rules.FocalPoint.Source,
                $"{person} is not {role.Name()} in the review of {context.Name(review.State)}");
        }

        return review with
        {
            Appointments = review.Appointments.Replace(held, held.Ended(on, how)),
            Unanswering = role == Role.FocalPoint ? review.Unanswering.Remove(held.State) : review.Unanswering,
        };
    }
}
