using LotDrawing.CountryReviews.People;

namespace LotDrawing.CountryReviews.Events;

/// <summary>A State withdrew an appointment and named no successor. The history is kept.</summary>
public sealed record Withdrawn : CountryReviewEvent
{
    /// <summary>Creates it from its parts.</summary>
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
