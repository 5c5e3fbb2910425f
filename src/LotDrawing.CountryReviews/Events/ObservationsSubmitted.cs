using LotDrawing.CountryReviews.People;
using LotDrawing.CountryReviews.Permissions;

namespace LotDrawing.CountryReviews.Events;

/// <summary>A reviewing State submitted its list of observations.</summary>
/// <param name="Date">The day.</param>
/// <param name="Review">The code of the State under review.</param>
/// <param name="By">Who submitted it; the reviewing State is the person's.</param>
public sealed record ObservationsSubmitted(DateOnly Date, string Review, Actor By) : ActEvent(Date, Review, By)
{
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
