using static LotDrawing.CountryReviews.ReviewRules;

namespace LotDrawing.CountryReviews;

/// <summary>The deadlines of a review, computed from what happened.</summary>
internal static class ReviewDeadlines
{
    /// <summary>Every deadline of the review: those of each State that takes part now, in the order of the steps. Written
    /// feedback has one only once the questionnaire is received; for the lists of observations none is stated.</summary>
    internal static IEnumerable<Deadline> Of(CountryReview review, ReviewRules rules)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(rules);
        return review.States.Select(state => FocalPoint(review, rules, state))
            .Concat(review.States.Select(state => Experts(review, rules, state)))
            .Append(Consultation(review, rules))
            .Append(new Deadline(
                Step.Questionnaire, review.State, review.State, rules.Questionnaire.Limit.LastDay(review.StartsOn), review.QuestionnaireReceivedOn, rules.Questionnaire.Source))
            .Concat(Feedback(review, rules));
    }

    private static Deadline FocalPoint(CountryReview review, ReviewRules rules, string state)
    {
        Coverage coverage = Coverage.Of(review, state, Role.FocalPoint);
        TimeRule rule = coverage.AfterVacancy ? rules.FocalPointVacancy : rules.FocalPoint;
        return new Deadline(Step.FocalPoint, review.State, state, rule.Limit.LastDay(coverage.ClockFrom), coverage.CoveredFrom, rule.Source);
    }

    private static Deadline Experts(CountryReview review, ReviewRules rules, string state)
    {
        Coverage coverage = Coverage.Of(review, state, Role.Expert);
        return new Deadline(Step.Experts, review.State, state, rules.Experts.Limit.LastDay(coverage.ClockFrom), coverage.CoveredFrom, rules.Experts.Source);
    }

    // A State that a repetition brought in has had no say: the clock of the consultation starts again with it.
    private static Deadline Consultation(CountryReview review, ReviewRules rules) =>
        new(Step.PreliminaryConsultation,
            review.State,
            review.State,
            rules.PreliminaryConsultation.Limit.LastDay(review.JoinedOn.Values.Max()),
            review.ConsultationHeldOn,
            rules.PreliminaryConsultation.Source);

    private static IEnumerable<Deadline> Feedback(CountryReview review, ReviewRules rules)
    {
        if (review.QuestionnaireReceivedOn is not { } received)
            yield break;
        foreach (string state in review.Drawn.ReviewingStates)
        {
            DateOnly joined = review.JoinedOn[state];
            DateOnly due = rules.WrittenFeedback.Limit.LastDay(joined > received ? joined : received);
            yield return new Deadline(
                Step.WrittenFeedback, review.State, state, due, review.FeedbackOn.TryGetValue(state, out DateOnly given) ? given : null, rules.WrittenFeedback.Source);
        }
    }
}
