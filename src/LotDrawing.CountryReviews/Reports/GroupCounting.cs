using System.Collections.Immutable;
using static LotDrawing.CountryReviews.StatusReport;

namespace LotDrawing.CountryReviews;

/// <summary>Counts a group that has started. Each figure is counted by itself, none from another.</summary>
internal static class GroupCounting
{
    internal static GroupStatus Count(ReviewPhase phase, int group, ImmutableArray<CountryReview> reviews, DateOnly day)
    {
        var states = reviews.SelectMany(review => review.States).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var lacking = reviews
            .Where(review => review.Stage != Stage.Completed)
            .SelectMany(review => review.States.Where(state => review.FocalPointOf(state) is null))
            .ToHashSet(StringComparer.Ordinal);
        var awaiting = reviews.Where(review => review.IsAwaitingNominations()).ToList();
        var deadlines = reviews.SelectMany(review => review.Deadlines(phase.Rules)).ToList();
        return new GroupStatus
        {
            Group = group,
            StartsOn = phase.Rules.StartOf(group),
            Reviews = reviews.Length,
            States = states.Count,
            StatesWithFocalPoint = states.Count(state => !lacking.Contains(state)),
            StatesWithoutFocalPoint = [.. states.Where(lacking.Contains)],
            Advancing = reviews.Count(review => review.IsAdvancing()),
            Stages = [.. StageNames.Advancing.Select(stage => new StageCount(stage, reviews.Count(review => review.Stage == stage)))],
            NotBegun = reviews.Count(review => review.Stage == Stage.NotBegun),
            Awaiting = [.. awaiting.Select(Awaiting)],
            AwaitingStateUnderReview = awaiting.Count(review => review.FocalPointOf(review.State) is null),
            AwaitingReviewingStatesOnly = awaiting.Count(review => review.FocalPointOf(review.State) is not null),
            AdvancingAndAwaiting = awaiting.Count(review => review.IsAdvancing()),
            Neither = [.. reviews.Where(review => review.Stage == Stage.NotBegun && review.NominationStatus().IsComplete).Select(review => review.State)],
            Lanes = [.. StepNames.All.Select(step => Lane.Of(step, deadlines, day))],
        };
    }

    private static AwaitingReview Awaiting(CountryReview review)
    {
        NominationStatus status = review.NominationStatus();
        return new AwaitingReview(review.State, status.StateUnderReviewMissing, status.ReviewingStatesMissing, review.Stage);
    }
}
