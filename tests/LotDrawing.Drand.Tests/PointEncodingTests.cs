using System.Numerics;
using System.Text.Json;

namespace LotDrawing.Drand.Tests;

/// <summary>What the readers of G1 and G2 take, and why they refuse the rest.</summary>
public sealed class PointEncodingTests
{
    private const string Length = "bytes; expected", Flags = "first two bits", NotBelowP = "not below p", NoPoint = "no point", Outside = "outside the subgroup";

    [Theory]
    [InlineData("flags0", Flags)]
    [InlineData("flags32", Flags)]
    [InlineData("flags64", Flags)]
    [InlineData("flags96", Flags)]
    [InlineData("flags192", Flags)]
    [InlineData("flags224", Flags)]
    [InlineData("infinity", Flags)]
    [InlineData("infinity sign", Flags)]
    [InlineData("infinity junk", Flags)]
    [InlineData("short", Length)]
    [InlineData("long", Length)]
    [InlineData("empty", Length)]
    [InlineData("zero x", Outside)]
    [InlineData("outside subgroup", Outside)]
    [InlineData("real + cofactor point", Outside)]
    public void A_signature_of_this_kind_is_refused_for_this_reason(string kind, string reason) =>
        Assert.All(OfKind(kind), verification => Assert.Contains(reason, Fault<Fp>(verification.Bytes("sig")), StringComparison.Ordinal));

    /// <summary>Of x + p only where x is small: a great one leaves no room for three flags, and becomes another x.</summary>
    [Fact]
    public void An_x_that_is_not_below_p_is_refused()
    {
        byte[][] tooGreat = [.. References.Verifications.Select(verification => verification.Bytes("sig"))
            .Where(bytes => bytes.Length == 48 && bytes[0] >> 6 == 2 && new BigInteger(bytes, isUnsigned: true, isBigEndian: true) % (BigInteger.One << 381) >= Numbers.P)];
        Assert.Equal(4, tooGreat.Length);
        Assert.All(tooGreat, bytes => Assert.Contains(NotBelowP, Fault<Fp>(bytes), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("key infinity", Flags)]
    [InlineData("key infinity & sig infinity", Flags)]
    [InlineData("key swapped halves", Flags)]
    [InlineData("key c0+p", NotBelowP)]
    [InlineData("key c1+p", NotBelowP)]
    [InlineData("key c0 flag", NotBelowP)]
    [InlineData("key outside subgroup", Outside)]
    public void A_key_of_this_kind_is_refused_for_this_reason(string kind, string reason) => Assert.All(OfKind(kind), verification =>
    {
        Assert.Contains(reason, Fault<Fp2>(verification.Bytes("pk")), StringComparison.Ordinal);
        Assert.Contains(reason, Assert.Throws<FormatException>(() => DrandPublicKey.Parse(verification.Bytes("pk"))).Message, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData(0)]
    [InlineData(48)]
    [InlineData(95)]
    [InlineData(97)]
    [InlineData(192)]
    public void A_key_has_96_bytes(int length)
    {
        byte[] bytes = new byte[length];
        References.KeyOf("quicknet").AsSpan(..Math.Min(96, length)).CopyTo(bytes);
        Assert.Contains(Length, Fault<Fp2>(bytes), StringComparison.Ordinal);
    }

    /// <summary>Which x lie on the curves is decided by BigInteger: those where x³ + 4, or the norm of x³ + 4(1 + u), is a square.</summary>
    [Fact]
    public void An_x_without_a_point_of_the_curve_is_refused()
    {
        for (int x = 1; x <= 40; x++)
        {
            byte[] g1 = Compressed(Numbers.Bytes(x)), g2 = Compressed([.. Numbers.Bytes(0), .. Numbers.Bytes(x)]);
            BigInteger real = BigInteger.Pow(x, 3) + 4;
            Assert.Equal(!Numbers.IsSquare(real), Fault<Fp>(g1).StartsWith(NoPoint, StringComparison.Ordinal));
            Assert.Equal(!Numbers.IsSquare((real * real) + 16), Fault<Fp2>(g2).StartsWith(NoPoint, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_third_bit_says_whether_y_is_the_larger_root() => Assert.All(OfKind("random"), verification =>
    {
        byte[] bytes = verification.Bytes("sig");
        foreach (bool larger in (bool[])[true, false])
        {
            bytes[0] = (byte)(larger ? bytes[0] | 0x20 : bytes[0] & ~0x20);
            Assert.True(PointEncoding.TryRead(bytes, out Point<Fp> point, out _));
            (BigInteger x, BigInteger y) = point.Affine();
            Assert.Equal(larger, y > Numbers.P / 2);
            Assert.Equal(Numbers.Mod((x * x * x) + 4), y * y % Numbers.P);
            Assert.Equal(bytes[1..], Numbers.Bytes(x)[1..]);
        }
    });

    private static JsonElement[] OfKind(string kind)
    {
        JsonElement[] verifications = [.. References.Verifications.Where(verification => verification.Text("kind") == kind)];
        Assert.NotEmpty(verifications);
        return verifications;
    }

    private static byte[] Compressed(byte[] bytes)
    {
        bytes[0] |= 0x80;
        return bytes;
    }

    private static string Fault<F>(byte[] bytes)
        where F : struct, IField<F>
    {
        Assert.False(PointEncoding.TryRead(bytes, out Point<F> _, out string? fault));
        return fault;
    }
}
