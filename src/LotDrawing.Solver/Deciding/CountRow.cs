namespace LotDrawing.Solver.Deciding;

/// <summary>A bound on a sum of counts.</summary>
/// <param name="Plus">The counts that are added, by number.</param>
/// <param name="Minus">The counts that are taken away.</param>
/// <param name="IsLeast">Whether the sum is at least the bound; else it is at most that.</param>
/// <param name="Bound">The bound.</param>
/// <param name="Rules">The rules that it follows from; empty when it follows from what counts are.</param>
internal sealed record CountRow(List<int> Plus, List<int> Minus, bool IsLeast, long Bound, IReadOnlyList<int> Rules);
