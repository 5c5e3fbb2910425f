using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace LotDrawing.Simulation;

/// <summary>Eight lanes of two vectors of 128 bits each, where machines have none that are wider.</summary>
internal readonly unsafe struct InHalves<THalf> : ILaneSet
    where THalf : struct, IHalfSet
{
    public static bool IsSupported => THalf.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Gather(int* items, Vector256<int> at) => PlainSteps.Gather(items, at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> MultiplyEven(Vector256<uint> a, Vector256<uint> b) =>
        Vector256.Create(THalf.MultiplyEven(a.GetLower(), b.GetLower()), THalf.MultiplyEven(a.GetUpper(), b.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> MultiplyHigh(Vector256<ushort> a, Vector256<ushort> b) =>
        Vector256.Create(THalf.MultiplyHigh(a.GetLower(), b.GetLower()), THalf.MultiplyHigh(a.GetUpper(), b.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Alternate(Vector256<uint> even, Vector256<uint> odd) => PlainSteps.Alternate(even, odd);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Chosen(Vector256<uint> mask, uint lanes) => PlainSteps.Chosen(lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Permute(Vector256<uint> numbers, Vector256<int> lanes) => Vector256.Create(
        THalf.Permute(numbers.GetLower(), numbers.GetUpper(), lanes.GetLower()), THalf.Permute(numbers.GetLower(), numbers.GetUpper(), lanes.GetUpper()));
}

/// <summary>Nothing but what every machine has.</summary>
internal readonly struct PlainHalf : IHalfSet
{
    public static bool IsSupported => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> MultiplyEven(Vector128<uint> a, Vector128<uint> b) => PlainSteps.MultiplyEven(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> MultiplyHigh(Vector128<ushort> a, Vector128<ushort> b) => PlainSteps.MultiplyHigh(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Permute(Vector128<uint> low, Vector128<uint> high, Vector128<int> lanes) =>
        Vector256.Shuffle(Vector256.Create(low, high), Vector256.Create(lanes.AsUInt32(), lanes.AsUInt32())).GetLower();
}

/// <summary>Arm's AdvSIMD. Each of its instructions has a plain stand-in, so that the same steps are run on other machines.</summary>
internal readonly struct ArmHalf : IHalfSet
{
    public static bool IsSupported => AdvSimd.Arm64.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> MultiplyEven(Vector128<uint> a, Vector128<uint> b) => MultiplyWidening(LowHalves(a.AsUInt64()), LowHalves(b.AsUInt64()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> MultiplyHigh(Vector128<ushort> a, Vector128<ushort> b) =>
        EveryOther(MultiplyWidening(a.GetLower(), b.GetLower()).AsUInt16(), MultiplyWidening(a.GetUpper(), b.GetUpper()).AsUInt16());

    /// <remarks>A table of 32 bytes is looked up byte by byte: lane n is bytes 4n to 4n + 3.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Permute(Vector128<uint> low, Vector128<uint> high, Vector128<int> lanes)
    {
        Vector128<uint> bytes = (lanes.AsUInt32() * 0x0404_0404) + Vector128.Create(0x0302_0100u);
        return LookUp(low.AsByte(), high.AsByte(), bytes.AsByte()).AsUInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector64<uint> LowHalves(Vector128<ulong> numbers) => AdvSimd.IsSupported
        ? AdvSimd.ExtractNarrowingLower(numbers)
        : Vector128.Narrow(numbers, numbers).GetLower();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> MultiplyWidening(Vector64<uint> a, Vector64<uint> b) => AdvSimd.IsSupported
        ? AdvSimd.MultiplyWideningLower(a, b)
        : Vector128.Create((ulong)a[0] * b[0], (ulong)a[1] * b[1]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> MultiplyWidening(Vector64<ushort> a, Vector64<ushort> b) => AdvSimd.IsSupported
        ? AdvSimd.MultiplyWideningLower(a, b)
        : Vector128.Create((uint)a[0] * b[0], (uint)a[1] * b[1], (uint)a[2] * b[2], (uint)a[3] * b[3]);

    /// <summary>The second, the fourth and so on of the first, then of the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> EveryOther(Vector128<ushort> a, Vector128<ushort> b) => AdvSimd.Arm64.IsSupported
        ? AdvSimd.Arm64.UnzipOdd(a, b)
        : Vector128.Create(a[1], a[3], a[5], a[7], b[1], b[3], b[5], b[7]);

    /// <summary>For each byte, the one of 32 that it names.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> LookUp(Vector128<byte> low, Vector128<byte> high, Vector128<byte> at)
    {
        if (AdvSimd.Arm64.IsSupported)
            return AdvSimd.Arm64.VectorTableLookup((low, high), at);
        Vector128<byte> found = default;
        for (int i = 0; i < Vector128<byte>.Count; i++)
            found = found.WithElement(i, at[i] < Vector128<byte>.Count ? low[at[i]] : high[at[i] - Vector128<byte>.Count]);
        return found;
    }
}
