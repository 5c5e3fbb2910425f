using LotDrawing.CountryReviews.People;

namespace LotDrawing.CountryReviews.Events;

/// <summary>A State appointed a person to a role in a review.</summary>
public sealed record Appointed : CountryReviewEvent
{
    /// <summary>Creates it from its parts.</summary>
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
