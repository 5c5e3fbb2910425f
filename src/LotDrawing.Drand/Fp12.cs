using System.Runtime.CompilerServices;

namespace LotDrawing.Drand;

/// <summary>c₀ + c₁w + … + c₅w⁵ over Fp2 with w⁶ = 1 + u: the field in which pairings are compared, without a tower of fields between.</summary>
[InlineArray(Degree)]
internal struct Fp12 : ICombined<Fp12>
{
    private const int Degree = 6;

    internal static readonly Fp12 One = Of(Fp2.One);

    /// <summary>By its index, what a coefficient is multiplied with after it was conjugated.</summary>
    private static readonly Fp12 FrobeniusFactors = Powers(Repeated.Of(Fp2.One.TimesXi, SixthP));

    private Fp2 coefficient;

    /// <summary>(p − 1)/6: the power of 1 + u by which w becomes wᵖ.</summary>
    internal static ReadOnlySpan<ulong> SixthP =>
        [0x49aa7ffffffff1c7, 0x051caaaa72e35555, 0xe688231ad3c82906, 0xe613e1eb7deb831f, 0x0c849bf3b5e1f223, 0x045582fc5eeaa66f];

    internal readonly bool IsOne => ((ReadOnlySpan<Fp2>)this).SequenceEqual(One);

    public static Fp12 operator *(in Fp12 a, in Fp12 b) => Product(a, b, isSquare: false);

    public static Fp12 Combine(in Fp12 a, in Fp12 b) => a * b;

    /// <summary>The square of an element whose power p⁴ − p² + 1 is 1, the only ones that are raised to powers here: Granger and
    /// Scott, "Faster squaring in the cyclotomic subgroup of sixth degree extensions" (PKC 2010); less than half the work.</summary>
    public static Fp12 Double(in Fp12 a)
    {
        Fp12 square = default;
        for (int i = 0; i < Degree / 2; i++)
        {
            Fp2 low = a[i], high = a[i + 3];
            Fp2 even = Fp2.Dot([low, high], [low, high.TimesXi]);
            Fp2 odd = low * (high + high);
            int evenIndex = 2 * i, oddIndex = ((2 * i) + 3) % Degree;
            if (oddIndex < 3)
                odd = odd.TimesXi;

            Fp2 less = even - a[evenIndex], more = odd + a[oddIndex];
            square[evenIndex] = less + less + even;
            square[oddIndex] = more + more + odd;
        }

        return square;
    }

    /// <summary>The power p⁶: w becomes −w. Of an element whose norm to Fp6 is 1 it is the inverse.</summary>
    internal readonly Fp12 Conjugate()
    {
        Fp12 result = this;
        for (int i = 1; i < Degree; i += 2)
            result[i] = default(Fp2) - this[i];
        return result;
    }

    /// <summary>The power p.</summary>
    internal readonly Fp12 Frobenius()
    {
        Fp12 result = default;
        for (int i = 0; i < Degree; i++)
            result[i] = this[i].Conjugate * FrobeniusFactors[i];
        return result;
    }

    internal readonly Fp12 Squared() => Product(this, this, isSquare: true);

    /// <summary>By norms: to Fp6, from there to Fp2, and from there to Fp.</summary>
    internal readonly Fp12 Inverse()
    {
        Fp12 norm = this * Conjugate();
        Fp12 second = norm.Frobenius().Frobenius();
        Fp12 others = second * second.Frobenius().Frobenius();
        return Conjugate() * others * Of((norm * others)[0].Inverse());
    }

    /// <summary>By the schoolbook. Zeros are skipped, so that the product with a sparse line takes half the time; of a square each
    /// mixed product is taken once and doubled.</summary>
    private static Fp12 Product(in Fp12 a, in Fp12 b, bool isSquare)
    {
        Span<Fp2> left = stackalloc Fp2[Degree], right = stackalloc Fp2[Degree];
        Fp12 product = default;
        for (int k = (2 * Degree) - 2; k >= 0; k--)
        {
            int terms = 0;
            for (int i = Math.Max(0, k - Degree + 1); i <= Math.Min(k, Degree - 1); i++)
            {
                int j = k - i;
                if (isSquare ? i > j : b[j].IsZero)
                    continue;

                left[terms] = a[i];
                right[terms++] = isSquare && i < j ? b[j] + b[j] : b[j];
            }

            Fp2 sum = Fp2.Dot(left[..terms], right[..terms]);
            product[k % Degree] += k < Degree ? sum : sum.TimesXi;
        }

        return product;
    }

    private static Fp12 Of(in Fp2 first)
    {
        Fp12 result = default;
        result[0] = first;
        return result;
    }

    private static Fp12 Powers(Fp2 factor)
    {
        Fp12 powers = One;
        for (int i = 1; i < Degree; i++)
            powers[i] = powers[i - 1] * factor;
        return powers;
    }
}
