using LotDrawing.CountryReviews.People;
using LotDrawing.CountryReviews.Permissions;
using LotDrawing.CountryReviews.Stages;

namespace LotDrawing.CountryReviews.Events;

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
