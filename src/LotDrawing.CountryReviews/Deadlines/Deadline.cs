namespace LotDrawing.CountryReviews;

/// <summary>By when a State does a step of a review, and when it did. Whether that is late is computed for a day.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed record Deadline
{
    /// <summary>Creates it from its parts.</summary>
    public Deadline(Step step, string review, string state, DateOnly due, DateOnly? doneOn, Citation source) =>
        (Step, Review, State, Due, DoneOn, Source) = (step, review, state, due, doneOn, source);

    /// <summary>What is due.</summary>
    public Step Step { get; init; }

    /// <summary>The code of the State under review.</summary>
    public string Review { get; init; }

    /// <summary>The code of the State whose step it is.</summary>
    public string State { get; init; }

    /// <summary>The last day that is in time.</summary>
    public DateOnly Due { get; init; }

    /// <summary>The day on which it was done, or null while it is open.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>The rule that sets it.</summary>
    public Citation Source { get; init; }

    /// <summary>Whether the step is not done.</summary>
    public bool IsOpen => DoneOn is null;

    /// <summary>How many days after the last day in time the step was done or, while it is open, this day is; 0 when in time.</summary>
    public int DaysLate(DateOnly day) => Math.Max(0, (DoneOn ?? day).DayNumber - Due.DayNumber);

    /// <summary>Whether on this day the step is open and its last day in time is over.</summary>
    public bool IsOverdue(DateOnly day) => IsOpen && DaysLate(day) > 0;
}
