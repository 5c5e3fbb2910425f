using LotDrawing.CountryReviews.Events;

namespace LotDrawing.CountryReviews.Support;

/// <summary>A survey of a State's needs for technical assistance.</summary>
/// <param name="Date">The day.</param>
/// <param name="State">The code of the State.</param>
public sealed record NeedsSurveyed(DateOnly Date, string State) : SupportEvent(Date)
{
    internal override EventRefusal? Refusal(ReviewContext context) => SupportRules.UnknownState(context, State);
}
