using LotDrawing.CountryReviews.People;
using LotDrawing.CountryReviews.Permissions;

namespace LotDrawing.CountryReviews.Events;

/// <summary>The summary of the lists of observations was agreed, which completes the review. All lists are in by then.</summary>
/// <param name="Date">The day.</param>
/// <param name="Review">The code of the State under review.</param>
/// <param name="By">Who records it.</param>
public sealed record SummaryAgreed(DateOnly Date, string Review, Actor By) : ActEvent(Date, Review, By)
{
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
