using LotDrawing.CountryReviews.People;

namespace LotDrawing.CountryReviews.Events;

/// <summary>Who can be appointed to what in a review.</summary>
internal static class AppointmentRules
{
    /// <summary>Why this person cannot take this role in the review, or null. Whether the role is free is not asked.</summary>
    internal static EventRefusal? Refusal(CountryReview review, ReviewContext context, string person, Role role)
    {
        var source = role == Role.Observer ? context.Rules.Observers : context.Rules.FocalPoint.Source;
        if (!context.People.TryGetValue(person, out Person? appointed))
            return new EventRefusal(EventRefusalReason.UnknownPerson, source, $"{person} is not among the people");
        if (!review.TakesPart(appointed.State))
        {
            return new EventRefusal(
                EventRefusalReason.NotInReview,
                source,
                $"{person} is of {context.Name(appointed.State)}, which does not take part in the review of {context.Name(review.State)}");
        }

        // An observer who also held another role could act after all.
        foreach (Appointment held in review.Appointments.Where(held => held.Lasts && held.Person == person))
        {
            if (held.Role == role || held.Role == Role.Observer || role == Role.Observer)
            {
                return new EventRefusal(
                    EventRefusalReason.AlreadyAppointed,
                    source,
                    $"{person} is {RoleNames.Name(held.Role)} in the review of {context.Name(review.State)} and cannot become {RoleNames.Name(role)}");
            }
        }

        return null;
    }
}
