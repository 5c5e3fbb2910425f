using System.Buffers.Binary;
using System.Security.Cryptography;

namespace LotDrawing.Drand;

/// <summary>The public key of a drand chain of the scheme <c>bls-unchained-g1-rfc9380</c>: signatures are points of G1, keys of G2.</summary>
/// <remarks>What a key's verifications share is computed with the first.
/// Immutable; any number of threads may use it.</remarks>
public sealed class DrandPublicKey
{
    private readonly Lazy<MillerLines> lines;

    private DrandPublicKey(Point<Fp2> point) => lines = new(() => new MillerLines(point));

    private static ReadOnlySpan<byte> Tag => "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_"u8;

    /// <summary>Reads a key.</summary>
    /// <param name="bytes">Its 96 bytes: a compressed point of G2, as a chain's <c>/info</c> publishes it in hexadecimal.</param>
    /// <exception cref="FormatException">The bytes are no such point, or infinity, or a point outside the subgroup of prime order.</exception>
    public static DrandPublicKey Parse(ReadOnlySpan<byte> bytes) => PointEncoding.TryRead(bytes, out Point<Fp2> point, out string? fault)
        ? new(point)
        : throw new FormatException($"No public key: {fault}.");

    /// <summary>Whether this is the key's signature of a round; any bytes that are no signature at all give false.</summary>
    /// <param name="round">The round's number.</param>
    /// <param name="signature">A compressed point of G1: 48 bytes.</param>
    /// <remarks>BLS signatures over BLS12-381 (draft-irtf-cfrg-bls-signature-05, basic scheme) of SHA-256 of the round's number
    /// as 8 bytes, the most significant first; hashed to the curve by RFC 9380.</remarks>
    public bool Verify(ulong round, ReadOnlySpan<byte> signature)
    {
        if (!PointEncoding.TryRead(signature, out Point<Fp> point, out _))
            return false;

        Span<byte> number = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(number, round);
        Point<Fp> hash = HashToCurve.Of(SHA256.HashData(number), Tag);
        return Pairing.ProductIsOne(Point<Fp>.Infinity - point, MillerLines.OfGenerator, hash, lines.Value);
    }
}
