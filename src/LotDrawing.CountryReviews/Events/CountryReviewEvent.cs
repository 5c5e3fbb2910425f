namespace LotDrawing.CountryReviews.Events;

/// <summary>Something that happened in one review.</summary>
public abstract record CountryReviewEvent : ReviewEvent
{
    private protected CountryReviewEvent(DateOnly date, string review)
        : base(date) => Review = review;

    /// <summary>The code of the State under review.</summary>
    public string Review { get; init; }

    /// <summary>The review after this event, or why it cannot happen. The review is known, has started and is not completed.</summary>
    internal abstract Decision Decide(CountryReview review, ReviewContext context);
}
