using System.Collections.Immutable;
using LotDrawing.Lots;

namespace LotDrawing.Draws;

/// <summary>How many States of each regional group come into each group: unbiased controlled rounding by lot.</summary>
/// <remarks>
/// DESIGN section 3, algorithm v1. The exact quota of regional group k in group g is n(k)·size(g)/N. Whole quotas stay;
/// the fractional ones are moved along cycles, one way or the other by lot, so that each keeps its expectation, until all
/// are whole. Row and column sums hold throughout. After L. H. Cox, A constructive procedure for unbiased controlled
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
        if (counts.Any(count => count < 0) || sizes.Any(size => size < 0))
            throw new ArgumentException("A count or a size is negative; expected 0 or more.", nameof(sizes));
        long states = counts.Sum(count => (long)count);
        if (sizes.Sum(size => (long)size) != states)
            throw new ArgumentException($"The sizes add up to {sizes.Sum(size => (long)size)}; expected {states}, the number of States.", nameof(sizes));
        if (states > int.MaxValue)
            throw new ArgumentException($"{states} States; expected at most {int.MaxValue}.", nameof(counts));

        // Each cell is a numerator over the number of States.
        long[][] cells = [.. counts.Select(count => sizes.Select(size => (long)count * size).ToArray())];
        while (FirstFractional(cells, states) is var (row, column) && row >= 0)
            Shift(cells, Cycle(cells, states, row, column), states, ref lots);
        return [.. cells.Select(row => row.Select(cell => (int)(cell / Math.Max(states, 1))).ToImmutableArray())];
    }

    private static bool IsFractional(long cell, long states) => cell % states != 0;

    private static (int Row, int Column) FirstFractional(long[][] cells, long states)
    {
        for (int row = 0; row < cells.Length; row++)
        {
            for (int column = 0; column < cells[row].Length; column++)
            {
                if (states > 0 && IsFractional(cells[row][column], states))
                    return (row, column);
            }
        }

        return (-1, -1);
    }

    /// <summary>Walks from a fractional cell along rows and columns in turn until a row is met again. As rows and columns
    /// add up to whole numbers, none has just one fractional cell, so there is always a way on.</summary>
    private static List<(int Row, int Column)> Cycle(long[][] cells, long states, int row, int column)
    {
        var path = new List<(int Row, int Column)> { (row, column) };
        while (true)
        {
            column = Enumerable.Range(0, cells[row].Length).First(other => other != column && IsFractional(cells[row][other], states));
            path.Add((row, column));
            row = Enumerable.Range(0, cells.Length).First(other => other != row && IsFractional(cells[other][column], states));
            int met = path.FindIndex(cell => cell.Row == row);
            if (met >= 0)
                return [(row, column), .. path[(met + 1)..]];
            path.Add((row, column));
        }
    }

    private static void Shift<TLots>(long[][] cells, List<(int Row, int Column)> cycle, long states, ref TLots lots)
        where TLots : struct, ILotSource
    {
        long up = long.MaxValue; // how far the even cells can go up and the odd down until one is whole
        long down = long.MaxValue; // and the other way
        for (int i = 0; i < cycle.Count; i++)
        {
            long fraction = cells[cycle[i].Row][cycle[i].Column] % states;
            bool even = i % 2 == 0;
            up = Math.Min(up, even ? states - fraction : fraction);
            down = Math.Min(down, even ? fraction : states - fraction);
        }

        long shift = lots.Below((uint)(up + down)) < down ? up : -down;
        for (int i = 0; i < cycle.Count; i++)
            cells[cycle[i].Row][cycle[i].Column] += i % 2 == 0 ? shift : -shift;
    }
}
