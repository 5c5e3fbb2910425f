using System.Runtime.InteropServices;

namespace LotDrawing.Drand;

/// <summary>c₀ + c₁u with u² = −1: the field of G2's coordinates.</summary>
internal readonly struct Fp2(in Fp c0, in Fp c1) : IField<Fp2>
{
    internal readonly Fp C0 = c0;
    internal readonly Fp C1 = c1;

    public static int Size => 2 * Fp.Size;

    public static Fp2 One { get; } = new(Fp.One, default);

    /// <summary>y² = x³ + 4(1 + u), the twist of the curve over Fp.</summary>
    public static Fp2 CurveB { get; } = new(Fp.CurveB, Fp.CurveB);

    public bool IsZero => C0.IsZero && C1.IsZero;

    /// <summary>Compared by c₁, and by c₀ where c₁ is 0.</summary>
    public bool IsLarger => C1.IsZero ? C0.IsLarger : C1.IsLarger;

    internal Fp2 Conjugate => new(C0, -C1);

    /// <summary>The product with 1 + u, which is w⁶ in <see cref="Fp12"/>.</summary>
    internal Fp2 TimesXi => new(C0 - C1, C0 + C1);

    public static Fp2 operator +(in Fp2 a, in Fp2 b) => new(a.C0 + b.C0, a.C1 + b.C1);

    public static Fp2 operator -(in Fp2 a, in Fp2 b) => new(a.C0 - b.C0, a.C1 - b.C1);

    public static Fp2 operator *(in Fp2 a, in Fp2 b) => Dot(new ReadOnlySpan<Fp2>(in a), new ReadOnlySpan<Fp2>(in b));

    public static Fp2 operator *(in Fp2 a, in Fp b) => new(a.C0 * b, a.C1 * b);

    public static Fp2 Combine(in Fp2 a, in Fp2 b) => a * b;

    /// <summary>c₁ comes first.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out Fp2 value)
    {
        bool read = Fp.TryRead(bytes[..Fp.Size], out Fp c1) & Fp.TryRead(bytes[Fp.Size..], out Fp c0);
        value = new(c0, c1);
        return read;
    }

    /// <summary>Adj and Rodríguez-Henríquez, "Square root computation over even extension fields" (ePrint 2012/685), algorithm 9.</summary>
    public bool TryRoot(out Fp2 root)
    {
        Fp2 power = Repeated.Of(this, Fp.QuarterP);
        Fp2 alpha = power * power * this;
        Fp2 candidate = power * this;
        Fp2 next = alpha + One;
        Fp2 nextPower = Repeated.Of(next, Fp.QuarterP);
        root = next.IsZero ? new(-candidate.C1, candidate.C0) : nextPower * nextPower * next * candidate;
        return Equals(root * root);
    }

    public bool Equals(Fp2 other) => C0.Equals(other.C0) && C1.Equals(other.C1);

    public override bool Equals(object? obj) => obj is Fp2 other && Equals(other);

    public override int GetHashCode() => C0.GetHashCode();

    internal Fp2 Inverse() => Conjugate * ((C0 * C0) + (C1 * C1)).Inverse();

    /// <summary>a₀b₀ + a₁b₁ + … of at most six products: the real parts of all of them are one sum in <see cref="Fp.Dot"/>,
    /// the others another.</summary>
    internal static Fp2 Dot(ReadOnlySpan<Fp2> a, ReadOnlySpan<Fp2> b)
    {
        Span<Fp2> conjugate = stackalloc Fp2[6], swapped = stackalloc Fp2[6];
        for (int k = 0; k < b.Length; k++)
        {
            conjugate[k] = b[k].Conjugate;
            swapped[k] = new(b[k].C1, b[k].C0);
        }

        ReadOnlySpan<Fp> parts = Parts(a);
        return new(Fp.Dot(parts, Parts(conjugate[..b.Length])), Fp.Dot(parts, Parts(swapped[..b.Length])));
    }

    private static ReadOnlySpan<Fp> Parts(ReadOnlySpan<Fp2> elements) => MemoryMarshal.Cast<Fp2, Fp>(elements);
}
