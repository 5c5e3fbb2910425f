using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LotDrawing.Simulation;

/// <summary>AVX2: all steps are single instructions.</summary>
internal readonly unsafe struct Avx2Set : ILaneSet
{
    public static bool IsSupported => Avx2.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Gather(int* items, Vector256<int> at) => Avx2.GatherVector256(items, at, 4);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> MultiplyEven(Vector256<uint> a, Vector256<uint> b) => Avx2.Multiply(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> MultiplyHigh(Vector256<ushort> a, Vector256<ushort> b) => Avx2.MultiplyHigh(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Alternate(Vector256<uint> even, Vector256<uint> odd) => Avx2.Blend(even, odd, 0b10101010);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Chosen(Vector256<uint> mask, uint lanes) => Avx2.ConvertToVector256Int32((byte*)(PackedLanes.First + lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Permute(Vector256<uint> numbers, Vector256<int> lanes) => Avx2.PermuteVar8x32(numbers, lanes.AsUInt32());
}

/// <summary>AVX-512 on vectors of 256 bits: chosen lanes are moved together without reading a table. Wider vectors would take the words in
/// another order.</summary>
internal readonly unsafe struct Avx512Set : ILaneSet
{
    public static bool IsSupported => Avx512F.VL.IsSupported && Avx2.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Gather(int* items, Vector256<int> at) => Avx2Set.Gather(items, at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> MultiplyEven(Vector256<uint> a, Vector256<uint> b) => Avx2Set.MultiplyEven(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> MultiplyHigh(Vector256<ushort> a, Vector256<ushort> b) => Avx2Set.MultiplyHigh(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Alternate(Vector256<uint> even, Vector256<uint> odd) => Avx2Set.Alternate(even, odd);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Chosen(Vector256<uint> mask, uint lanes) =>
        Avx512F.VL.Compress(Vector256<int>.Zero, mask.AsInt32(), Vector256<int>.Indices);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Permute(Vector256<uint> numbers, Vector256<int> lanes) => Avx2Set.Permute(numbers, lanes);
}

/// <summary>Nothing but what every machine has: the compiler makes it of halves of 128 bits on Arm, and of single numbers where there are
/// no vectors at all.</summary>
internal readonly unsafe struct PlainSet : ILaneSet
{
    private const ulong LowHalf = uint.MaxValue;

    public static bool IsSupported => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Gather(int* items, Vector256<int> at) => Vector256.Create(
        items[at[0]], items[at[1]], items[at[2]], items[at[3]], items[at[4]], items[at[5]], items[at[6]], items[at[7]]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> MultiplyEven(Vector256<uint> a, Vector256<uint> b) =>
        unchecked((a.AsUInt64() & Vector256.Create(LowHalf)) * (b.AsUInt64() & Vector256.Create(LowHalf)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> MultiplyHigh(Vector256<ushort> a, Vector256<ushort> b)
    {
        unchecked
        {
            (Vector256<uint> firstA, Vector256<uint> secondA) = Vector256.Widen(a);
            (Vector256<uint> firstB, Vector256<uint> secondB) = Vector256.Widen(b);
            return Vector256.Narrow((firstA * firstB) >>> 16, (secondA * secondB) >>> 16);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Alternate(Vector256<uint> even, Vector256<uint> odd) =>
        Vector256.ConditionalSelect(Vector256.Create(LowHalf).AsUInt32(), even, odd);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Chosen(Vector256<uint> mask, uint lanes)
    {
        byte* packed = (byte*)(PackedLanes.First + lanes);
        return Vector256.Create(packed[0], packed[1], packed[2], packed[3], packed[4], packed[5], packed[6], packed[7]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Permute(Vector256<uint> numbers, Vector256<int> lanes) => Vector256.Shuffle(numbers, lanes.AsUInt32());
}

/// <summary>For each choice of eight lanes, their numbers one after the other, a byte each.</summary>
internal static unsafe class PackedLanes
{
    private static readonly Pinned<ulong> Table = new([.. Enumerable.Range(0, 256).Select(lanes =>
        Enumerable.Range(0, LaneTables.Lanes).Where(lane => (lanes >> lane & 1) != 0).Reverse().Aggregate(0UL, (packed, lane) => (packed << 8) | (uint)lane))]);

    /// <summary>The lanes of choice 0; those of choice n stand n further on.</summary>
    internal static ulong* First { get; } = Table.First;
}
