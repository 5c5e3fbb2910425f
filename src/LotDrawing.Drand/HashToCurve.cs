using System.Security.Cryptography;

namespace LotDrawing.Drand;

/// <summary>From a message to a point of G1: the suite BLS12381G1_XMD:SHA-256_SSWU_RO_ of RFC 9380 (section 8.8.1).</summary>
internal static class HashToCurve
{
    private const int BytesOfElement = 64;

    // The curve y² = x³ + A·x + B that the 11-isogeny leads away from, and the Z of its map.
    private static readonly Fp A = Fp.Parse("00144698a3b8e9433d693a02c96d4982b0ea985383ee66a8d8e8981aefd881ac98936f8da0e0f97f5cf428082d584c1d");
    private static readonly Fp B = Fp.Parse("12e2908d11688030018b12e8753eee3b2016c1f0f24f4070a0b9c14fcef35ef55a23215a316ceaa5d1cc48e98e172be0");
    private static readonly Fp Z = Fp.Of(11);

    /// <summary>The point that belongs to a message under a domain separation tag (section 3, hash_to_curve).</summary>
    internal static Point<Fp> Of(ReadOnlySpan<byte> message, ReadOnlySpan<byte> tag)
    {
        ReadOnlySpan<byte> uniform = Expand(message, tag, 2 * BytesOfElement);
        Point<Fp> sum = FromElement(Fp.Modulo(uniform[..BytesOfElement])) + FromElement(Fp.Modulo(uniform[BytesOfElement..]));
        return Repeated.Of(sum, Pairing.X + 1); // h_eff is 1 − x, not the cofactor itself
    }

    /// <summary>expand_message_xmd (section 5.3.1) with SHA-256.</summary>
    private static byte[] Expand(ReadOnlySpan<byte> message, ReadOnlySpan<byte> tag, byte length)
    {
        byte[] suffix = [.. tag, checked((byte)tag.Length)];
        byte[] first = SHA256.HashData([.. new byte[64], .. message, 0, length, 0, .. suffix]);
        byte[] block = new byte[first.Length];
        List<byte> uniform = [];
        for (byte i = 1; uniform.Count < length; i++)
        {
            for (int k = 0; k < block.Length; k++)
                block[k] ^= first[k];
            block = SHA256.HashData([.. block, i, .. suffix]);
            uniform.AddRange(block);
        }

        return [.. uniform];
    }

    /// <summary>map_to_curve: the simplified map of Shallue, van de Woestijne and Ulas (section 6.6.2), then the isogeny.</summary>
    internal static Point<Fp> FromElement(in Fp u)
    {
        Fp zuu = Z * u * u;
        Fp d = (zuu * zuu) + zuu;
        Fp x = d.IsZero ? B * (Z * A).Inverse() : B * (d + Fp.One) * -(A * d).Inverse();
        if (!CurveAt(x).TryRoot(out Fp y))
        {
            x *= zuu;
            CurveAt(x).TryRoot(out y);
        }

        return Isogeny.Map(x, y.IsOdd == u.IsOdd ? y : -y);
    }

    private static Fp CurveAt(in Fp x) => (((x * x) + A) * x) + B;
}
