using System.Diagnostics.CodeAnalysis;

namespace LotDrawing.Drand;

/// <summary>Reads compressed points: x, and in the top bits of the first byte whether it is compressed, infinity, and which y.</summary>
/// <remarks>ZCash's encoding, as zkcrypto/bls12_381 describes it (docs.rs, bls12_381::notes::serialization). Infinity is refused: it
/// is no key and no signature.</remarks>
internal static class PointEncoding
{
    private const byte Compressed = 0x80, Infinity = 0x40, LargerY = 0x20;

    /// <summary>Reads a point of the subgroup of order r; false, and why, when the bytes are none.</summary>
    internal static bool TryRead<F>(ReadOnlySpan<byte> bytes, out Point<F> point, [NotNullWhen(false)] out string? fault)
        where F : struct, IField<F>
    {
        point = default;
        fault = Fault(bytes, ref point);
        return fault is null;
    }

    private static string? Fault<F>(ReadOnlySpan<byte> bytes, ref Point<F> point)
        where F : struct, IField<F>
    {
        if (bytes.Length != F.Size)
            return $"{bytes.Length} bytes; expected {F.Size}";
        if ((bytes[0] & (Compressed | Infinity)) != Compressed)
            return "the first two bits are not 1 and 0: no compressed point, or infinity";

        byte[] coordinate = bytes.ToArray();
        coordinate[0] &= LargerY - 1;
        if (!F.TryRead(coordinate, out F x))
            return "a coordinate is not below p";
        if (!((x * x * x) + F.CurveB).TryRoot(out F y))
            return "no point of the curve has this x";

        bool isLarger = (bytes[0] & LargerY) != 0;
        point = new(x, y.IsLarger == isLarger ? y : default(F) - y, F.One);
        return point.IsInSubgroup() ? null : "the point is outside the subgroup of order r";
    }
}
