using LotDrawing.CountryReviews.People;
using LotDrawing.CountryReviews.Permissions;

namespace LotDrawing.CountryReviews.Events;

/// <summary>The preliminary consultation was held: once, and once more after each repetition of the drawing.</summary>
public sealed record ConsultationHeld : ActEvent
{
    /// <summary>Creates it from its parts.</summary>
    public ConsultationHeld(DateOnly date, string review, Actor by)
        : base(date, review, by)
    {
    }

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
