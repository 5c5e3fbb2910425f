using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LotDrawing.Simulation;

/// <summary>Which lots can be drawn from half a word.</summary>
internal static class LaneLots
{
    /// <summary>Up to this count a lot is drawn from half a word: two lots a word, and at most one in 128 to be drawn again.</summary>
    internal const uint NarrowLimit = 512;
}

/// <summary>Bounded lots, several at once: each uniform below its own count, by the method of <c>Below</c> (algorithm v1).</summary>
/// <remarks>Looking whether any word lies near the edge is one branch that is hardly ever taken; the rest has none.</remarks>
internal static unsafe class LaneLots<TSet>
    where TSet : struct, ILaneSet
{
    /// <summary>Eight lots, each below its own count; a word that would bias the lot is rejected, as in <c>Below</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<uint> Below(Vector256<uint> n, ref uint* next)
    {
        Vector256<uint> word = Vector256.Load(next);
        next += LaneTables.Lanes;
        Vector256<ulong> even = TSet.MultiplyEven(word, n);
        Vector256<ulong> odd = TSet.MultiplyEven((word.AsUInt64() >>> 32).AsUInt32(), (n.AsUInt64() >>> 32).AsUInt32());
        Vector256<uint> high = TSet.Alternate((even >>> 32).AsUInt32(), odd.AsUInt32());
        Vector256<uint> low = TSet.Alternate(even.AsUInt32(), (odd << 32).AsUInt32());
        return Vector256.LessThanAny(low, n) ? NearTheEdge(word, n, ref next) : high;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<uint> NearTheEdge(Vector256<uint> word, Vector256<uint> n, ref uint* next)
    {
        unchecked
        {
            var lots = Vector256<uint>.Zero;
            for (int lane = 0; lane < LaneTables.Lanes; lane++)
            {
                ulong m = (ulong)word[lane] * n[lane];
                uint rejected = (0u - n[lane]) % n[lane];
                while ((uint)m < rejected)
                    m = (ulong)*next++ * n[lane];
                lots = lots.WithElement(lane, (uint)(m >> 32));
            }

            return lots;
        }
    }

    /// <summary>Sixteen lots from half a word each.</summary>
    /// <param name="n">The counts, at most <see cref="LaneLots.NarrowLimit"/>.</param>
    /// <param name="rejected">By count, 2¹⁶ mod it: with so low a product the half word would bias the lot.</param>
    /// <param name="next">The next word, to be moved on.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ushort> Below(Vector256<ushort> n, Vector256<ushort> rejected, ref uint* next)
    {
        unchecked
        {
            Vector256<ushort> half = Vector256.Load((ushort*)next);
            next += LaneTables.Lanes;
            return Vector256.LessThanAny(half * n, rejected) ? NearTheEdge(half, n, rejected, ref next) : TSet.MultiplyHigh(half, n);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<ushort> NearTheEdge(Vector256<ushort> half, Vector256<ushort> n, Vector256<ushort> rejected, ref uint* next)
    {
        unchecked
        {
            Vector256<ushort> lots = TSet.MultiplyHigh(half, n);
            for (uint near = Vector256.LessThan(half * n, rejected).ExtractMostSignificantBits(); near != 0; near &= near - 1)
            {
                int lane = BitOperations.TrailingZeroCount(near);
                uint m;
                do
                    m = (uint)(ushort)*next++ * n[lane]; // the other half of the word is left: this is rare
                while ((ushort)m < rejected[lane]);
                lots = lots.WithElement(lane, (ushort)(m >> 16));
            }

            return lots;
        }
    }
}
