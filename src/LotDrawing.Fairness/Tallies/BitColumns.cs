using System.Diagnostics;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LotDrawing.Fairness;

/// <summary>Columns of bits, one bit a draw of a block, and in how many draws two of them are 1.</summary>
/// <remarks>Word by word, so that eight columns are counted at a time, each in a lane of its own: nothing is summed across lanes.</remarks>
internal sealed class BitColumns
{
    internal const int Words = BlockTally.MostDraws / DrawBatch.MostDraws;

    private static readonly int Lanes = Vector512<ulong>.Count;

    private readonly int width;
    private readonly ulong[] bits;

    internal BitColumns(int columns)
    {
        width = (columns + Lanes - 1) / Lanes * Lanes;
        bits = new ulong[Words * width];
    }

    /// <summary>64 draws of a column.</summary>
    internal ulong this[int column, int word]
    {
        get => bits[(word * width) + column];
        set => bits[(word * width) + column] = value;
    }

    /// <summary>In how many draws the column is 1.</summary>
    internal int Ones(int column)
    {
        int ones = 0;
        for (int word = 0; word < Words; word++)
            ones += BitOperations.PopCount(this[column, word]);
        return ones;
    }

    /// <summary>Fills it with the columns of another, each draw's bit at the draw after it; the last one's comes where no column has a 1.</summary>
    internal void SetToDrawAfter(BitColumns other)
    {
        for (int at = 0; at < bits.Length; at++)
            bits[at] = (other.bits[at] << 1) | (at < width ? 0 : other.bits[at - width] >> (DrawBatch.MostDraws - 1));
    }

    internal void Clear() => Array.Clear(bits);

    /// <summary>Adds to each count in how many draws both a column of <paramref name="one"/> and the column of this at the count's index are 1.</summary>
    /// <param name="one">Where the one column is.</param>
    /// <param name="column">Its index.</param>
    /// <param name="from">The first index counted; the eight it is among are.</param>
    /// <param name="counts">By column of this; counters before <paramref name="from"/> may be counted too.</param>
    internal void AddBoth(BitColumns one, int column, int from, Span<int> counts)
    {
        Debug.Assert(counts.Length == width);
        Span<Vector512<ulong>> own = stackalloc Vector512<ulong>[Words];
        for (int word = 0; word < Words; word++)
            own[word] = Vector512.Create(one[column, word]);
        int rows = width / Lanes;
        var columns = MemoryMarshal.Cast<ulong, Vector512<ulong>>(bits.AsSpan());
        var sums = MemoryMarshal.Cast<int, Vector256<int>>(counts);
        for (int i = from / Lanes; i < rows; i++)
            sums[i] += BitSums.OfBoth(own, columns[i..], rows);
    }

    /// <summary>The counters that <see cref="AddBoth"/> adds to.</summary>
    internal int[] NewCounts() => new int[width];
}
