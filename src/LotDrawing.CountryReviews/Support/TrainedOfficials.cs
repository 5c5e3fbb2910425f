namespace LotDrawing.CountryReviews.Support;

/// <summary>How many officials a State sent to a training.</summary>
/// <param name="State">The code of the State.</param>
/// <param name="Count">How many, at least 1.</param>
public sealed record TrainedOfficials(string State, int Count);
