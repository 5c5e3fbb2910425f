using LotDrawing.CountryReviews.Nominations;
using LotDrawing.CountryReviews.People;
using LotDrawing.CountryReviews.Permissions;
using LotDrawing.CountryReviews.Stages;

namespace LotDrawing.CountryReviews.Events;

/// <summary>The State under review began its self-assessment questionnaire: after the preliminary consultation was
/// opened, or before it while a reviewing State's nomination is missing.</summary>
public sealed record QuestionnaireBegun : ActEvent
{
    /// <summary>Creates it from its parts.</summary>
    public QuestionnaireBegun(DateOnly date, string review, Actor by)
        : base(date, review, by)
    {
    }

    /// <inheritdoc/>
    public override ReviewAction Action => ReviewAction.DraftQuestionnaire;

    private protected override Decision Act(CountryReview review, ReviewContext context)
    {
        if (review.QuestionnaireBegunOn is { } begun)
        {
            return Decision.Refused(
                EventRefusalReason.AlreadyDone, context.Rules.Questionnaire.Source, $"{context.Name(review.State)} began its questionnaire on {begun:yyyy-MM-dd}");
        }

        if (review.Stage == Stage.NotBegun && review.NominationStatus().IsComplete)
        {
            return Decision.Refused(
                EventRefusalReason.OutOfOrder,
                context.Rules.PreliminaryConsultation.Source,
                $"the nominations of the review of {context.Name(review.State)} are complete and its preliminary consultation is not opened; expected that first");
        }

        return review with { QuestionnaireBegunOn = Date };
    }
}
