namespace LotDrawing.Fairness.Audits;

/// <summary>How far an audit is.</summary>
/// <param name="Done">Draws counted, reference draws included.</param>
/// <param name="Wanted">Draws that will be counted in all.</param>
public readonly record struct AuditProgress(long Done, long Wanted);
