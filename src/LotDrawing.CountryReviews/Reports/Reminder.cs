using LotDrawing.CountryReviews.Deadlines;

namespace LotDrawing.CountryReviews.Reports;

/// <summary>A reminder that is due.</summary>
public sealed record Reminder
{
    /// <summary>Creates it from its parts.</summary>
    public Reminder(string state, string review, Step step, DateOnly due, int daysLate, Citation source) =>
        (State, Review, Step, Due, DaysLate, Source) = (state, review, step, due, daysLate, source);

    /// <summary>The code of the State to be reminded.</summary>
    public string State { get; init; }

    /// <summary>The code of the State under review.</summary>
    public string Review { get; init; }

    /// <summary>What is overdue.</summary>
    public Step Step { get; init; }

    /// <summary>The last day that was in time.</summary>
    public DateOnly Due { get; init; }

    /// <summary>How many days late it is, at least 1.</summary>
    public int DaysLate { get; init; }

    /// <summary>The rule that sets the deadline.</summary>
    public Citation Source { get; init; }
}
