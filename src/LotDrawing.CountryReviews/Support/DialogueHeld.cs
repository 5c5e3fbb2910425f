using LotDrawing.CountryReviews.Events;

namespace LotDrawing.CountryReviews.Support;

/// <summary>A constructive dialogue with stakeholders.</summary>
public sealed record DialogueHeld : SupportEvent
{
    /// <summary>Creates it from its parts.</summary>
    public DialogueHeld(DateOnly date)
        : base(date)
    {
    }

    internal override EventRefusal? Refusal(ReviewContext context) => null;
}
