using LotDrawing.CountryReviews.People;
using LotDrawing.CountryReviews.Permissions;

namespace LotDrawing.CountryReviews.Events;

/// <summary>A reviewing State submitted its list of observations.</summary>
public sealed record ObservationsSubmitted : ActEvent
{
    /// <summary>Creates it from its parts.</summary>
    public ObservationsSubmitted(DateOnly date, string review, Actor by)
        : base(date, review, by)
    {
    }

    /// <inheritdoc/>
    public override ReviewAction Action => ReviewAction.SubmitObservations;

    private protected override Decision Act(CountryReview review, ReviewContext context)
    {
        string state = ActingState(context);
        return review.ObservationsOn.TryGetValue(state, out DateOnly submitted)
            ? Decision.Refused(
                EventRefusalReason.AlreadyDone, context.Rules.Observations, $"{context.Name(state)} submitted its list on {context.Name(review.State)} on {submitted:yyyy-MM-dd}")
            : review with { ObservationsOn = review.ObservationsOn.Add(state, Date) };
    }
}
