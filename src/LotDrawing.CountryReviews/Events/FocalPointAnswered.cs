namespace LotDrawing.CountryReviews.Events;

/// <summary>The secretariat recorded that a State's focal point, on record as silent, answers again.</summary>
/// <param name="Date">The day.</param>
/// <param name="Review">The code of the State under review.</param>
/// <param name="State">The code of the State whose focal point answers.</param>
public sealed record FocalPointAnswered(DateOnly Date, string Review, string State) : CountryReviewEvent(Date, Review)
{
    internal override Decision Decide(CountryReview review, ReviewContext context) =>
        review.Unanswering.ContainsKey(State)
            ? review with { Unanswering = review.Unanswering.Remove(State) }
            : Decision.Refused(
                EventRefusalReason.NotAppointed,
                context.Rules.RepetitionGrounds,
                $"the focal point of {context.Name(State)} is not on record as silent in the review of {context.Name(review.State)}");
}
