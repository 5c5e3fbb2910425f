using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LotDrawing.Fairness;

/// <summary>Adds narrow counters to wide ones.</summary>
internal static class Widening
{
    /// <summary>Adds each counter to the one at its index.</summary>
    internal static void Add(ReadOnlySpan<ushort> from, Span<uint> to)
    {
        unchecked
        {
            var narrow = MemoryMarshal.Cast<ushort, Vector256<ushort>>(from);
            var wide = MemoryMarshal.Cast<uint, Vector256<uint>>(to);
            for (int i = 0; i < narrow.Length && (2 * i) + 1 < wide.Length; i++)
            {
                (Vector256<uint> first, Vector256<uint> second) = Vector256.Widen(narrow[i]);
                wide[2 * i] += first;
                wide[(2 * i) + 1] += second;
            }

            for (int i = narrow.Length * Vector256<ushort>.Count; i < from.Length; i++)
                to[i] += from[i];
        }
    }
}
