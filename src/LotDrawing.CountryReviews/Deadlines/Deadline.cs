namespace LotDrawing.CountryReviews.Deadlines;

/// <summary>By when a State does a step of a review, and when it did. Whether that is late is computed for a day.</summary>
/// <param name="Step">What is due.</param>
/// <param name="Review">The code of the State under review.</param>
/// <param name="State">The code of the State whose step it is.</param>
/// <param name="Due">The last day that is in time.</param>
/// <param name="DoneOn">The day on which it was done, or null while it is open.</param>
/// <param name="Source">The rule that sets it.</param>
public sealed record Deadline(Step Step, string Review, string State, DateOnly Due, DateOnly? DoneOn, Citation Source)
{
    /// <summary>Whether the step is not done.</summary>
    public bool IsOpen => DoneOn is null;

    /// <summary>How many days after the last day in time the step was done or, while it is open, this day is; 0 when in time.</summary>
    public int DaysLate(DateOnly day) => Math.Max(0, (DoneOn ?? day).DayNumber - Due.DayNumber);

    /// <summary>Whether on this day the step is open and its last day in time is over.</summary>
    public bool IsOverdue(DateOnly day) => IsOpen && DaysLate(day) > 0;
}
