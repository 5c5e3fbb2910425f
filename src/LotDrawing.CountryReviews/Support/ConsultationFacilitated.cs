using LotDrawing.CountryReviews.Events;

namespace LotDrawing.CountryReviews.Support;

/// <summary>The secretariat facilitated a consultation among the States of a review, whatever its stage.</summary>
public sealed record ConsultationFacilitated : SupportEvent
{
    /// <summary>Creates it from its parts.</summary>
    public ConsultationFacilitated(DateOnly date, string review)
        : base(date)
    {
        Review = review;
    }

    /// <summary>The code of the State under review.</summary>
    public string Review { get; init; }

    internal override EventRefusal? Refusal(ReviewContext context) => SupportRules.UnknownState(context, Review);
}
