using LotDrawing.CountryReviews.Events;

namespace LotDrawing.CountryReviews.Support;

/// <summary>The secretariat facilitated a consultation among the States of a review, whatever its stage.</summary>
/// <param name="Date">The day.</param>
/// <param name="Review">The code of the State under review.</param>
public sealed record ConsultationFacilitated(DateOnly Date, string Review) : SupportEvent(Date)
{
    internal override EventRefusal? Refusal(ReviewContext context) => SupportRules.UnknownState(context, Review);
}
