using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LotDrawing.Fairness;

/// <summary>Adds narrow counters to wide ones.</summary>
internal static class Widening
{
    /// <summary>Adds each counter to the one at its index.</summary>
    internal static void Add(ReadOnlySpan<ushort> from, Span<ulong> to)
    {
        unchecked
        {
            var narrow = MemoryMarshal.Cast<ushort, Vector256<ushort>>(from);
            var wide = MemoryMarshal.Cast<ulong, Vector256<ulong>>(to);
            int at = 0;
            for (int i = 0; i < narrow.Length && at + 3 < wide.Length; i++)
            {
                (Vector256<uint> low, Vector256<uint> high) = Vector256.Widen(narrow[i]);
                (Vector256<ulong> first, Vector256<ulong> second) = Vector256.Widen(low);
                (Vector256<ulong> third, Vector256<ulong> fourth) = Vector256.Widen(high);
                wide[at++] += first;
                wide[at++] += second;
                wide[at++] += third;
                wide[at++] += fourth;
            }

            for (int i = narrow.Length * Vector256<ushort>.Count; i < from.Length; i++)
                to[i] += from[i];
        }
    }
}
