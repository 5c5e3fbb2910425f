using LotDrawing.CountryReviews.People;
using LotDrawing.CountryReviews.Permissions;

namespace LotDrawing.CountryReviews.Events;

/// <summary>The preliminary consultation was opened: the review begins. It takes the focal points of the State under
/// review and of at least one reviewing State.</summary>
/// <param name="Date">The day.</param>
/// <param name="Review">The code of the State under review.</param>
/// <param name="By">Who opened it.</param>
public sealed record ConsultationOpened(DateOnly Date, string Review, Actor By) : ActEvent(Date, Review, By)
{
    /// <inheritdoc/>
    public override ReviewAction Action => ReviewAction.OpenConsultation;

    private protected override Decision Act(CountryReview review, ReviewContext context) =>
        ConsultationRules.Refusal(review, context) is { } refusal ? refusal : review with { ConsultationOpenedOn = Date };
}
