using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LotDrawing.Fairness;

/// <summary>How many bits are 1 in sixteen words, eight sums side by side.</summary>
/// <remarks>Carry-save adders take sixteen words to five, whose bits count 1, 2, 4, 8 and 16 each, before any bit is counted (W. Muła, N. Kurz and D. Lemire,
/// Faster population counts using AVX2 instructions, The Computer Journal 61, 2018). Only sums, ands and shifts of lanes: every machine gives the same.</remarks>
internal static class BitSums
{
    /// <summary>The sums of the bits that are 1 in both.</summary>
    /// <param name="a">Sixteen words.</param>
    /// <param name="b">Sixteen words, the next <paramref name="step"/> after the one before.</param>
    /// <param name="step">How far they are apart.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<int> OfBoth(ReadOnlySpan<Vector512<ulong>> a, ReadOnlySpan<Vector512<ulong>> b, int step)
    {
        Debug.Assert(a.Length == 16);
        unchecked
        {
            (Vector512<ulong> ones, Vector512<ulong> twos, Vector512<ulong> fours, Vector512<ulong> eights) = (default, default, default, default);
            Vector512<ulong> sixteens = default;
            int at = 0;
            for (int word = 0; word < a.Length; word += 8)
            {
                (ones, Vector512<ulong> twosA) = Add(ones, a[word] & b[at], a[word + 1] & b[at + step]);
                (ones, Vector512<ulong> twosB) = Add(ones, a[word + 2] & b[at + (2 * step)], a[word + 3] & b[at + (3 * step)]);
                (twos, Vector512<ulong> foursA) = Add(twos, twosA, twosB);
                (ones, twosA) = Add(ones, a[word + 4] & b[at + (4 * step)], a[word + 5] & b[at + (5 * step)]);
                (ones, twosB) = Add(ones, a[word + 6] & b[at + (6 * step)], a[word + 7] & b[at + (7 * step)]);
                (twos, Vector512<ulong> foursB) = Add(twos, twosA, twosB);
                (fours, Vector512<ulong> eightsA) = Add(fours, foursA, foursB);
                sixteens |= eights & eightsA; // the second time at most
                eights ^= eightsA;
                at += 8 * step;
            }

            // By byte at most 16 · 8 = 128.
            Vector512<ulong> bytes = Bytes(sixteens);
            bytes = bytes + bytes + Bytes(eights);
            bytes = bytes + bytes + Bytes(fours);
            bytes = bytes + bytes + Bytes(twos);
            bytes = bytes + bytes + Bytes(ones);
            var evenBytes = Vector512.Create(0x00FF_00FF_00FF_00FFUL);
            Vector512<ulong> halves = (bytes & evenBytes) + ((bytes >>> 8) & evenBytes);
            halves += halves >>> 32;
            halves += halves >>> 16;
            return Vector512.Narrow(halves & Vector512.Create(0xFFFFUL), Vector512<ulong>.Zero).GetLower().AsInt32();
        }
    }

    /// <summary>Adds three bits in each position: the sum's low and its high bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<ulong> Low, Vector512<ulong> High) Add(Vector512<ulong> a, Vector512<ulong> b, Vector512<ulong> c)
    {
        Vector512<ulong> either = a ^ b;
        return (either ^ c, (a & b) | (either & c));
    }

    /// <summary>By byte, how many of its bits are 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Bytes(Vector512<ulong> words)
    {
        unchecked
        {
            var pairs = Vector512.Create(0x5555_5555_5555_5555UL);
            var fours = Vector512.Create(0x3333_3333_3333_3333UL);
            words -= (words >>> 1) & pairs;
            words = (words & fours) + ((words >>> 2) & fours);
            return (words + (words >>> 4)) & Vector512.Create(0x0F0F_0F0F_0F0F_0F0FUL);
        }
    }
}
