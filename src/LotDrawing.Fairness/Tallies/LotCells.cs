using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace LotDrawing.Fairness;

/// <summary>Counts, by slot and code, how often a lot came.</summary>
/// <remarks>Counted 32 slots at a time over all draws of a batch, so that their counters stay in the first-level cache. Within a block counters have 16 bits: a block
/// has fewer draws than they hold.</remarks>
internal sealed class LotCells
{
    private const int SlotsAtOnce = 32;

    private readonly Numbering numbering;
    private readonly ushort[] block;
    private readonly ulong[] sums;

    internal LotCells(Numbering numbering)
    {
        this.numbering = numbering;
        block = new ushort[numbering.Slots * numbering.Width];
        sums = new ulong[block.Length];
    }

    /// <summary>Counts the lots of some draws, those of one draw after those of another.</summary>
    /// <remarks>Counters are reached without checks of bounds: codes are below the width of a row, as <see cref="DrawBatch"/> has seen to.</remarks>
    internal void Count(ReadOnlySpan<int> lots)
    {
        unchecked
        {
            int width = numbering.Width;
            for (int first = 0; first < numbering.Slots; first += SlotsAtOnce)
            {
                int count = Math.Min(SlotsAtOnce, numbering.Slots - first);
                Debug.Assert((first + count) * width <= block.Length);
                ref ushort cells = ref block[first * width];
                for (int draw = first; draw < lots.Length; draw += numbering.Slots)
                {
                    nint row = 0;
                    foreach (int code in lots.Slice(draw, count))
                    {
                        Debug.Assert((uint)code < (uint)width);
                        Unsafe.Add(ref cells, row + code)++;
                        row += width;
                    }
                }
            }
        }
    }

    /// <summary>Adds the block to the sums and starts a new one.</summary>
    internal void EndBlock()
    {
        Widening.Add(block, sums);
        DropBlock();
    }

    /// <summary>Forgets the block.</summary>
    internal void DropBlock() => Array.Clear(block);

    /// <summary>Adds the sums to a total in the plan's order, by seat rows of index 0 for no State and State r at r + 1, and starts anew.</summary>
    internal void MoveTo(long[] total)
    {
        int states = numbering.CodeOf.Length;
        for (int seat = 0; seat < numbering.SlotOf.Length; seat++)
        {
            var from = sums.AsSpan(numbering.SlotOf[seat] * numbering.Width, numbering.Width);
            var to = total.AsSpan(seat * (states + 1), states + 1);
            foreach (ulong none in from[numbering.Codes..])
                to[0] += (long)none;
            for (int state = 0; state < states; state++)
                to[state + 1] += (long)from[numbering.CodeOf[state]];
        }

        Array.Clear(sums);
    }
}
