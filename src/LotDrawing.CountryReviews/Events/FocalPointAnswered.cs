namespace LotDrawing.CountryReviews.Events;

/// <summary>The secretariat recorded that a State's focal point, on record as silent, answers again.</summary>
public sealed record FocalPointAnswered : CountryReviewEvent
{
    /// <summary>Creates it from its parts.</summary>
    public FocalPointAnswered(DateOnly date, string review, string state)
        : base(date, review)
    {
        State = state;
    }

    /// <summary>The code of the State whose focal point answers.</summary>
    public string State { get; init; }

    internal override Decision Decide(CountryReview review, ReviewContext context) =>
        review.Unanswering.ContainsKey(State)
            ? review with { Unanswering = review.Unanswering.Remove(State) }
            : Decision.Refused(
                EventRefusalReason.NotAppointed,
                context.Rules.RepetitionGrounds,
                $"the focal point of {context.Name(State)} is not on record as silent in the review of {context.Name(review.State)}");
}
