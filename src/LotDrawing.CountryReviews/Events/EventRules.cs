using System.Collections.Immutable;
using static LotDrawing.CountryReviews.PermissionTable;
using static LotDrawing.CountryReviews.ReviewEvent;
using static LotDrawing.CountryReviews.ReviewRules;

namespace LotDrawing.CountryReviews;

/// <summary>Who must be there for a preliminary consultation.</summary>
internal static class ConsultationRules
{
    /// <summary>Why the States cannot consult yet, or null. A review can advance while a reviewing State's nomination
    /// is missing, but not without its own State and another to consult.</summary>
    internal static EventRefusal? Refusal(CountryReview review, ReviewContext context)
    {
        string? missing = review.FocalPointOf(review.State) is null ? "of the State under review"
            : review.Drawn.ReviewingStates.All(state => review.FocalPointOf(state) is null) ? "of any reviewing State"
            : null;
        return missing is null
            ? null
            : new EventRefusal(
                EventRefusalReason.NominationMissing,
                context.Rules.PreliminaryConsultation.Source,
                $"the review of {context.Name(review.State)} has no focal point {missing}; a consultation takes that of the State under review and of a reviewing State");
    }
}

/// <summary>Holds an actor against the table of permissions.</summary>
internal static class ActingRules
{
    /// <summary>Why this actor may not do this now, or null when it may.</summary>
    internal static EventRefusal? Refusal(CountryReview review, ReviewContext context, Actor by, ReviewAction action)
    {
        Permission row = PermissionTable.Row(action);
        if (!by.IsSecretariat && !context.People.ContainsKey(by.Id))
            return new EventRefusal(EventRefusalReason.UnknownPerson, row.Source, $"{by} is not among the people; expected a person or secretariat");

        var capacities = Capacities(review, by).ToList();
        if (capacities.Count == 0)
            return new EventRefusal(EventRefusalReason.NotPermitted, row.Source, $"{by} holds no role in the review of {context.Name(review.State)}");
        if (!capacities.Any(row.Capacities.Contains))
        {
            return new EventRefusal(
                EventRefusalReason.NotPermitted,
                row.Source,
                $"{by} is {capacities[0].Name()} in the review of {context.Name(review.State)} and may not {action.Verb()}; expected {string.Join(" or ", row.Capacities.Select(capacity => capacity.Name()))}");
        }

        return row.Stages.Contains(review.Stage)
            ? null
            : new EventRefusal(
                EventRefusalReason.OutOfOrder,
                row.Source,
                $"the review of {context.Name(review.State)} is at the stage {review.Stage.Name()}; to {action.Verb()} it must be at {string.Join(" or ", row.Stages.Select(stage => stage.Name()))}");
    }

    /// <summary>The capacities in which the actor takes part in the review now.</summary>
    internal static IEnumerable<Capacity> Capacities(CountryReview review, Actor by) =>
        by.IsSecretariat
            ? [Capacity.Secretariat]
            : review.Appointments
                .Where(appointment => appointment.Lasts && appointment.Person == by.Id)
                .Select(appointment => CapacityNames.Of(appointment.Role, appointment.State == review.State));
}

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

/// <summary>Which working languages a review can agree on.</summary>
internal static class LanguageRules
{
    /// <summary>Why this agreement does not stand, or null.</summary>
    internal static EventRefusal? Refusal(CountryReview review, ReviewContext context, LanguagesAgreed agreed)
    {
        LanguageRule rule = context.Rules.Languages;
        string where = $"the review of {context.Name(review.State)}";
        EventRefusal Refuse(EventRefusalReason reason, string text) => new(reason, rule.Source, text);

        int count = agreed.Languages.Length;
        if (count == 0)
            return Refuse(EventRefusalReason.Languages, $"no language for {where}; expected one or two, or that there is no agreement");
        if (agreed.Languages.Distinct().Count() != count)
            return Refuse(EventRefusalReason.Languages, $"a language twice for {where}; expected each once");
        if (count > rule.Exceptional)
            return Refuse(EventRefusalReason.Languages, $"{count} languages for {where}; expected at most {rule.Usual}, and {rule.Exceptional} in exceptional circumstances");
        foreach (string state in agreed.AgreedBy.Where(state => !review.TakesPart(state)))
            return Refuse(EventRefusalReason.NotInReview, $"{context.Name(state)} is said to agree and does not take part in {where}");
        if (count <= rule.Usual)
            return null;

        if (string.IsNullOrWhiteSpace(agreed.Circumstances))
            return Refuse(EventRefusalReason.LanguagesNotExceptional, $"{count} languages for {where} without exceptional circumstances; expected them in words");
        var missing = review.States
            .Where(state => !agreed.AgreedBy.Contains(state) || review.FocalPointOf(state) is null)
            .Select(context.Name)
            .ToList();
        return missing.Count == 0
            ? null
            : Refuse(EventRefusalReason.LanguagesNotExceptional, $"{count} languages for {where} without the agreement of {string.Join(", ", missing)}; expected the State under review and all reviewing States, each through its focal point");
    }
}

/// <summary>What an event makes of its review: the review after it, or the refusal. One of the two is there.</summary>
internal readonly record struct Decision(CountryReview? Review, EventRefusal? Refusal)
{
    public static implicit operator Decision(CountryReview review) => new(review, null);

    public static implicit operator Decision(EventRefusal refusal) => new(null, refusal);

    internal static Decision Refused(EventRefusalReason reason, Citation source, string text) => new EventRefusal(reason, source, text);
}

/// <summary>What an event may look at besides its review.</summary>
internal sealed record ReviewContext(
    Roster Roster, Mechanism Mechanism, ReviewRules Rules, ImmutableSortedDictionary<string, Person> People, Func<Drawing> InForce)
{
    /// <summary>The name of this State, or its code when the roster does not know it.</summary>
    internal string Name(string code) => Roster.Find(code)?.Name ?? code;
}
