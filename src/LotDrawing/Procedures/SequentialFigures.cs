namespace LotDrawing.Procedures;

/// <summary>What one draw by the sequential procedure took.</summary>
/// <param name="Lots">How many lots were drawn: for seats, principals and additional States.</param>
/// <param name="Questions">How often it was asked whether a State leaves the drawing completable.</param>
/// <param name="Mended">How often the answer was yes because the known completion could be changed to one with that State.</param>
/// <param name="ByFlow">How often the answer was no because no flow from lots to States exists.</param>
/// <param name="BySolver">How often the solver was asked.</param>
public sealed record SequentialFigures(long Lots, int Questions, int Mended, int ByFlow, int BySolver);
