using LotDrawing.CountryReviews.People;
using LotDrawing.CountryReviews.Permissions;

namespace LotDrawing.CountryReviews.Events;

/// <summary>An act of a person in a review, and that the table of permissions must allow.</summary>
public abstract record ActEvent : CountryReviewEvent
{
    private protected ActEvent(DateOnly date, string review, Actor by)
        : base(date, review) => By = by;

    /// <summary>Who did it.</summary>
    public Actor By { get; init; }

    /// <summary>What the table of permissions calls it.</summary>
    public abstract ReviewAction Action { get; }

    internal sealed override Decision Decide(CountryReview review, ReviewContext context) =>
        ActingRules.Refusal(review, context, By, Action) is { } refusal ? refusal : Act(review, context);

    /// <summary>The review after the act, which the table allows.</summary>
    private protected abstract Decision Act(CountryReview review, ReviewContext context);

    /// <summary>The code of the State for which the actor acts; the actor is a person.</summary>
    private protected string ActingState(ReviewContext context) => context.People[By.Id].State;
}
