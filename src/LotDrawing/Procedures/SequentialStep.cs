namespace LotDrawing.Procedures;

/// <summary>One seat of the sequential procedure, drawn after those before it.</summary>
/// <param name="Seat">The seat's number in the plan.</param>
/// <param name="OpenSeats">Among how many open seats it was drawn by lot.</param>
/// <param name="Principal">The principal lot, or null when the seat's principal stays in force.</param>
/// <param name="Additional">The additional lot, or null when none was needed.</param>
public sealed record SequentialStep(int Seat, int OpenSeats, SequentialLot? Principal, SequentialLot? Additional);
