using System.Runtime.CompilerServices;

namespace LotDrawing.Procedures;

/// <summary>What is drawn from a source of words.</summary>
public static class LotSourceExtensions
{
    /// <summary>A lot among <paramref name="n"/>: uniform over 0 to n − 1, without bias.</summary>
    /// <param name="lots">Where the words come from; it takes one, rarely more. A pot of one still takes a word.</param>
    /// <param name="n">How many there are to draw from, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is 0.</exception>
    /// <remarks>Algorithm v1 (docs/algorithm.md, section 1), after D. Lemire, Fast random integer generation in an interval,
    /// ACM Transactions on Modeling and Computer Simulation 29 (2019). The remainder is a division, so it is taken
    /// only when the low half is below n, which is where it could matter.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Below<TLots>(this ref TLots lots, uint n)
        where TLots : struct, ILotSource
    {
        unchecked
        {
            // Decided by the compiler for each kind of source: it costs the others nothing.
            if (typeof(TLots) == typeof(TracedLots))
                return Unsafe.As<TLots, TracedLots>(ref lots).Trace(n);
            ulong m = (ulong)lots.NextWord() * n;
            return (uint)m > n - 1 ? (uint)(m >> 32) : BelowNearTheEdge(ref lots, n, m);
        }
    }

    /// <summary>Puts items in an order drawn by lot.</summary>
    /// <remarks>R. Durstenfeld, Algorithm 235: Random permutation, Communications of the ACM 7 (1964).</remarks>
    internal static void Shuffle<TLots>(this ref TLots lots, Span<int> items)
        where TLots : struct, ILotSource
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = (int)lots.Below((uint)i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static uint BelowNearTheEdge<TLots>(ref TLots lots, uint n, ulong m)
        where TLots : struct, ILotSource
    {
        unchecked
        {
            // Asked only here: where n is 0, n − 1 is the greatest number there is, so the fast way is never taken.
            ArgumentOutOfRangeException.ThrowIfZero(n);
            uint rejected = (0u - n) % n; // 2³² mod n
            while ((uint)m < rejected)
                m = (ulong)lots.NextWord() * n;
            return (uint)(m >> 32);
        }
    }
}

/// <summary>Where chance comes from: 32-bit words, one after another.</summary>
/// <remarks>Implement it as a struct and pass it by reference: the procedures are generic over it, so that the
/// compiler sees through the call in the hot loop.
/// For one thread at a time.</remarks>
public interface ILotSource
{
    /// <summary>The next word, uniform over all 2³² values and independent of those before.</summary>
    uint NextWord();
}

/// <summary>A stream that keeps what was drawn from it: the same lots, told one by one.</summary>
internal readonly struct TracedLots(LotStream source) : ILotSource
{
    private readonly LotStream source = source;
    private readonly List<(int Count, int Index, (long First, long Last) Words)> drawn = [];

    /// <summary>Of each lot, among how many it was drawn, the number drawn, and the first and the last word it took, from 1.</summary>
    internal IReadOnlyList<(int Count, int Index, (long First, long Last) Words)> Drawn => drawn;

    /// <inheritdoc/>
    public uint NextWord() => source.NextWord();

    internal uint Trace(uint n)
    {
        LotStream lots = source;
        long before = lots.Taken;
        uint index = lots.Below(n);
        drawn.Add(((int)n, (int)index, (before + 1, lots.Taken)));
        return index;
    }
}
