using System.Collections.Immutable;
using System.Diagnostics;
using System.Numerics;
using LotDrawing.Procedures;

namespace LotDrawing.Simulation;

/// <summary>The quotas of <see cref="QuotaRounding"/> from the same lots: which cells are fractional is kept as bits by row and by column, so that
/// the walk looks up its next cell instead of trying one after another.</summary>
/// <remarks>Three quarters of the time for five regional groups and three groups: what a processor foresees wrongly is dearer here than what it does.</remarks>
internal sealed class QuotaSimulation
{
    /// <summary>The most regional groups, and the most groups: as many as a word has bits.</summary>
    internal const int Most = 64;

    private readonly int rows;
    private readonly int columns;
    private readonly int states;
    private readonly int[] wholeAtFirst;
    private readonly int[] fractionsAtFirst;
    private readonly int[] quotas; // in the table's own order
    private readonly int[] fractions; // in the order of the walk
    private readonly int[] own; // by cell in the order of the walk, where it lies in the table's own
    private readonly ulong[] inRow; // by row, the columns of its fractional cells
    private readonly ulong[] inColumn;
    private readonly int[] rowOrder;
    private readonly int[] columnOrder;
    private readonly int[] path; // the cells of the walk: the first cell of the row that it met as the k-th is at 2k
    private readonly int[] metAt; // by row met, its number on the walk

    internal QuotaSimulation(ImmutableArray<int> counts, ImmutableArray<int> sizes)
    {
        Debug.Assert(counts.Length <= Most && sizes.Length <= Most && counts.Sum() == sizes.Sum());
        (rows, columns, states) = (counts.Length, sizes.Length, counts.Sum());
        long divisor = Math.Max(states, 1);
        wholeAtFirst = [.. counts.SelectMany(count => sizes.Select(size => (int)((long)count * size / divisor)))];
        fractionsAtFirst = [.. counts.SelectMany(count => sizes.Select(size => (int)((long)count * size % divisor)))];
        quotas = new int[rows * columns];
        fractions = new int[rows * columns];
        own = new int[rows * columns];
        (inRow, inColumn) = (new ulong[rows], new ulong[columns]);
        (rowOrder, columnOrder) = (new int[rows], new int[columns]);
        path = new int[(2 * rows) + 1];
        metAt = new int[rows];
    }

    /// <summary>What the last draw gave a regional group, by group.</summary>
    internal ReadOnlySpan<int> Quotas(int row) => quotas.AsSpan(row * columns, columns);

    internal void Draw<TLots>(ref TLots lots)
        where TLots : struct, ILotSource
    {
        unchecked
        {
            QuotaRounding.PutInOrder(rowOrder, ref lots);
            QuotaRounding.PutInOrder(columnOrder, ref lots);
            Begin();
            for (int row = 0; row < rows;)
            {
                if (inRow[row] == 0)
                    row++;
                else
                    Shift(Cycle(row), ref lots);
            }
        }
    }

    private void Begin()
    {
        unchecked
        {
            wholeAtFirst.CopyTo(quotas, 0);
            Array.Clear(inRow);
            Array.Clear(inColumn);
            int cell = 0;
            for (int row = 0; row < rows; row++)
            {
                for (int column = 0; column < columns; column++)
                {
                    own[cell] = (rowOrder[row] * columns) + columnOrder[column];
                    int fraction = fractionsAtFirst[own[cell]];
                    fractions[cell++] = fraction;
                    ulong isFractional = fraction == 0 ? 0UL : 1;
                    inRow[row] |= isFractional << column;
                    inColumn[column] |= isFractional << row;
                }
            }
        }
    }

    /// <summary>The walk from the first fractional cell of a row, along rows and columns in turn, until a row is met again.</summary>
    private ReadOnlySpan<int> Cycle(int row)
    {
        unchecked
        {
            int column = BitOperations.TrailingZeroCount(inRow[row]);
            ulong met = 0;
            int length = 0;
            while ((met >> row & 1) == 0)
            {
                met |= 1UL << row;
                metAt[row] = length;
                path[length++] = (row * columns) + column;
                column = BitOperations.TrailingZeroCount(inRow[row] & ~(1UL << column));
                Debug.Assert(column < columns); // no row has just one fractional cell, as rows add up to whole numbers
                path[length++] = (row * columns) + column;
                row = BitOperations.TrailingZeroCount(inColumn[column] & ~(1UL << row));
                Debug.Assert(row < rows);
            }

            // The cycle begins with this row's cell in the column just walked, in the place of the row's first cell.
            int first = metAt[row];
            path[first] = (row * columns) + column;
            return path.AsSpan(first, length - first);
        }
    }

    /// <summary>As <see cref="QuotaRounding"/> does.</summary>
    private void Shift<TLots>(ReadOnlySpan<int> cycle, ref TLots lots)
        where TLots : struct, ILotSource
    {
        unchecked
        {
            Debug.Assert(cycle.Length % 2 == 0);
            int up = int.MaxValue;
            int down = int.MaxValue;
            for (int i = 0; i + 1 < cycle.Length; i += 2)
            {
                (int even, int odd) = (fractions[cycle[i]], fractions[cycle[i + 1]]);
                up = Math.Min(up, Math.Min(states - even, odd));
                down = Math.Min(down, Math.Min(even, states - odd));
            }

            int shift = lots.Below((uint)up + (uint)down) < (uint)down ? up : -down;
            for (int i = 0; i + 1 < cycle.Length; i += 2)
            {
                fractions[cycle[i]] += shift;
                fractions[cycle[i + 1]] -= shift;
            }

            foreach (int cell in cycle)
                Settle(cell);
        }
    }

    /// <summary>A cell that has become whole stays so.</summary>
    private void Settle(int cell)
    {
        unchecked
        {
            int fraction = fractions[cell];
            if (fraction != 0 && fraction != states)
                return;
            quotas[own[cell]] += fraction == 0 ? 0 : 1;
            fractions[cell] = 0;
            (int row, int column) = Math.DivRem(cell, columns);
            inRow[row] &= ~(1UL << column);
            inColumn[column] &= ~(1UL << row);
        }
    }
}
