using System.Collections.Immutable;

namespace LotDrawing.Procedures;

/// <summary>The quotas of <see cref="QuotaTable"/>, drawn any number of times without allocating.</summary>
/// <remarks>Each cell is kept as its whole part and a numerator over the number of States, so that the walk never divides.
/// The walk goes through the table in an order of rows and columns drawn by lot, so that no joint chance depends on the alphabet.
/// A cell that has become whole stays whole: only fractional cells are moved.</remarks>
internal sealed class QuotaRounding
{
    private readonly int rows;
    private readonly int columns;
    private readonly int states;
    private readonly int[] wholeAtFirst;
    private readonly int[] fractionsAtFirst;
    private readonly int[] whole;
    private readonly int[] fractions;
    private readonly int[] quotas;
    private readonly int[] rowOrder;
    private readonly int[] columnOrder;

    // The walk so far, as indices of cells: it meets each row at most once, by two cells.
    private readonly int[] path;

    /// <exception cref="ArgumentException">A count or size is negative, or the sizes do not add up to the counts.</exception>
    internal QuotaRounding(ImmutableArray<int> counts, ImmutableArray<int> sizes)
    {
        if (counts.Any(count => count < 0) || sizes.Any(size => size < 0))
            throw new ArgumentException("A count or a size is negative; expected 0 or more.", nameof(sizes));
        long all = counts.Sum(count => (long)count);
        if (sizes.Sum(size => (long)size) != all)
            throw new ArgumentException($"The sizes add up to {sizes.Sum(size => (long)size)}; expected {all}, the number of States.", nameof(sizes));
        if (all > int.MaxValue)
            throw new ArgumentException($"{all} States; expected at most {int.MaxValue}.", nameof(counts));

        (rows, columns, states) = (counts.Length, sizes.Length, (int)all);
        long divisor = Math.Max(states, 1);
        wholeAtFirst = [.. counts.SelectMany(count => sizes.Select(size => (int)((long)count * size / divisor)))];
        fractionsAtFirst = [.. counts.SelectMany(count => sizes.Select(size => (int)((long)count * size % divisor)))];
        whole = new int[wholeAtFirst.Length];
        fractions = new int[wholeAtFirst.Length];
        quotas = new int[wholeAtFirst.Length];
        rowOrder = new int[rows];
        columnOrder = new int[columns];
        path = new int[2 * rows];
    }

    /// <summary>What the last draw gave a regional group, by group.</summary>
    internal ReadOnlySpan<int> Quotas(int row) => quotas.AsSpan(row * columns, columns);

    internal void Draw<TLots>(ref TLots lots)
        where TLots : struct, ILotSource
    {
        PutInOrder(rowOrder, ref lots);
        PutInOrder(columnOrder, ref lots);
        for (int cell = 0; cell < whole.Length; cell++)
        {
            int own = OwnCell(cell);
            whole[cell] = wholeAtFirst[own];
            fractions[cell] = fractionsAtFirst[own];
        }

        for (int first = 0; first < fractions.Length;)
        {
            if (fractions[first] == 0)
                first++;
            else
                Shift(Cycle(first), ref lots);
        }

        for (int cell = 0; cell < whole.Length; cell++)
            quotas[OwnCell(cell)] = whole[cell];
    }

    /// <summary>An order of rows or columns, drawn by lot.</summary>
    internal static void PutInOrder<TLots>(int[] order, ref TLots lots)
        where TLots : struct, ILotSource
    {
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        lots.Shuffle(order);
    }

    /// <summary>Where a cell of the table in the order drawn lies in the table's own order.</summary>
    private int OwnCell(int cell) => (rowOrder[cell / columns] * columns) + columnOrder[cell % columns];

    /// <summary>Walks from a fractional cell along rows and columns in turn until a row is met again. As rows and columns
    /// add up to whole numbers, none has just one fractional cell, so there is always a way on.</summary>
    private ReadOnlySpan<int> Cycle(int first)
    {
        int length = 0;
        path[length++] = first;
        int row = first / columns;
        int column = first % columns;
        while (true)
        {
            column = OtherColumn(row, column);
            path[length++] = (row * columns) + column;
            row = OtherRow(row, column);
            int met = 0;
            while (met < length && path[met] / columns != row)
                met++;
            if (met < length)
            {
                // The cycle begins with this row's cell in the column just walked, in the place of the row's first cell.
                path[met] = (row * columns) + column;
                return path.AsSpan(met, length - met);
            }

            path[length++] = (row * columns) + column;
        }
    }

    private int OtherColumn(int row, int column)
    {
        int other = 0;
        while (other == column || fractions[(row * columns) + other] == 0)
            other++;
        return other;
    }

    private int OtherRow(int row, int column)
    {
        int other = 0;
        while (other == row || fractions[(other * columns) + column] == 0)
            other++;
        return other;
    }

    private void Shift<TLots>(ReadOnlySpan<int> cycle, ref TLots lots)
        where TLots : struct, ILotSource
    {
        int up = int.MaxValue; // how far the even cells can go up and the odd down until one is whole
        int down = int.MaxValue; // and the other way
        for (int i = 0; i < cycle.Length; i++)
        {
            int fraction = fractions[cycle[i]];
            bool even = i % 2 == 0;
            up = Math.Min(up, even ? states - fraction : fraction);
            down = Math.Min(down, even ? fraction : states - fraction);
        }

        int shift = lots.Below((uint)up + (uint)down) < (uint)down ? up : -down;
        for (int i = 0; i < cycle.Length; i++)
            fractions[cycle[i]] += i % 2 == 0 ? shift : -shift;

        // Only now: a walk that comes back by the column it left by has one cell at an even and at an odd index.
        foreach (int cell in cycle)
        {
            if (fractions[cell] == states)
            {
                fractions[cell] = 0;
                whole[cell]++;
            }
        }
    }
}

/// <summary>How many States of each regional group come into each group: unbiased controlled rounding by lot.</summary>
/// <remarks>
/// docs/algorithm.md, section 2. The exact quota of regional group k in group g is n(k)·size(g)/N. Whole quotas stay;
/// the fractional ones are moved along cycles, one way or the other by lot, so that each keeps its expectation, until all
/// are whole. Row and column sums hold throughout. Rows and columns are walked in an order drawn by lot: in a fixed one, two
/// regional groups could be kept apart or together by their position in the alphabet. After L. H. Cox, A constructive procedure for unbiased controlled
/// rounding, Journal of the American Statistical Association 82 (1987).
/// </remarks>
internal static class QuotaTable
{
    /// <summary>Draws the quotas.</summary>
    /// <param name="counts">How many States each regional group has, regional groups in ordinal order of their ids.</param>
    /// <param name="sizes">The sizes of the groups; they add up to the number of States.</param>
    /// <param name="lots">Where the lots come from.</param>
    /// <returns>By regional group and group, a whole number between the floor and the ceiling of the exact quota.</returns>
    /// <exception cref="ArgumentException">A count or size is negative, or the sizes do not add up to the counts.</exception>
    internal static ImmutableArray<ImmutableArray<int>> Draw<TLots>(ImmutableArray<int> counts, ImmutableArray<int> sizes, ref TLots lots)
        where TLots : struct, ILotSource
    {
        var rounding = new QuotaRounding(counts, sizes);
        rounding.Draw(ref lots);
        return [.. Enumerable.Range(0, counts.Length).Select(row => rounding.Quotas(row).ToImmutableArray())];
    }
}
