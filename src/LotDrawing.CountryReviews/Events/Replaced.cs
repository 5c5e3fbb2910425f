using LotDrawing.CountryReviews.People;

namespace LotDrawing.CountryReviews.Events;

/// <summary>A State put another person in the place of one it had appointed. The history is kept.</summary>
/// <param name="Date">The day on which the one's appointment ends and the other's begins.</param>
/// <param name="Review">The code of the State under review.</param>
/// <param name="Person">The id of the person whose appointment ends.</param>
/// <param name="Successor">The id of the person appointed instead, of the same State.</param>
/// <param name="Role">The role.</param>
public sealed record Replaced(DateOnly Date, string Review, string Person, string Successor, Role Role) : CountryReviewEvent(Date, Review)
{
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
