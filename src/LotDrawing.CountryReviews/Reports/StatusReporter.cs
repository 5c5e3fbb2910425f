using System.Collections.Immutable;
using static LotDrawing.CountryReviews.StatusReport;

namespace LotDrawing.CountryReviews;

/// <summary>Computes the status report from a phase.</summary>
internal static class StatusReporter
{
    /// <summary>The status as of a day: what happened later does not count.</summary>
    /// <param name="phase">The phase.</param>
    /// <param name="day">The day.</param>
    /// <param name="about">What the reader should know about where the data come from, or null.</param>
    internal static StatusReport Report(ReviewPhase phase, DateOnly day, string? about = null)
    {
        ArgumentNullException.ThrowIfNull(phase);
        ReviewPhase then = phase.AsOf(day);
        var started = then.Reviews.Values.Where(review => review.StartsOn <= day).ToList();
        var report = new StatusReport
        {
            AsOf = day,
            About = about,
            Mechanism = then.Mechanism.Name,
            Reviews = then.Reviews.Count,
            Drawing = [.. then.InForce.Groups.Select((_, index) => Drawn(then, index + 1, day))],
            Groups = [.. started.GroupBy(review => review.Group).OrderBy(group => group.Key).Select(group => GroupCounting.Count(then, group.Key, [.. group], day))],
            Started = started.Count(Nominations.IsAdvancing),
            People = PeopleCounting.Count(then),
            ConsultationsHeld = started.Count(review => !review.ConsultationsOn.IsEmpty),
            Languages = LanguageCounting.Count(started),
            TranslationSource = then.Rules.Languages.TranslationSource,
            Support = SupportCounting.Count(then),
            Reminders = [.. started.SelectMany(review => Reminders(then, review, day))
                .OrderBy(reminder => reminder.State, StringComparer.Ordinal).ThenBy(reminder => reminder.Review, StringComparer.Ordinal).ThenBy(reminder => reminder.Step)],
            RepetitionsWorthAsking = then.RepetitionsWorth(day),
            Identities = [],
            Names = then.Roster.States.ToImmutableSortedDictionary(state => state.Code, state => state.Name, StringComparer.Ordinal),
        };
        return report with { Identities = StatusIdentities.Check(FigureSet.Of(report)) };
    }

    private static DrawnGroup Drawn(ReviewPhase phase, int group, DateOnly day) => new(
        group,
        phase.Rules.StartOf(group),
        phase.Rules.StartOf(group) <= day,
        phase.InForce.ReviewsInGroup(group).Count(),
        phase.InForce.ParticipantsInGroup(group).Length);

    // No reminder is due for a consultation that waits for another State's nomination: that State is.
    private static IEnumerable<Reminder> Reminders(ReviewPhase phase, CountryReview review, DateOnly day) =>
        review.Stage == Stage.Completed
            ? []
            : review.Deadlines(phase.Rules)
                .Where(deadline => deadline.IsOverdue(day))
                .Where(deadline => deadline.Step != Step.PreliminaryConsultation || review.NominationStatus().IsComplete)
                .Select(deadline => new Reminder(deadline.State, deadline.Review, deadline.Step, deadline.Due, deadline.DaysLate(day), deadline.Source));
}
