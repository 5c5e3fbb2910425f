namespace LotDrawing;

/// <summary>One place among the reviewing States of each review.</summary>
/// <param name="Id">The seat's name in every file, for example <c>same-region</c>.</param>
/// <param name="Side">From which States it is drawn.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record SeatRule(string Id, SeatSide Side, Citation Source);
