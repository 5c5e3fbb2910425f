using System.Globalization;
using System.Numerics;

namespace LotDrawing.Drand.Tests;

/// <summary>The curve's numbers and field elements as BigInteger, by ways that share nothing with the library.</summary>
internal static class Numbers
{
    internal static BigInteger P { get; } = Hex("1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab");

    internal static BigInteger R { get; } = Hex("73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001");

    /// <summary>The curve's parameter, which is negative.</summary>
    internal static BigInteger X { get; } = -Hex("d201000000010000");

    private static BigInteger RadixInverse { get; } = BigInteger.ModPow(BigInteger.One << 384, P - 2, P);

    internal static BigInteger Hex(string digits) => BigInteger.Parse($"0{digits}", NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    internal static BigInteger Mod(BigInteger number) => ((number % P) + P) % P;

    internal static bool IsSquare(BigInteger number) => BigInteger.ModPow(number, (P - 1) / 2, P) != P - 1;

    internal static BigInteger Of(ReadOnlySpan<ulong> digits)
    {
        BigInteger number = 0;
        for (int i = digits.Length - 1; i >= 0; i--)
            number = (number << 64) + digits[i];
        return number;
    }

    internal static BigInteger Of(Fp element) => Of((ReadOnlySpan<ulong>)element);

    internal static ulong[] Digits(BigInteger number)
    {
        List<ulong> digits = [];
        for (; number > 0; number >>= 64)
            digits.Add((ulong)(number & ulong.MaxValue));
        return [.. digits];
    }

    internal static byte[] Bytes(BigInteger number, int length = 48)
    {
        byte[] bytes = new byte[length];
        number.ToByteArray(isUnsigned: true, isBigEndian: true).CopyTo(bytes, length - number.GetByteCount(isUnsigned: true));
        return bytes;
    }

    internal static BigInteger Number(this Fp element) => Of(element) * RadixInverse % P;

    internal static Fp Element(BigInteger number)
    {
        Assert.True(Fp.TryRead(Bytes(Mod(number)), out Fp element));
        return element;
    }

    internal static BigInteger Random(Random random)
    {
        byte[] bytes = new byte[64];
        random.NextBytes(bytes);
        return new BigInteger(bytes, isUnsigned: true) % P;
    }

    internal static Fp2 RandomFp2(Random random) => new(Element(Random(random)), Element(Random(random)));

    /// <summary>x and y of a point that is not infinity.</summary>
    internal static (BigInteger X, BigInteger Y) Affine(this Point<Fp> point)
    {
        Fp inverse = point.Z.Inverse();
        return ((point.X * inverse).Number(), (point.Y * inverse).Number());
    }
}
