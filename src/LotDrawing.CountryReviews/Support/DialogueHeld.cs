using LotDrawing.CountryReviews.Events;

namespace LotDrawing.CountryReviews.Support;

/// <summary>A constructive dialogue with stakeholders.</summary>
/// <param name="Date">The day, or the last day of a longer one.</param>
public sealed record DialogueHeld(DateOnly Date) : SupportEvent(Date)
{
    internal override EventRefusal? Refusal(ReviewContext context) => null;
}
