using System.Collections.Immutable;
using LotDrawing.CountryReviews.Deadlines;

namespace LotDrawing.CountryReviews.Reports;

/// <summary>The deadlines of one step in one group, as of a day: what was due when, and what was done when.</summary>
/// <param name="Step">The step.</param>
/// <param name="DueOn">The last days in time of all deadlines of the step, in order.</param>
/// <param name="DoneOn">The days on which those done were done, in order.</param>
/// <param name="InTime">How many were done in time.</param>
/// <param name="DoneLate">How many were done late.</param>
/// <param name="Overdue">How many are open and late.</param>
/// <param name="NotYetDue">How many are open and not late.</param>
/// <param name="LongestDelay">The most days any of those open is late; 0 when none is.</param>
public sealed record Lane(
    Step Step, ImmutableArray<DateOnly> DueOn, ImmutableArray<DateOnly> DoneOn, int InTime, int DoneLate, int Overdue, int NotYetDue, int LongestDelay)
{
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
