namespace LotDrawing.CountryReviews;

/// <summary>Since when a role is held without a gap, and from when the clock for filling it runs.</summary>
/// <param name="ClockFrom">The day the State joined the review, or the day on which the role was last left vacant.</param>
/// <param name="CoveredFrom">The day since which the role is held without a gap, or null while it is vacant.</param>
/// <param name="AfterVacancy">Whether the clock runs from a vacancy.</param>
internal readonly record struct Coverage(DateOnly ClockFrom, DateOnly? CoveredFrom, bool AfterVacancy)
{
    internal static Coverage Of(CountryReview review, string state, Role role)
    {
        // A State that was replaced and drawn again later starts anew: what it had held before does not count.
        DateOnly joined = review.JoinedOn[state];
        var held = review.Appointments
            .Where(held => held.State == state && held.Role == role && held.From >= joined && held.EndedBy != AppointmentEnd.Redrawn)
            .OrderBy(held => held.From);

        var coverage = new Coverage(joined, null, false);
        DateOnly? until = null;
        foreach (Appointment next in held)
        {
            if (coverage.CoveredFrom is null)
                (coverage, until) = (coverage with { CoveredFrom = next.From }, next.Until);
            else if (until is { } end && next.From > end)
                (coverage, until) = (new Coverage(end, next.From, true), next.Until);
            else if (until is { } earlier)
                until = next.Until is { } later ? (later > earlier ? later : earlier) : null;
        }

        return until is { } left ? new Coverage(left, null, true) : coverage;
    }
}
