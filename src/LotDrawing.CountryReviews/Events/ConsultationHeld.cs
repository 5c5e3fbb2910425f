using LotDrawing.CountryReviews.People;
using LotDrawing.CountryReviews.Permissions;

namespace LotDrawing.CountryReviews.Events;

/// <summary>The preliminary consultation was held: once, and once more after each repetition of the drawing.</summary>
/// <param name="Date">The day.</param>
/// <param name="Review">The code of the State under review.</param>
/// <param name="By">Who records it.</param>
public sealed record ConsultationHeld(DateOnly Date, string Review, Actor By) : ActEvent(Date, Review, By)
{
    /// <inheritdoc/>
    public override ReviewAction Action => ReviewAction.HoldConsultation;

    private protected override Decision Act(CountryReview review, ReviewContext context)
    {
        if (ConsultationRules.Refusal(review, context) is { } refusal)
            return refusal;
        if (review.ConsultationHeldOn is { } held)
        {
            return Decision.Refused(
                EventRefusalReason.AlreadyDone,
                context.Rules.PreliminaryConsultation.Source,
                $"the preliminary consultation of the review of {context.Name(review.State)} was held on {held:yyyy-MM-dd}");
        }

        return review with { ConsultationHeldOn = Date, ConsultationsOn = review.ConsultationsOn.Add(Date) };
    }
}
