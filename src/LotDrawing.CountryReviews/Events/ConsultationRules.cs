namespace LotDrawing.CountryReviews.Events;

/// <summary>Who must be there for a preliminary consultation.</summary>
internal static class ConsultationRules
{
    /// <summary>Why the States cannot consult yet, or null. A review can advance while a reviewing State's nomination
    /// is missing, but not without its own State and another to consult.</summary>
    internal static EventRefusal? Refusal(CountryReview review, ReviewContext context)
    {
        string? missing = review.FocalPointOf(review.State) is null ? "of the State under review"
            : review.Drawn.ReviewingStates.All(state => review.FocalPointOf(state) is null) ? "of any reviewing State"
            : null;
        return missing is null
            ? null
            : new EventRefusal(
                EventRefusalReason.NominationMissing,
                context.Rules.PreliminaryConsultation.Source,
                $"the review of {context.Name(review.State)} has no focal point {missing}; a consultation takes that of the State under review and of a reviewing State");
    }
}
