using System.Numerics;

namespace LotDrawing.Procedures.Loads;

/// <summary>The generating functions of loads from lo to hi, times hi!, so that all coefficients are whole numbers.</summary>
/// <remarks>docs/loads.md, section 2: e(z) = Σ zʲ/j! over the loads that a State can have, and e₁(z) over those that it can have
/// besides one lot that is forced on it. F of m States and c lots is c!/(hi!)ᵐ times the coefficient of zᶜ in (hi! e)ᵐ; the
/// factor cancels in every chance, which keeps the numbers small.</remarks>
internal sealed class LoadPolynomials
{
    internal LoadPolynomials(int lo, int hi)
    {
        (Lo, Hi) = (lo, hi);
        Steps = hi - lo;
        ForcedLo = Math.Max(lo - 1, 0);
        var falling = BigInteger.One; // hi!/j!
        var all = new BigInteger[hi - ForcedLo + 1];
        for (int j = hi; j >= ForcedLo; j--)
        {
            all[j - ForcedLo] = falling;
            falling *= j;
        }

        Factors = all[(lo - ForcedLo)..];
        ForcedFactors = all[..^1];
    }

    internal int Lo { get; }

    internal int Hi { get; }

    /// <summary>hi − lo: how many loads there are but for one.</summary>
    internal int Steps { get; }

    /// <summary>The least load besides a forced lot.</summary>
    internal int ForcedLo { get; }

    /// <summary>hi! e, from the coefficient of z^lo to that of z^hi, which is 1.</summary>
    internal BigInteger[] Factors { get; }

    /// <summary>hi! e₁, from the coefficient of z^<see cref="ForcedLo"/> to that of z^(hi − 1).</summary>
    internal BigInteger[] ForcedFactors { get; }

    /// <summary>(hi! e)ᵐ⁺¹ from (hi! e)ᵐ; each row starts with its lowest coefficient, that of z^(m·lo).</summary>
    internal BigInteger[] Next(BigInteger[] row) => Product(row, Factors);

    /// <summary>A row times hi! e₁ over hi! e: one State more has a forced lot.</summary>
    /// <remarks>The division comes out even, and as hi! e ends in 1 it is made by subtraction, from the highest coefficient down.</remarks>
    internal BigInteger[] ForceOne(BigInteger[] row)
    {
        BigInteger[] product = Product(row, ForcedFactors);
        var quotient = new BigInteger[product.Length - Steps];
        for (int i = quotient.Length - 1; i >= 0; i--)
        {
            BigInteger left = product[i + Steps];
            for (int step = Math.Max(0, i + Steps - quotient.Length + 1); step < Steps; step++)
                left -= Factors[step] * quotient[i + Steps - step];
            quotient[i] = left;
        }

        return quotient;
    }

    private static BigInteger[] Product(BigInteger[] row, BigInteger[] factors)
    {
        var product = new BigInteger[row.Length + factors.Length - 1];
        for (int i = 0; i < row.Length; i++)
        {
            for (int j = 0; j < factors.Length; j++)
                product[i + j] += row[i] * factors[j];
        }

        return product;
    }
}
