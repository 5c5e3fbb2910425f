namespace LotDrawing.CountryReviews.Events;

/// <summary>Support or dialogue, which the report counts: it belongs to no stage and changes no review.</summary>
public abstract record SupportEvent : ReviewEvent
{
    private protected SupportEvent(DateOnly date)
        : base(date)
    {
    }

    /// <summary>Why it cannot have happened, or null.</summary>
    internal abstract EventRefusal? Refusal(ReviewContext context);
}
