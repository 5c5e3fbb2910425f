namespace LotDrawing.CountryReviews.Events;

/// <summary>What an event makes of its review: the review after it, or the refusal. One of the two is there.</summary>
internal readonly record struct Decision(CountryReview? Review, EventRefusal? Refusal)
{
    public static implicit operator Decision(CountryReview review) => new(review, null);

    public static implicit operator Decision(EventRefusal refusal) => new(null, refusal);

    internal static Decision Refused(EventRefusalReason reason, Citation source, string text) => new EventRefusal(reason, source, text);
}
