using System.Buffers.Binary;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace LotDrawing.Drand;

/// <summary>A number modulo the prime p of BLS12-381, in Montgomery's form: the six digits of a·2³⁸⁴ mod p, the lowest first.</summary>
/// <remarks>Plain loops over digits, each compiled with full optimisation at once: a process verifies a signature or two, which
/// is over before tiered compilation would come back to them. Nothing here is secret, so nothing takes constant time.</remarks>
[InlineArray(Digits)]
internal struct Fp : IField<Fp>
{
    private const int Digits = 6;

    /// <summary>−1/p modulo 2⁶⁴.</summary>
    private const ulong MinusInverse = 0x89f3fffcfffcfffd;

    /// <summary>2⁷⁶⁸ mod p, the product with which leads into Montgomery's form.</summary>
    private static readonly Fp RadixSquared = Doubled(Plain(1), 2 * 64 * Digits);

    private ulong digit;

    public static int Size => 8 * Digits;

    public static Fp One { get; } = Of(1);

    /// <summary>y² = x³ + 4.</summary>
    public static Fp CurveB { get; } = Of(4);

    /// <summary>p (draft-irtf-cfrg-pairing-friendly-curves-11, section 4.2.1).</summary>
    internal static ReadOnlySpan<ulong> P =>
        [0xb9feffffffffaaab, 0x1eabfffeb153ffff, 0x6730d2a0f6b0f624, 0x64774b84f38512bf, 0x4b1ba7b6434bacd7, 0x1a0111ea397fe69a];

    /// <summary>(p − 3)/4: with s the power of a to it, a·s is the root of a (if a is a square), and a·s⁴ its inverse.</summary>
    internal static ReadOnlySpan<ulong> QuarterP =>
        [0xee7fbfffffffeaaa, 0x07aaffffac54ffff, 0xd9cc34a83dac3d89, 0xd91dd2e13ce144af, 0x92c6e9ed90d2eb35, 0x0680447a8e5ff9a6];

    public readonly bool IsZero => Equals(default);

    public readonly bool IsLarger
    {
        get
        {
            Fp plain = this * Plain(1);
            Fp twice = Add(plain, plain);
            Subtract(twice, P, out ulong below);
            return below == 0;
        }
    }

    /// <summary>Whether the number is odd: its sgn0 (RFC 9380 section 4.1).</summary>
    internal readonly bool IsOdd => ((this * Plain(1))[0] & 1) != 0;

    public static Fp operator +(in Fp a, in Fp b) => Reduced(Add(a, b));

    public static Fp operator -(in Fp a, in Fp b)
    {
        Fp difference = Subtract(a, b, out ulong below);
        return below == 0 ? difference : Add(difference, P);
    }

    public static Fp operator -(in Fp a) => default(Fp) - a;

    public static Fp operator *(in Fp a, in Fp b) => Dot(new ReadOnlySpan<Fp>(in a), new ReadOnlySpan<Fp>(in b));

    public static Fp Combine(in Fp a, in Fp b) => a * b;

    /// <summary>Reads 48 bytes, the most significant first. A number that is not below p gives false, and the value modulo p.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out Fp value)
    {
        Fp plain = default;
        for (int j = 0; j < Digits; j++)
            plain[j] = BinaryPrimitives.ReadUInt64BigEndian(bytes[(Size - 8 - (8 * j))..]);

        value = plain * RadixSquared;
        Subtract(plain, P, out ulong below);
        return below != 0;
    }

    public readonly bool TryRoot(out Fp root)
    {
        root = this * Repeated.Of(this, QuarterP);
        return Equals(root * root);
    }

    public readonly bool Equals(Fp other) => ((ReadOnlySpan<ulong>)this).SequenceEqual(other);

    public override readonly bool Equals(object? obj) => obj is Fp other && Equals(other);

    public override readonly int GetHashCode() => this[0].GetHashCode();

    internal static Fp Of(ulong number) => Plain(number) * RadixSquared;

