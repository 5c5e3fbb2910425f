using LotDrawing.CountryReviews.People;
using LotDrawing.CountryReviews.Permissions;

namespace LotDrawing.CountryReviews.Events;

/// <summary>The State under review submitted its self-assessment questionnaire, and its reviewing States received it.</summary>
/// <param name="Date">The day.</param>
/// <param name="Review">The code of the State under review.</param>
/// <param name="By">Who submitted it.</param>
public sealed record QuestionnaireSubmitted(DateOnly Date, string Review, Actor By) : ActEvent(Date, Review, By)
{
    /// <inheritdoc/>
    public override ReviewAction Action => ReviewAction.SubmitQuestionnaire;

    private protected override Decision Act(CountryReview review, ReviewContext context) => review with { QuestionnaireReceivedOn = Date };
}
