using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LotDrawing.Simulation;

/// <summary>AVX2: all steps are single instructions.</summary>
internal readonly unsafe struct Avx2Set : ILaneSet
{
    public static bool IsSupported => Avx2.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Gather(int* items, Vector256<int> at) =>
        Avx2.IsSupported ? Avx2.GatherVector256(items, at, 4) : PlainSteps.Gather(items, at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> MultiplyEven(Vector256<uint> a, Vector256<uint> b) =>
        Avx2.IsSupported ? Avx2.Multiply(a, b) : Vector256.Create(PlainSteps.MultiplyEven(a.GetLower(), b.GetLower()), PlainSteps.MultiplyEven(a.GetUpper(), b.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> MultiplyHigh(Vector256<ushort> a, Vector256<ushort> b) =>
        Avx2.IsSupported ? Avx2.MultiplyHigh(a, b) : Vector256.Create(PlainSteps.MultiplyHigh(a.GetLower(), b.GetLower()), PlainSteps.MultiplyHigh(a.GetUpper(), b.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Alternate(Vector256<uint> even, Vector256<uint> odd) =>
        Avx2.IsSupported ? Avx2.Blend(even, odd, 0b10101010) : PlainSteps.Alternate(even, odd);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Chosen(Vector256<uint> mask, uint lanes) =>
        Avx2.IsSupported ? Avx2.ConvertToVector256Int32((byte*)(PackedLanes.First + lanes)) : PlainSteps.Chosen(lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Permute(Vector256<uint> numbers, Vector256<int> lanes) =>
        Avx2.IsSupported ? Avx2.PermuteVar8x32(numbers, lanes.AsUInt32()) : Vector256.Shuffle(numbers, lanes.AsUInt32());
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
    public static Vector256<int> Chosen(Vector256<uint> mask, uint lanes) => Avx512F.VL.IsSupported
        ? Avx512F.VL.Compress(Vector256<int>.Zero, mask.AsInt32(), Vector256<int>.Indices)
        : PlainSteps.Compress(mask, Vector256<int>.Indices);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Permute(Vector256<uint> numbers, Vector256<int> lanes) => Avx2Set.Permute(numbers, lanes);
}

/// <summary>For each choice of eight lanes, their numbers one after the other, a byte each.</summary>
internal static unsafe class PackedLanes
{
    private static readonly Pinned<ulong> Table = new([.. Enumerable.Range(0, 256).Select(lanes =>
        Enumerable.Range(0, LaneTables.Lanes).Where(lane => (lanes >> lane & 1) != 0).Reverse().Aggregate(0UL, (packed, lane) => (packed << 8) | (uint)lane))]);

    /// <summary>The lanes of choice 0; those of choice n stand n further on.</summary>
    internal static ulong* First { get; } = Table.First;
}
