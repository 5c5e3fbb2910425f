namespace LotDrawing.CountryReviews.Reports;

/// <summary>A group as drawn.</summary>
/// <param name="Group">Its number, from 1.</param>
/// <param name="StartsOn">The day on which its reviews start.</param>
/// <param name="HasStarted">Whether that day has come.</param>
/// <param name="Reviews">How many reviews it has.</param>
/// <param name="States">How many States take part, as State under review or as reviewing State, each counted once.</param>
public sealed record DrawnGroup(int Group, DateOnly StartsOn, bool HasStarted, int Reviews, int States);
