using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LotDrawing.Fairness;

/// <summary>Counts the pairs of bits of some blocks, for one thread.</summary>
/// <remarks>By bit, one column of a block's draws: of two columns the draws in which both are 1 are counted 64 draws and eight columns at a time. Only some blocks are
/// counted so: docs/audit-method.md says which.</remarks>
internal sealed class TogetherCounter
{
    private readonly TogetherShape shape;
    private readonly Numbering numbering;
    private readonly BitColumns columns;
    private readonly BitColumns before; // the columns, each draw's bit at the draw after it
    private readonly BitColumns[] inGroup; // by group, whether the State is in it
    private readonly byte[] secondHalf; // by slot and code
    private readonly int[] lastPrincipals;
    private readonly int[] repeats;
    private readonly PairSums sums;
    private int draws;
    private long repeated;
    private long repeatedSquares;

    internal TogetherCounter(TogetherShape shape, Numbering numbering, int groupCount)
    {
        (this.shape, this.numbering) = (shape, numbering);
        (columns, before) = (new BitColumns(shape.Bits), new BitColumns(shape.Bits));
        inGroup = [.. Enumerable.Range(0, shape.States == 0 ? 0 : groupCount).Select(_ => new BitColumns(shape.States))];
        secondHalf = new byte[numbering.Slots * numbering.Width];
        for (int seat = 0; seat < shape.Seats; seat++)
        {
            for (int state = 0; state < numbering.CodeOf.Length; state++)
                secondHalf[(numbering.SlotOf[seat] * numbering.Width) + numbering.CodeOf[state]] = shape.SecondHalf[(seat * (numbering.CodeOf.Length + 1)) + state + 1];
        }

        lastPrincipals = new int[numbering.Slots];
        repeats = new int[numbering.Slots];
        sums = new PairSums(shape, numbering, columns, inGroup);
    }

    /// <summary>Counts some draws of the block, 64 at a time but for its last.</summary>
    internal void Count(DrawBatch batch)
    {
        CountRepeats(batch);
        int word = draws / DrawBatch.MostDraws;
        SetHalves(batch.Principals, word);
        if (shape.States > 0)
            SetGroups(batch.Groups, word);
        draws += batch.Count;
    }

    /// <summary>Adds the block's pairs to the sums and begins another.</summary>
    internal void EndBlock()
    {
        if (draws == 0)
            return;
        before.SetToDrawAfter(columns);
        sums.Add(columns, before, inGroup, draws);
        sums.Add(repeats, repeated, repeatedSquares);
        DropBlock();
    }

    /// <summary>Forgets the block.</summary>
    internal void DropBlock()
    {
        columns.Clear();
        foreach (BitColumns group in inGroup)
            group.Clear();
        Array.Clear(repeats);
        (draws, repeated, repeatedSquares) = (0, 0, 0);
    }

    /// <summary>Adds the sums to a total in the plan's order, and starts anew.</summary>
    internal void MoveTo(TogetherCounts total) => sums.MoveTo(total);

    private void CountRepeats(DrawBatch batch)
    {
        unchecked
        {
            var isSeat = MemoryMarshal.Cast<int, Vector256<int>>(numbering.IsSeat.AsSpan());
            var counts = MemoryMarshal.Cast<int, Vector256<int>>(repeats.AsSpan());
            var lots = batch.Principals;
            ReadOnlySpan<int> last = lastPrincipals;
            for (int draw = 0; draw < batch.Count; draw++)
            {
                var principals = lots.Slice(draw * numbering.Slots, numbering.Slots);
                if (draws + draw > 0)
                {
                    var now = MemoryMarshal.Cast<int, Vector256<int>>(principals);
                    var then = MemoryMarshal.Cast<int, Vector256<int>>(last);
                    Vector256<int> same = Vector256<int>.Zero;
                    for (int i = 0; i < now.Length; i++)
                    {
                        Vector256<int> equal = Vector256.Equals(now[i], then[i]) & isSeat[i];
                        counts[i] -= equal; // all ones where they are equal: one more
                        same -= equal;
                    }

                    long number = Vector256.Sum(same);
                    for (int slot = now.Length * Vector256<int>.Count; slot < principals.Length; slot++)
                    {
                        int equal = principals[slot] == last[slot] ? numbering.IsSeat[slot] : 0;
                        repeats[slot] -= equal;
                        number -= equal;
                    }

                    repeated += number;
                    repeatedSquares += number * number;
                }

                last = principals;
            }

            last.CopyTo(lastPrincipals);
        }
    }

    private void SetHalves(ReadOnlySpan<int> principals, int word)
    {
        unchecked
        {
            for (int seat = 0; seat < shape.Seats; seat++)
            {
                int slot = numbering.SlotOf[seat];
                var half = secondHalf.AsSpan(slot * numbering.Width, numbering.Width);
                ulong bits = 0;
                int draw = 0;
                for (int at = slot; at < principals.Length; at += numbering.Slots)
                    bits |= (ulong)half[principals[at]] << draw++;
                columns[seat, word] = bits;
            }
        }
    }

    private void SetGroups(ReadOnlySpan<int> groups, int word)
    {
        unchecked
        {
            Span<ulong> bits = stackalloc ulong[inGroup.Length + 1];
            for (int state = 0; state < shape.States; state++)
            {
                bits.Clear();
                ulong draw = 1;
                for (int at = numbering.CodeOf[state]; at < groups.Length; at += numbering.Codes)
                {
                    bits[groups[at]] |= draw;
                    draw <<= 1;
                }

                ulong half = 0;
                for (int group = 1; group <= inGroup.Length; group++)
                {
                    inGroup[group - 1][state, word] = bits[group];
                    half |= group >= shape.FirstOfSecondHalf ? bits[group] : 0;
                }

                columns[shape.Seats + state, word] = half;
            }
        }
    }
}
