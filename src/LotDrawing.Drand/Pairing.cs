namespace LotDrawing.Drand;

/// <summary>The optimal ate pairing of BLS12-381, of which one question is asked: whether two pairings multiply to 1.</summary>
internal static class Pairing
{
    /// <summary>The curve's parameter x without its sign, which is minus (draft-irtf-cfrg-pairing-friendly-curves-11, section 4.2.1).</summary>
    internal const ulong X = 0xd201000000010000;

    /// <summary>Whether e(p₁, q₁)·e(p₂, q₂) = 1, where the points q are given by their lines. That x is negative conjugates the
    /// result of Miller's loop, which does not matter here.</summary>
    internal static bool ProductIsOne(in Point<Fp> p1, MillerLines q1, in Point<Fp> p2, MillerLines q2)
    {
        Fp12 f = Fp12.One;
        for (int i = 0; i < q1.Count; i++)
        {
            if (q1.IsTangent(i))
                f = f.Squared();
            f *= q1.At(i, p1);
            f *= q2.At(i, p2);
        }

        return IsOneAfterFinalExponentiation(f);
    }

    /// <summary>Whether the power (p¹² − 1)/r is 1. Its hard part is taken three times, because then it is
    /// (x − 1)²(x + p)(x² + p² − 1) + 3: Hayashida, Hayasaka and Teruya, "Efficient final exponentiation via cyclotomic structure for
    /// pairings over families of elliptic curves" (ePrint 2020/875).</summary>
    private static bool IsOneAfterFinalExponentiation(in Fp12 f)
    {
        Fp12 a = f.Conjugate() * f.Inverse();
        a = a.Frobenius().Frobenius() * a;

        // From here on the inverse is the conjugate.
        Fp12 b = Repeated.Of(Repeated.Of(a, X + 1), X + 1);
        b = Repeated.Of(b, X).Conjugate() * b.Frobenius();
        b = Repeated.Of(Repeated.Of(b, X), X) * b.Frobenius().Frobenius() * b.Conjugate();
        return (b * Fp12.Double(a) * a).IsOne;
    }
}
