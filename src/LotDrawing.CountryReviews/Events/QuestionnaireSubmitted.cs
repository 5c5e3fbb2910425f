using LotDrawing.CountryReviews.People;
using LotDrawing.CountryReviews.Permissions;

namespace LotDrawing.CountryReviews.Events;

/// <summary>The State under review submitted its self-assessment questionnaire, and its reviewing States received it.</summary>
public sealed record QuestionnaireSubmitted : ActEvent
{
    /// <summary>Creates it from its parts.</summary>
    public QuestionnaireSubmitted(DateOnly date, string review, Actor by)
        : base(date, review, by)
    {
    }

    /// <inheritdoc/>
    public override ReviewAction Action => ReviewAction.SubmitQuestionnaire;

    private protected override Decision Act(CountryReview review, ReviewContext context) => review with { QuestionnaireReceivedOn = Date };
}
