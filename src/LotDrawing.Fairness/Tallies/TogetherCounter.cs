using System.Numerics;
using LotDrawing.Procedures;

namespace LotDrawing.Fairness;

/// <summary>Counts the pairs of bits of one block, for one thread.</summary>
/// <remarks>By bit, one column of a block's draws: of two columns the draws in which both are 1 are counted 64 at a time. Only some blocks are counted
/// so: docs/audit-method.md says which.</remarks>
internal sealed class TogetherCounter
{
    private const int WordBits = 64;
    private const int Words = BlockTally.MostDraws / WordBits;

    private readonly TogetherShape shape;
    private readonly TogetherCounts counts;
    private readonly int width;
    private readonly int groupCount;
    private readonly ulong[] columns;
    private readonly ulong[] before; // the columns, each draw's bit at the draw after it
    private readonly ulong[] groups; // by State and group, whether the State is in it
    private readonly int[] principals;
    private int draws;

    internal TogetherCounter(TogetherShape shape, TogetherCounts counts, int width, int groupCount)
    {
        (this.shape, this.counts, this.width, this.groupCount) = (shape, counts, width, groupCount);
        columns = new ulong[shape.Bits * Words];
        before = new ulong[columns.Length];
        groups = new ulong[shape.States * groupCount * Words];
        principals = new int[shape.Seats];
    }

    /// <summary>Counts a draw of the block, one after the other.</summary>
    internal void Count(ReadOnlySpan<SeatLots> seats, ReadOnlySpan<int> groupOf)
    {
        int word = draws / WordBits;
        int bit = draws % WordBits;
        int repeats = 0;
        byte[] secondHalf = shape.SecondHalf;
        for (int seat = 0; seat < seats.Length; seat++)
        {
            int principal = seats[seat].Principal;
            columns[(seat * Words) + word] |= (ulong)secondHalf[(seat * width) + principal + 1] << bit;
            int repeated = draws > 0 && principals[seat] == principal ? 1 : 0;
            counts.Repeats[seat] += repeated;
            repeats += repeated;
            principals[seat] = principal;
        }

        counts.Totals[2] += repeats;
        counts.Totals[3] += repeats * repeats;
        for (int state = 0; state < shape.States; state++)
        {
            int group = groupOf[state];
            columns[((seats.Length + state) * Words) + word] |= (group >= shape.FirstOfSecondHalf ? 1UL : 0) << bit;
            groups[(((state * groupCount) + group - 1) * Words) + word] |= 1UL << bit;
        }

        draws++;
    }

    /// <summary>Adds the block's pairs to the counts and begins another.</summary>
    internal void EndBlock()
    {
        if (draws == 0)
            return;
        counts.Totals[0] += draws;
        counts.Totals[1] += draws - 1;
        int bits = shape.Bits;
        for (int i = 0; i < bits; i++)
        {
            var column = columns.AsSpan(i * Words, Words);
            Shift(column, before.AsSpan(i * Words, Words));
            counts.Ones[i] += Common(column, column);
            counts.Firsts[i] += (long)(column[0] & 1);
            counts.Lasts[i] += (long)(column[(draws - 1) / WordBits] >> ((draws - 1) % WordBits) & 1);
        }

        for (int i = 0; i < bits; i++)
        {
            var column = columns.AsSpan(i * Words, Words);
            for (int j = i + 1; j < bits; j++)
                counts.Both[(i * bits) + j] += Common(column, columns.AsSpan(j * Words, Words));
            for (int j = 0; j < bits; j++)
                counts.After[(i * bits) + j] += Common(column, before.AsSpan(j * Words, Words));
        }

        CountGroups();
        Array.Clear(columns);
        Array.Clear(groups);
        draws = 0;
    }

    private void CountGroups()
    {
        int states = shape.States;
        int row = groupCount * Words;
        for (int i = 0; i < states; i++)
        {
            for (int j = i + 1; j < states; j++)
            {
                int same = 0;
                for (int group = 0; group < row; group += Words)
                    same += Common(groups.AsSpan((i * row) + group, Words), groups.AsSpan((j * row) + group, Words));
                counts.SameGroup[(i * states) + j] += same;
            }
        }
    }

    /// <summary>In how many draws both are 1.</summary>
    private static int Common(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        int common = 0;
        for (int word = 0; word < a.Length && word < b.Length; word++)
            common += BitOperations.PopCount(a[word] & b[word]);
        return common;
    }

    /// <summary>Moves each draw's bit to the draw after it; the last one's comes where no column has a 1.</summary>
    private static void Shift(ReadOnlySpan<ulong> from, Span<ulong> to)
    {
        ulong carried = 0;
        for (int word = 0; word < from.Length; word++)
        {
            to[word] = (from[word] << 1) | carried;
            carried = from[word] >> (WordBits - 1);
        }
    }
}
