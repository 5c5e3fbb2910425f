namespace LotDrawing.CountryReviews.Events;

/// <summary>Something that happened on a day. What is true of the reviews follows from the events alone.</summary>
public abstract record ReviewEvent
{
    private protected ReviewEvent(DateOnly date) => Date = date;

    /// <summary>The day on which it happened, or on which the secretariat registered it.</summary>
    public DateOnly Date { get; init; }
}
