using System.Numerics;

namespace LotDrawing.Verification;

/// <summary>The numbers of one region for algorithm loads v1: how many ways there are to serve so many lots with so many
/// States within the bounds. Written from docs/loads.md, section 2.</summary>
/// <remarks>All numbers of a region are kept times hi!^n and as coefficients of powers of a polynomial (lots without their
/// labels): a chance asks only for ratios, in which both cancel.</remarks>
internal sealed class RegionTable
{
    private readonly int states;
    private readonly int lo;
    private readonly int hi;

    /// <summary>hi!/j! for j from lo to hi; 0 below: the ways of one State to serve j lots.</summary>
    private readonly BigInteger[] one;

    /// <summary>Powers of that polynomial, by the number of States.</summary>
    private readonly BigInteger[][] powers;
    private readonly Dictionary<(int States, int Left), Chance[]> loads = [];

    internal RegionTable(int states, int own, int lo, int hi)
    {
        (this.states, this.lo, this.hi) = (states, lo, hi);
        one = new BigInteger[hi + 1];
        BigInteger falling = 1;
        for (int j = hi; j >= lo; j--)
        {
            one[j] = falling;
            falling *= j;
        }

        powers = new BigInteger[states + 1][];
        powers[0] = [BigInteger.One];
        for (int m = 1; m <= states; m++)
            powers[m] = Times(powers[m - 1], one);
        MaxFree = (hi * states) - (own * states);
        Ways = own == 0 ? WithoutOwn() : WithOwn();
    }

    /// <summary>The most free lots that the region can take.</summary>
    internal int MaxFree { get; }

    /// <summary>By the number of free lots, the ways to serve them and the own lots: G(x), times hi!^n.</summary>
    internal BigInteger[] Ways { get; }

    /// <summary>The load of the next State when so many States and so many lots are left.</summary>
    internal int DrawLoad(int left, int lots, WordStream words)
    {
        if (!loads.TryGetValue((left, lots), out Chance[]? chances))
            loads.Add((left, lots), chances = Loads(left, lots));
        for (int j = 0; j < chances.Length; j++)
        {
            if (chances[j].Draw(words))
                return lo + j;
        }

        throw new InvalidOperationException($"{lots} lots cannot be served by {left} States.");
    }

    /// <summary>One chance a load, each given that the ones before were not drawn.</summary>
    private Chance[] Loads(int left, int lots)
    {
        var chances = new List<Chance>();
        BigInteger total = At(powers[left], lots);
        for (int j = lo; j <= hi && !total.IsZero; j++)
        {
            BigInteger ways = j > lots ? BigInteger.Zero : one[j] * At(powers[left - 1], lots - j);
            chances.Add(new Chance(ways, total));
            total -= ways;
        }

        return [.. chances];
    }

    private BigInteger[] WithoutOwn()
    {
        var ways = new BigInteger[MaxFree + 1];
        BigInteger factorial = 1;
        for (int x = 0; x <= MaxFree; x++)
        {
            ways[x] = factorial * At(powers[states], x);
            factorial *= x + 1;
        }

        return ways;
    }

    /// <summary>Without a State's own lot for itself, and without two States with each other's: by inclusion and exclusion over
    /// how many States, h, have such a lot.</summary>
    private BigInteger[] WithOwn()
    {
        BigInteger[] factorials = new BigInteger[(hi * states) + 1];
        factorials[0] = 1;
        for (int i = 1; i < factorials.Length; i++)
            factorials[i] = factorials[i - 1] * i;

        // A State with a forced lot serves one lot fewer besides.
        var forced = new BigInteger[hi];
        for (int j = Math.Max(lo - 1, 0); j < hi; j++)
            forced[j] = factorials[hi] / factorials[j];

        var ways = new BigInteger[MaxFree + 1];
        BigInteger[] product = powers[states];
        BigInteger chosen = 1;
        BigInteger sign = 1;
        BigInteger signBefore = 0;
        for (int h = 0; h <= states; h++)
        {
            BigInteger weight = sign * chosen;
            for (int x = 0; x <= MaxFree && !weight.IsZero; x++)
            {
                int rest = states + x - h;
                BigInteger coefficient = At(product, rest);
                if (!coefficient.IsZero)
                    ways[x] += weight * factorials[rest] * coefficient;
            }

            if (h == states)
                break;
            product = Times(Quotient(product), forced);
            chosen = chosen * (states - h) / (h + 1);

            // Single States and pairs: the terms of exp(-z - z²/2).
            (sign, signBefore) = (-sign - (h * signBefore), sign);
        }

        return ways;
    }

    /// <summary>Divides by the polynomial of one State, whose first coefficient from above is 1. Nothing is left.</summary>
    private BigInteger[] Quotient(BigInteger[] dividend)
    {
        var rest = (BigInteger[])dividend.Clone();
        var quotient = new BigInteger[Math.Max(rest.Length - hi, 1)];
        for (int i = quotient.Length - 1; i >= 0; i--)
        {
            BigInteger times = quotient[i] = At(rest, i + hi);
            for (int j = lo; j < hi && !times.IsZero; j++)
                rest[i + j] -= times * one[j];
        }

        return quotient;
    }

    private static BigInteger[] Times(BigInteger[] polynomial, BigInteger[] by)
    {
        var product = new BigInteger[polynomial.Length + by.Length - 1];
        for (int i = 0; i < polynomial.Length; i++)
        {
            for (int j = 0; j < by.Length && !polynomial[i].IsZero; j++)
            {
                if (!by[j].IsZero)
                    product[i + j] += polynomial[i] * by[j];
            }
        }

        return product;
    }

    private static BigInteger At(BigInteger[] polynomial, int power) =>
        power >= 0 && power < polynomial.Length ? polynomial[power] : BigInteger.Zero;
}

/// <summary>A chance of a in b, drawn from words: docs/loads.md, section 2.</summary>
internal sealed class Chance
{
    private readonly BigInteger of;
    private readonly BigInteger rest;
    private readonly uint threshold;
    private readonly bool? certain;

    internal Chance(BigInteger a, BigInteger b)
    {
        if (a.IsZero || a == b)
        {
            certain = !a.IsZero;
            return;
        }

        of = b;
        threshold = (uint)BigInteger.DivRem(a << 32, b, out rest);
    }

    internal bool Draw(WordStream words)
    {
        if (certain is { } answer)
            return answer;
        uint word = words.Next();
        if (word != threshold)
            return word < threshold;

        // A tie, once in four thousand million: the next digits decide.
        BigInteger left = rest;
        while (true)
        {
            uint next = (uint)BigInteger.DivRem(left << 32, of, out left);
            word = words.Next();
            if (word != next)
                return word < next;
        }
    }
}
