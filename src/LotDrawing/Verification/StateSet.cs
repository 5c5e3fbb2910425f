using System.Numerics;

namespace LotDrawing.Verification;

/// <summary>A set of States by their numbers: one bit each. Numbers are in ordinal order of the codes, so a pot is a set.</summary>
internal sealed class StateSet
{
    private readonly ulong[] words;

    internal StateSet(int states) => words = new ulong[(states + 63) / 64];

    private StateSet(ulong[] words) => this.words = words;

    internal bool IsEmpty => !words.AsSpan().ContainsAnyExcept(0ul);

    internal int Count
    {
        get
        {
            int count = 0;
            foreach (ulong word in words)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    internal bool Has(int state) => (words[state >> 6] >> (state & 63) & 1) != 0;

    internal void Add(int state) => words[state >> 6] |= 1ul << (state & 63);

    internal void Remove(int state) => words[state >> 6] &= ~(1ul << (state & 63));

    internal StateSet Copy() => new((ulong[])words.Clone());

    internal void Clear() => Array.Clear(words);

    internal void UnionWith(StateSet other)
    {
        for (int i = 0; i < words.Length; i++)
            words[i] |= other.words[i];
    }

    internal void IntersectWith(StateSet other)
    {
        for (int i = 0; i < words.Length; i++)
            words[i] &= other.words[i];
    }

    internal void ExceptWith(StateSet other)
    {
        for (int i = 0; i < words.Length; i++)
            words[i] &= ~other.words[i];
    }

    internal bool Overlaps(StateSet other)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if ((words[i] & other.words[i]) != 0)
                return true;
        }

        return false;
    }

    /// <summary>Adds what two other sets have in common.</summary>
    internal void AddCommon(StateSet one, StateSet other)
    {
        for (int i = 0; i < words.Length; i++)
            words[i] |= one.words[i] & other.words[i];
    }

    /// <summary>The member at this index, from 0, in order.</summary>
    internal int At(int index)
    {
        for (int i = 0; i < words.Length; i++)
        {
            ulong word = words[i];
            int here = BitOperations.PopCount(word);
            if (index >= here)
            {
                index -= here;
                continue;
            }

            for (; index > 0; index--)
                word &= word - 1;
            return (i << 6) + BitOperations.TrailingZeroCount(word);
        }

        throw new ArgumentOutOfRangeException(nameof(index), index, "The set has fewer members.");
    }

    /// <summary>The first member from this number on, or -1.</summary>
    internal int Next(int from)
    {
        for (int i = from >> 6; i < words.Length; i++)
        {
            ulong word = i == from >> 6 ? words[i] & (ulong.MaxValue << (from & 63)) : words[i];
            if (word != 0)
                return (i << 6) + BitOperations.TrailingZeroCount(word);
        }

        return -1;
    }

    /// <summary>The members in order.</summary>
    internal IEnumerable<int> Members()
    {
        for (int state = Next(0); state >= 0; state = Next(state + 1))
            yield return state;
    }
}
