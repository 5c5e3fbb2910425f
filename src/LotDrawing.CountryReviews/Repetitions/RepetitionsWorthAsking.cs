using System.Collections.Immutable;
using static LotDrawing.CountryReviews.LanguageOutcome;

namespace LotDrawing.CountryReviews;

/// <summary>Finds the reviews for which a repetition of the drawing is worth asking.</summary>
/// <remarks>Only what a new drawing can mend counts. A State under review whose own focal point is missing is reminded of
/// that first: there is no one to ask for it, and no other reviewing State would help.</remarks>
public static class RepetitionsWorthAsking
{
    /// <summary>The grounds as of a day, one for each review that has any, in ordinal order of the States.</summary>
    /// <param name="phase">The phase; events after the day do not count.</param>
    /// <param name="day">The day.</param>
    public static ImmutableArray<RepetitionGrounds> RepetitionsWorth(this ReviewPhase phase, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(phase);
        ReviewPhase then = phase.AsOf(day);
        return [.. then.Reviews.Values.Select(review => Grounds(then, review, day)).OfType<RepetitionGrounds>()];
    }

    private static RepetitionGrounds? Grounds(ReviewPhase phase, CountryReview review, DateOnly day)
    {
        if (review.Stage == Stage.Completed || review.FocalPointOf(review.State) is null)
            return null;

        var found = ByState(phase, review, day).Concat(ByLanguages(phase, review)).ToList();
        if (found.Count == 0)
            return null;

        return new RepetitionGrounds(
            new Request(
                review.State,
                [.. review.Drawn.Seats.Select(seat => seat.Seat).Where(seat => found.Any(grounds => grounds.Seats.Contains(seat)))],
                review.State,
                review.RepeatedOn.Count < phase.Mechanism.Repetition.OrdinaryAllowance ? RepetitionKind.Ordinary : RepetitionKind.Exceptional,
                string.Join("; ", found.Select(grounds => grounds.Text))),
            day,
            [.. found.Select(grounds => grounds.Kind).Distinct().Order()],
            phase.Rules.RepetitionGrounds);
    }

    private static IEnumerable<Found> ByState(ReviewPhase phase, CountryReview review, DateOnly day)
    {
        var overdue = review.Deadlines(phase.Rules)
            .Where(deadline => deadline.Step == Step.FocalPoint && deadline.IsOverdue(day))
            .ToDictionary(deadline => deadline.State, StringComparer.Ordinal);
        foreach (FilledSeat seat in review.Drawn.Seats)
        {
            foreach (string state in seat.States)
            {
                string name = phase.Roster[state].Name;
                if (overdue.TryGetValue(state, out Deadline? missing))
                    yield return new Found(GroundsKind.FocalPointMissing, [seat.Seat], $"{name} has no focal point, due on {missing.Due:yyyy-MM-dd}");
                else if (review.Unanswering.TryGetValue(state, out DateOnly since))
                    yield return new Found(GroundsKind.FocalPointSilent, [seat.Seat], $"the focal point of {name} has not answered since {since:yyyy-MM-dd}");
            }
        }
    }

    // Where it was not recorded who could not agree, every seat stands in question; the State under review chooses.
    private static IEnumerable<Found> ByLanguages(ReviewPhase phase, CountryReview review)
    {
        if (review.Languages is not NoLanguageAgreement { } none)
            yield break;
        var seats = review.Drawn.Seats
            .Where(seat => none.Dissenting.IsEmpty || seat.States.Any(none.Dissenting.Contains))
            .Select(seat => seat.Seat);
        string with = none.Dissenting.IsEmpty ? "" : $" with {string.Join(" and ", none.Dissenting.Select(state => phase.Roster[state].Name))}";
        yield return new Found(GroundsKind.NoLanguageAgreement, [.. seats], $"no agreement on the working languages{with}, found on {none.On:yyyy-MM-dd}");
    }

    private sealed record Found(GroundsKind Kind, ImmutableArray<string> Seats, string Text);
}
