using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LotDrawing.Fairness;

/// <summary>Counts, by code and small number, in how many draws of a block the code had the number.</summary>
/// <remarks>One row of counters a number: sixteen codes at a time are compared with each number that has come so far. That takes no branch that falls at random, and
/// no counter waits for itself.</remarks>
internal sealed class LevelCells
{
    private readonly int codes;
    private readonly int most;
    private readonly ushort[] cells;
    private readonly long[] sums;
    private short highest;

    /// <param name="codes">How many codes there are, a multiple of 16.</param>
    /// <param name="most">The largest number, which takes all above; below 2¹⁵.</param>
    internal LevelCells(int codes, int most)
    {
        Debug.Assert(codes % Vector256<short>.Count == 0 && most < short.MaxValue);
        (this.codes, this.most) = (codes, most);
        cells = new ushort[codes * (most + 1)];
        sums = new long[cells.Length];
    }

    /// <summary>Counts a draw.</summary>
    /// <param name="numbers">By code its number, none below 0.</param>
    internal void Count(ReadOnlySpan<int> numbers)
    {
        unchecked
        {
            var wide = MemoryMarshal.Cast<int, Vector256<int>>(numbers[..codes]);
            var rows = MemoryMarshal.Cast<ushort, Vector256<short>>(cells.AsSpan());
            int row = codes / Vector256<short>.Count;
            var limit = Vector256.Create(most);
            for (int i = 0; i < row; i++)
            {
                Vector256<short> number = Vector256.Narrow(Vector256.Min(wide[2 * i], limit), Vector256.Min(wide[(2 * i) + 1], limit));
                while (Vector256.GreaterThanAny(number, Vector256.Create(highest)))
                    highest++;
                Vector256<short> level = Vector256<short>.Zero;
                int last = i + (highest * row);
                for (int at = i; at <= last; at += row)
                {
                    rows[at] -= Vector256.Equals(number, level); // all ones where they are equal: one more
                    level += Vector256<short>.One;
                }
            }
        }
    }

    /// <summary>Adds the block to the sums and starts a new one.</summary>
    internal void EndBlock()
    {
        int used = codes * (highest + 1);
        for (int i = 0; i < used; i++)
            sums[i] += cells[i];
        DropBlock();
    }

    /// <summary>Forgets the block.</summary>
    internal void DropBlock() => Array.Clear(cells);

    /// <summary>Adds the sums to a total in the plan's order, one row a State, and starts anew.</summary>
    /// <param name="total">By State, the numbers from the first on.</param>
    /// <param name="codeOf">By State, its code.</param>
    /// <param name="first">The first number that the total has.</param>
    internal void MoveTo(long[] total, int[] codeOf, int first)
    {
        int to = 0;
        foreach (int code in codeOf)
        {
            for (int number = first; number <= most; number++)
                total[to++] += sums[(number * codes) + code];
        }

        Array.Clear(sums);
    }
}