    /// <summary>A number of 64 bytes modulo p.</summary>
    internal static Fp Modulo(ReadOnlySpan<byte> bytes)
    {
        TryRead([.. new byte[32], .. bytes[..16]], out Fp high);
        TryRead(bytes[16..], out Fp low);
        return (high * RadixSquared) + low; // in Montgomery's form 2⁷⁶⁸ is the 2³⁸⁴ by which the high bytes count
    }

    /// <summary>A constant, in 96 digits of hexadecimal.</summary>
    internal static Fp Parse(string hex) =>
        TryRead(Convert.FromHexString(hex), out Fp value) ? value : throw new FormatException($"{hex} is not below p.");

    /// <summary>Its inverse; of 0 it is 0 (inv0 in RFC 9380).</summary>
    internal readonly Fp Inverse()
    {
        Fp power = Repeated.Of(this, QuarterP);
        power *= power;
        return this * (power * power);
    }

    /// <summary>a₀b₀ + a₁b₁ + … of at most 12 products, reduced once for all of them: digit by digit, as in Longa, "Efficient
    /// algorithms for large prime characteristic fields and their application to bilinear pairings" (ePrint 2022/367), algorithm 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static Fp Dot(ReadOnlySpan<Fp> a, ReadOnlySpan<Fp> b)
    {
        Debug.Assert(a.Length == b.Length && a.Length <= 12, "The sum of 12 products ends below 2.3 p: its top digit is 0, and p is subtracted twice at most.");
        Fp sum = default;
        ulong top = 0;
        unchecked
        {
            for (int i = 0; i < Digits; i++)
            {
                for (int k = 0; k < a.Length; k++)
                {
                    ulong digit = a[k][i], carry = 0;
                    ref readonly Fp other = ref b[k];
                    for (int j = 0; j < Digits; j++)
                    {
                        UInt128 wide = Math.BigMul(digit, other[j]) + sum[j] + carry;
                        sum[j] = (ulong)wide;
                        carry = (ulong)(wide >> 64);
                    }

                    top += carry;
                }

                // The multiple of p that makes the lowest digit 0, which then is dropped.
                ulong factor = sum[0] * MinusInverse;
                ulong over = (ulong)((Math.BigMul(factor, P[0]) + sum[0]) >> 64);
                for (int j = 1; j < Digits; j++)
                {
                    UInt128 wide = Math.BigMul(factor, P[j]) + sum[j] + over;
                    sum[j - 1] = (ulong)wide;
                    over = (ulong)(wide >> 64);
                }

                UInt128 last = (UInt128)top + over;
                sum[Digits - 1] = (ulong)last;
                top = (ulong)(last >> 64);
            }
        }

        return Reduced(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Fp Reduced(Fp a)
    {
        while (true)
        {
            Fp less = Subtract(a, P, out ulong below);
            if (below != 0)
                return a;
            a = less;
        }
    }

    /// <summary>The sum of digits; the carry out of the last is 0, because p is below 2³⁸¹.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Fp Add(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        Fp sum = default;
        ulong carry = 0;
        for (int j = 0; j < Digits; j++)
        {
            UInt128 wide = (UInt128)a[j] + b[j] + carry;
            sum[j] = unchecked((ulong)wide);
            carry = (ulong)(wide >> 64);
        }

        return sum;
    }

    /// <summary>The difference modulo 2³⁸⁴; 1 below when a is below b, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Fp Subtract(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, out ulong below)
    {
        Fp difference = default;
        below = 0;
        for (int j = 0; j < Digits; j++)
        {
            UInt128 wide = unchecked((UInt128)a[j] - b[j] - below);
            difference[j] = unchecked((ulong)wide);
            below = (ulong)(wide >> 127);
        }

        return difference;
    }

    private static Fp Doubled(Fp a, int times)
    {
        for (int i = 0; i < times; i++)
            a += a;
        return a;
    }

    /// <summary>A number's digits as they are, outside Montgomery's form: a product with 1 leads out of it.</summary>
    private static Fp Plain(ulong number)
    {
        Fp plain = default;
        plain[0] = number;
        return plain;
    }
}
