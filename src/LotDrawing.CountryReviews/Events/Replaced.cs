using LotDrawing.CountryReviews.People;

namespace LotDrawing.CountryReviews.Events;

/// <summary>A State put another person in the place of one it had appointed. The history is kept.</summary>
public sealed record Replaced : CountryReviewEvent
{
    /// <summary>Creates it from its parts.</summary>
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
