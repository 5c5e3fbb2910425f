namespace LotDrawing.Procedures;

/// <summary>Who is drawn for a seat of a plan.</summary>
/// <param name="Id">The seat's id.</param>
/// <param name="Drawn">The participant.</param>
public sealed record DrawnSeat(string Id, string Drawn);
