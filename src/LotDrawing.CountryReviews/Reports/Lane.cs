using System.Collections.Immutable;
using LotDrawing.CountryReviews.Deadlines;

namespace LotDrawing.CountryReviews.Reports;

/// <summary>The deadlines of one step in one group, as of a day: what was due when, and what was done when.</summary>
public sealed record Lane
{
    /// <summary>Creates it from its parts.</summary>
    public Lane(
        Step step, ImmutableArray<DateOnly> dueOn, ImmutableArray<DateOnly> doneOn, int inTime, int doneLate, int overdue, int notYetDue, int longestDelay) =>
        (Step, DueOn, DoneOn, InTime, DoneLate, Overdue, NotYetDue, LongestDelay) = (step, dueOn, doneOn, inTime, doneLate, overdue, notYetDue, longestDelay);

    /// <summary>The step.</summary>
    public Step Step { get; init; }

    /// <summary>The last days in time of all deadlines of the step, in order.</summary>
    public ImmutableArray<DateOnly> DueOn { get; init; }

    /// <summary>The days on which those done were done, in order.</summary>
    public ImmutableArray<DateOnly> DoneOn { get; init; }

    /// <summary>How many were done in time.</summary>
    public int InTime { get; init; }

    /// <summary>How many were done late.</summary>
    public int DoneLate { get; init; }

    /// <summary>How many are open and late.</summary>
    public int Overdue { get; init; }

    /// <summary>How many are open and not late.</summary>
    public int NotYetDue { get; init; }

    /// <summary>The most days any of those open is late; 0 when none is.</summary>
    public int LongestDelay { get; init; }

    internal static Lane Of(Step step, IEnumerable<Deadline> deadlines, DateOnly day)
    {
        var all = deadlines.Where(deadline => deadline.Step == step).ToList();
        return new Lane(
            step,
            [.. all.Select(deadline => deadline.Due).Order()],
            [.. all.Select(deadline => deadline.DoneOn).OfType<DateOnly>().Order()],
            all.Count(deadline => !deadline.IsOpen && deadline.DaysLate(day) == 0),
            all.Count(deadline => !deadline.IsOpen && deadline.DaysLate(day) > 0),
            all.Count(deadline => deadline.IsOverdue(day)),
            all.Count(deadline => deadline.IsOpen && !deadline.IsOverdue(day)),
            all.Where(deadline => deadline.IsOpen).Select(deadline => deadline.DaysLate(day)).DefaultIfEmpty(0).Max());
    }
}
