using System.Numerics;

namespace LotDrawing.Solver;

/// <summary>Sets of States as bits, 64 to a word.</summary>
internal static class StateSet
{
    internal static int Words(int states) => (states + 63) / 64;

    internal static bool Has(ReadOnlySpan<ulong> set, int state) => (set[state >> 6] >> (state & 63) & 1) != 0;

    internal static void Add(Span<ulong> set, int state) => set[state >> 6] |= 1UL << (state & 63);

    internal static void Remove(Span<ulong> set, int state) => set[state >> 6] &= ~(1UL << (state & 63));

    internal static void Unite(Span<ulong> set, ReadOnlySpan<ulong> other)
    {
        for (int word = 0; word < set.Length; word++)
            set[word] |= other[word];
    }

    internal static void Intersect(Span<ulong> set, ReadOnlySpan<ulong> other)
    {
        for (int word = 0; word < set.Length; word++)
            set[word] &= other[word];
    }

    internal static void Subtract(Span<ulong> set, ReadOnlySpan<ulong> other)
    {
        for (int word = 0; word < set.Length; word++)
            set[word] &= ~other[word];
    }

    /// <summary>Whether there is a State in both sets.</summary>
    internal static bool Meet(ReadOnlySpan<ulong> set, ReadOnlySpan<ulong> other)
    {
        for (int word = 0; word < set.Length; word++)
        {
            if ((set[word] & other[word]) != 0)
                return true;
        }

        return false;
    }

    /// <summary>Whether there is a State in all three sets.</summary>
    internal static bool Meet(ReadOnlySpan<ulong> set, ReadOnlySpan<ulong> other, ReadOnlySpan<ulong> third)
    {
        for (int word = 0; word < set.Length; word++)
        {
            if ((set[word] & other[word] & third[word]) != 0)
                return true;
        }

        return false;
    }

    /// <summary>Whether there is a State in both sets that is not in the last.</summary>
    internal static bool MeetOutside(ReadOnlySpan<ulong> set, ReadOnlySpan<ulong> other, ReadOnlySpan<ulong> last)
    {
        for (int word = 0; word < set.Length; word++)
        {
            if ((set[word] & other[word] & ~last[word]) != 0)
                return true;
        }

        return false;
    }

    /// <summary>The members, ascending.</summary>
    internal static IEnumerable<int> Members(ulong[] set)
    {
        for (int word = 0; word < set.Length; word++)
        {
            for (ulong bits = set[word]; bits != 0; bits &= bits - 1)
                yield return (word << 6) + BitOperations.TrailingZeroCount(bits);
        }
    }
}
