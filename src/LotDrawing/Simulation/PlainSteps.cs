using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LotDrawing.Simulation;

/// <summary>The steps of a lane set by nothing but what every machine has: for machines without the instruction, and for tests.</summary>
internal static unsafe class PlainSteps
{
    private const ulong LowHalf = uint.MaxValue;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<int> Gather(int* items, Vector256<int> at) => Vector256.Create(
        items[at[0]], items[at[1]], items[at[2]], items[at[3]], items[at[4]], items[at[5]], items[at[6]], items[at[7]]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<ulong> MultiplyEven(Vector128<uint> a, Vector128<uint> b) =>
        unchecked((a.AsUInt64() & Vector128.Create(LowHalf)) * (b.AsUInt64() & Vector128.Create(LowHalf)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<ushort> MultiplyHigh(Vector128<ushort> a, Vector128<ushort> b)
    {
        unchecked
        {
            (Vector128<uint> firstA, Vector128<uint> secondA) = Vector128.Widen(a);
            (Vector128<uint> firstB, Vector128<uint> secondB) = Vector128.Widen(b);
            return Vector128.Narrow((firstA * firstB) >>> 16, (secondA * secondB) >>> 16);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<uint> Alternate(Vector256<uint> even, Vector256<uint> odd) =>
        Vector256.ConditionalSelect(Vector256.Create(LowHalf).AsUInt32(), even, odd);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<int> Chosen(uint lanes)
    {
        byte* packed = (byte*)(PackedLanes.First + lanes);
        return Vector256.Create(packed[0], packed[1], packed[2], packed[3], packed[4], packed[5], packed[6], packed[7]);
    }

    /// <summary>The numbers of the lanes where the mask is all ones, one after the other, and zeros after them.</summary>
    internal static Vector256<int> Compress(Vector256<uint> mask, Vector256<int> numbers)
    {
        Vector256<int> compressed = default;
        int count = 0;
        for (int lane = 0; lane < LaneTables.Lanes; lane++)
        {
            if (mask[lane] != 0)
                compressed = compressed.WithElement(count++, numbers[lane]);
        }

        return compressed;
    }
}
