using LotDrawing.CountryReviews.Deadlines;

namespace LotDrawing.CountryReviews.Reports;

/// <summary>A reminder that is due.</summary>
/// <param name="State">The code of the State to be reminded.</param>
/// <param name="Review">The code of the State under review.</param>
/// <param name="Step">What is overdue.</param>
/// <param name="Due">The last day that was in time.</param>
/// <param name="DaysLate">How many days late it is, at least 1.</param>
/// <param name="Source">The rule that sets the deadline.</param>
public sealed record Reminder(string State, string Review, Step Step, DateOnly Due, int DaysLate, Citation Source);
