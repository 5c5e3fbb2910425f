using LotDrawing.CountryReviews.People;
using LotDrawing.CountryReviews.Permissions;

namespace LotDrawing.CountryReviews.Events;

/// <summary>A reviewing State gave its written feedback. With the last one the lists of observations begin.</summary>
public sealed record FeedbackGiven : ActEvent
{
    /// <summary>Creates it from its parts.</summary>
    public FeedbackGiven(DateOnly date, string review, Actor by)
        : base(date, review, by)
    {
    }

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
