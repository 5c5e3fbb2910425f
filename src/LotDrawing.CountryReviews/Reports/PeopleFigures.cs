namespace LotDrawing.CountryReviews.Reports;

/// <summary>The people appointed in all reviews together, each counted once however many reviews they serve in.</summary>
/// <param name="FocalPoints">How many focal points.</param>
/// <param name="Experts">How many governmental experts.</param>
/// <param name="WomenExperts">How many of the experts are women.</param>
/// <param name="WomenPercent">The same in per cent, rounded to the nearest whole number, halves up; 0 without experts.</param>
/// <param name="StatesWithObservers">How many States have appointed observers.</param>
/// <param name="Trained">How many of the focal points and experts have received training.</param>
public sealed record PeopleFigures(int FocalPoints, int Experts, int WomenExperts, int WomenPercent, int StatesWithObservers, int Trained);
