using LotDrawing.CountryReviews.People;
using LotDrawing.CountryReviews.Permissions;

namespace LotDrawing.CountryReviews.Events;

/// <summary>The summary of the lists of observations was agreed, which completes the review. All lists are in by then.</summary>
public sealed record SummaryAgreed : ActEvent
{
    /// <summary>Creates it from its parts.</summary>
    public SummaryAgreed(DateOnly date, string review, Actor by)
        : base(date, review, by)
    {
    }

    /// <inheritdoc/>
    public override ReviewAction Action => ReviewAction.AgreeSummary;

    private protected override Decision Act(CountryReview review, ReviewContext context)
    {
        var missing = review.Drawn.ReviewingStates.Where(state => !review.ObservationsOn.ContainsKey(state)).Select(context.Name).ToList();
        return missing.Count > 0
            ? Decision.Refused(
                EventRefusalReason.OutOfOrder,
                context.Rules.Observations,
                $"the lists of observations of {string.Join(", ", missing)} on {context.Name(review.State)} are missing; expected all before the summary")
            : review with { CompletedOn = Date };
    }
}
