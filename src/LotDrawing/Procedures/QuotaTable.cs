using System.Collections.Immutable;

namespace LotDrawing.Procedures;

/// <summary>How many States of each regional group come into each group: unbiased controlled rounding by lot.</summary>
/// <remarks>
/// docs/algorithm.md, section 2. The exact quota of regional group k in group g is n(k)·size(g)/N. Whole quotas stay;
/// the fractional ones are moved along cycles, one way or the other by lot, so that each keeps its expectation, until all
/// are whole. Row and column sums hold throughout. Rows and columns are walked in an order drawn by lot: in a fixed one, two
/// regional groups could be kept apart or together by their place in the alphabet. After L. H. Cox, A constructive procedure for unbiased controlled
/// rounding, Journal of the American Statistical Association 82 (1987).
/// </remarks>
public static class QuotaTable
{
    /// <summary>Draws the quotas.</summary>
    /// <param name="counts">How many States each regional group has, regional groups in ordinal order of their ids.</param>
    /// <param name="sizes">The sizes of the groups; they add up to the number of States.</param>
    /// <param name="lots">Where the lots come from.</param>
    /// <returns>By regional group and group, a whole number between the floor and the ceiling of the exact quota.</returns>
    /// <exception cref="ArgumentException">A count or size is negative, or the sizes do not add up to the counts.</exception>
    public static ImmutableArray<ImmutableArray<int>> Draw<TLots>(ImmutableArray<int> counts, ImmutableArray<int> sizes, ref TLots lots)
        where TLots : struct, ILotSource
    {
        var rounding = new QuotaRounding(counts, sizes);
        rounding.Draw(ref lots);
        return [.. Enumerable.Range(0, counts.Length).Select(row => rounding.Quotas(row).ToImmutableArray())];
    }
}
