using LotDrawing.CountryReviews.People;
using LotDrawing.CountryReviews.Permissions;

namespace LotDrawing.CountryReviews.Events;

/// <summary>A reviewing State gave its written feedback. With the last one the lists of observations begin.</summary>
/// <param name="Date">The day.</param>
/// <param name="Review">The code of the State under review.</param>
/// <param name="By">Who gave it; the reviewing State is the person's.</param>
public sealed record FeedbackGiven(DateOnly Date, string Review, Actor By) : ActEvent(Date, Review, By)
{
    /// <inheritdoc/>
    public override ReviewAction Action => ReviewAction.GiveFeedback;

    private protected override Decision Act(CountryReview review, ReviewContext context)
    {
        string state = ActingState(context);
        return review.FeedbackOn.TryGetValue(state, out DateOnly given)
            ? Decision.Refused(
                EventRefusalReason.AlreadyDone, context.Rules.WrittenFeedback.Source, $"{context.Name(state)} gave its feedback to {context.Name(review.State)} on {given:yyyy-MM-dd}")
            : review with { FeedbackOn = review.FeedbackOn.Add(state, Date) };
    }
}
