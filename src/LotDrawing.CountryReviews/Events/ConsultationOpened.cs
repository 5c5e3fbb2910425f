using LotDrawing.CountryReviews.People;
using LotDrawing.CountryReviews.Permissions;

namespace LotDrawing.CountryReviews.Events;

/// <summary>The preliminary consultation was opened: the review begins. It takes the focal points of the State under
/// review and of at least one reviewing State.</summary>
public sealed record ConsultationOpened : ActEvent
{
    /// <summary>Creates it from its parts.</summary>
    public ConsultationOpened(DateOnly date, string review, Actor by)
        : base(date, review, by)
    {
    }

    /// <inheritdoc/>
    public override ReviewAction Action => ReviewAction.OpenConsultation;

    private protected override Decision Act(CountryReview review, ReviewContext context) =>
        ConsultationRules.Refusal(review, context) is { } refusal ? refusal : review with { ConsultationOpenedOn = Date };
}
