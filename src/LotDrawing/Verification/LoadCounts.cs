using System.Numerics;

namespace LotDrawing.Verification;

/// <summary>How many ways there are to serve so many lots with so many States within one pair of bounds, for algorithm loads v1.
/// Written from docs/loads.md, section 1.</summary>
/// <remarks>
/// All numbers of a region of n States are kept times hi!^n, and lots without labels are coefficients of powers of the
/// polynomial e of one State: a chance asks only for ratios, in which both cancel. The derivative of e is e + a, where a has
/// two terms, z^(lo-1)/(lo-1)! and -z^hi/hi!. So each coefficient follows from a few others, however many terms e has.
/// </remarks>
internal sealed class LoadCounts
{
    private readonly int lo;
    private readonly int hi;

    /// <summary>The first term of a, times hi!; 0 when lo is 0 and there is none.</summary>
    private readonly BigInteger first;

    /// <summary>The first term of the derivative of a, times hi!.</summary>
    private readonly BigInteger firstDerived;

    /// <summary>The powers of e, by the number of States.</summary>
    private readonly List<BigInteger[]> powers = [[BigInteger.One]];
    private readonly Dictionary<(int States, int Own), BigInteger[]> ways = [];

    internal LoadCounts(int lo, int hi)
    {
        (this.lo, this.hi) = (lo, hi);
        BigInteger falling = BigInteger.One;
        for (int j = hi; j >= Math.Max(lo, 1); j--)
            falling *= j;
        first = lo == 0 ? BigInteger.Zero : falling;
        firstDerived = first * (lo - 1);
    }

    /// <summary>By the number of free lots, the ways to serve them and the own lots: G(x).</summary>
    internal BigInteger[] Ways(int states, int own)
    {
        if (!ways.TryGetValue((states, own), out BigInteger[]? found))
            ways.Add((states, own), found = own == 0 ? WithoutOwn(states) : WithOwn(states));
        return found;
    }

    /// <summary>One chance a load, each given that the ones before were not drawn.</summary>
    internal LoadChance[] Loads(int states, int lots)
    {
        var chances = new List<LoadChance>();
        for (int j = lo; j <= hi; j++)
        {
            var (served, left) = Load(states, lots, j);
            if (left.IsZero)
                break;
            chances.Add(LoadChance.Of(served, left));
        }

        return [.. chances];
    }

    /// <summary>The ways in which the next State has this load, and all in which it has none below.</summary>
    internal (BigInteger Served, BigInteger Left) Load(int states, int lots, int load)
    {
        BigInteger left = At(Power(states), lots);
        BigInteger one = Factorial(hi) / Factorial(lo);

        // one is hi!/j! for the load j.
        for (int j = lo; ; j++)
        {
            BigInteger served = one * At(Power(states - 1), lots - j);
            if (j == load)
                return (served, left);
            left -= served;
            one /= j + 1;
        }
    }

    private BigInteger[] Power(int states)
    {
        while (powers.Count <= states)
            powers.Add(NextPower(powers[^1], powers.Count));
        return powers[states];
    }

    /// <summary>From p = e^(n-1) the next power q: by its derivative, z-coefficients of q' = n·q + n·a·p.</summary>
    private BigInteger[] NextPower(BigInteger[] before, int states)
    {
        var power = new BigInteger[(hi * states) + 1];
        int start = lo * states;
        if (lo == 0)
            power[0] = before[0] * Factorial(hi);
        for (int m = Math.Max(start, 1); m < power.Length; m++)
            power[m] = ((power[m - 1] + (first * At(before, m - lo)) - At(before, m - 1 - hi)) * states) / m;
        return power;
    }

    private BigInteger[] WithoutOwn(int states)
    {
        BigInteger[] power = Power(states);
        var found = new BigInteger[(hi * states) + 1];
        BigInteger factorial = BigInteger.One;
        for (int x = 0; x < found.Length; x++)
        {
            found[x] = factorial * power[x];
            factorial *= x + 1;
        }

        return found;
    }

    /// <summary>Without a State's own lot for itself, and without two States with each other's: by inclusion and exclusion over
    /// how many States, h, have such a lot. Each of those serves one lot fewer besides: its polynomial is the derivative of e.</summary>
    private BigInteger[] WithOwn(int states)
    {
        var found = new BigInteger[((hi - 1) * states) + 1];
        BigInteger[] before = [];
        BigInteger[] product = Power(states);
        BigInteger chosen = BigInteger.One;
        BigInteger sign = BigInteger.One;
        BigInteger signBefore = BigInteger.Zero;
        for (int h = 0; ; h++)
        {
            // What is summed stands for (c - h)!, and is taken times the numbers on the way down to it, as by Horner's rule.
            BigInteger weight = sign * chosen;
            for (int x = 0; x < found.Length; x++)
            {
                int rest = states + x - h;
                found[x] *= rest + 1; // 0 at first
                if (!weight.IsZero && At(product, rest) is { IsZero: false } coefficient)
                    found[x] += weight * coefficient;
            }

            if (h == states)
                break;
            (before, product) = (product, OneMoreForced(states, h, before, product));
            chosen = chosen * (states - h) / (h + 1);

            // Single States and pairs: the terms of exp(-z - z²/2).
            (sign, signBefore) = (-sign - (h * signBefore), sign);
        }

        BigInteger factorial = BigInteger.One;
        for (int x = 1; x < found.Length; x++)
            found[x] *= factorial *= x;
        return found;
    }

    /// <summary>From the products of n polynomials of which h - 1 and h are derivatives, q and r, the one with h + 1.</summary>
    /// <remarks>As r - q = a·w, w being a product of n - 1 with h - 1 derivatives, w follows from its highest coefficient down.
    /// And r' = (n - h)·s + h·r + h·a'·w, s being the product looked for.</remarks>
    private BigInteger[] OneMoreForced(int states, int h, BigInteger[] before, BigInteger[] product)
    {
        var next = new BigInteger[product.Length - 1];
        BigInteger[] reduced = h == 0 ? [] : Reduced(states, h, before, product);
        for (int m = 0; m < next.Length; m++)
        {
            BigInteger twoTerms = product[m] - (At(reduced, m + 1 - hi) * hi);
            if (!firstDerived.IsZero)
                twoTerms += firstDerived * At(reduced, m + 2 - lo);
            next[m] = ((product[m + 1] * (m + 1)) - (twoTerms * h)) / (states - h);
        }

        return next;
    }

    private BigInteger[] Reduced(int states, int h, BigInteger[] before, BigInteger[] product)
    {
        var reduced = new BigInteger[(hi * (states - 1)) - h + 2];
        for (int m = reduced.Length - 1; m >= 0; m--)
        {
            reduced[m] = At(before, m + hi) - At(product, m + hi);
            if (!first.IsZero)
                reduced[m] += first * At(reduced, m + hi - lo + 1);
        }

        return reduced;
    }

    private static BigInteger Factorial(int n)
    {
        BigInteger factorial = BigInteger.One;
        for (int j = 2; j <= n; j++)
            factorial *= j;
        return factorial;
    }

    private static BigInteger At(BigInteger[] polynomial, int power) =>
        power >= 0 && power < polynomial.Length ? polynomial[power] : BigInteger.Zero;
}
