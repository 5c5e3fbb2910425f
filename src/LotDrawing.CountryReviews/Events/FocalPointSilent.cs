namespace LotDrawing.CountryReviews.Events;

/// <summary>The secretariat recorded that a State's focal point does not answer.</summary>
public sealed record FocalPointSilent : CountryReviewEvent
{
    /// <summary>Creates it from its parts.</summary>
    public FocalPointSilent(DateOnly date, string review, string state)
        : base(date, review)
    {
        State = state;
    }

    /// <summary>The code of the State whose focal point does not answer.</summary>
    public string State { get; init; }

    internal override Decision Decide(CountryReview review, ReviewContext context)
    {
        Citation source = context.Rules.RepetitionGrounds;
        if (!review.TakesPart(State))
            return Decision.Refused(EventRefusalReason.NotInReview, source, $"{context.Name(State)} does not take part in the review of {context.Name(review.State)}");
        if (review.FocalPointOf(State) is null)
            return Decision.Refused(EventRefusalReason.NominationMissing, source, $"{context.Name(State)} has no focal point in the review of {context.Name(review.State)} who could be silent");
        if (review.Unanswering.TryGetValue(State, out DateOnly since))
            return Decision.Refused(EventRefusalReason.AlreadyDone, source, $"the focal point of {context.Name(State)} is on record as silent since {since:yyyy-MM-dd}");
        return review with { Unanswering = review.Unanswering.Add(State, Date) };
    }
}
