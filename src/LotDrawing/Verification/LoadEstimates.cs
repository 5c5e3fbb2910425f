using System.Numerics;

namespace LotDrawing.Verification;

/// <summary>The numbers of <see cref="LoadCounts"/> in floating point, with bounds of their errors: docs/loads.md, section 5.</summary>
/// <remarks>
/// For m States and c lots stands the chance that m independent loads add up to c, where a load j has a chance in proportion to
/// rate^j/j!: that is F_m(c)·rate^c/c! but for one factor a State, and near the expected load neither too large nor too small.
/// All are sums of positive products, so that each rounding adds its part to the relative error and no more.
/// </remarks>
internal sealed class LoadEstimates
{
    /// <summary>The relative error of one rounding, and a little more.</summary>
    internal const double Rounding = 1.2e-16;

    /// <summary>Below 2^-800 roundings need not be relative, and nothing is concluded.</summary>
    internal const double TooSmall = 1.5e-241;

    /// <summary>The States that serve forced lots, at most: the terms with more are together below 2^-60.</summary>
    private const int MostForced = 40;
    private const double Neglected = 1e-18;

    /// <summary>By the number of States with a forced lot, h, the coefficients of exp(-z - z²/2).</summary>
    private static readonly double[] signs = Signs();

    private readonly int lo;
    private readonly int hi;
    private readonly int states;
    private readonly double mean;
    private readonly double[] shares;

    /// <summary>Of a State that serves a forced lot, by how many others it has.</summary>
    private readonly double[] forcedShares;
    private readonly List<double[]> powers = [[1.0]];
    private readonly List<double[]> forcedPowers = [[1.0]];

    /// <param name="lo">The least load.</param>
    /// <param name="hi">The greatest load.</param>
    /// <param name="states">How many States.</param>
    /// <param name="load">The load of a State around which the numbers are the surest.</param>
    internal LoadEstimates(int lo, int hi, int states, double load)
    {
        (this.lo, this.hi, this.states) = (lo, hi, states);
        Rate = lo == hi ? 1.0 : RateOf(lo, hi, load);
        shares = Weights(lo, hi, Rate);
        double sum = shares.Sum();
        for (int j = lo; j <= hi; j++)
        {
            shares[j] /= sum;
            mean += j * shares[j];
        }

        forcedShares = new double[hi];
        for (int j = Math.Max(lo, 1); j <= hi; j++)
            forcedShares[j - 1] = j * shares[j] / mean;
        IsUsable = double.IsFinite(mean);
    }

    internal double Rate { get; }

    internal bool IsUsable { get; }

    internal double Share(int load) => shares[load];

    /// <summary>The chance that so many States have so many lots.</summary>
    internal double At(int count, int lots) => lots < lo * count || lots > hi * count ? 0.0 : Power(count)[lots];

    /// <summary>How many roundings are in it, at most.</summary>
    internal int Roundings(int count, int lots) => (2 * lots) + ((4 + hi - lo) * count);

    /// <summary>The ways of all States, G where each has an own lot, else F.</summary>
    internal (double Least, double Most) Ways(int lots, int own)
    {
        double all = At(states, lots);
        if (all < TooSmall)
            return (0.0, lots < lo * states || lots > hi * states ? 0.0 : 2 * TooSmall);
        double error = all * Roundings(states, lots) * Rounding;
        return own == 0 ? (all - error, all + error) : WithOwn(lots, all);
    }

    private (double Least, double Most) WithOwn(int lots, double all)
    {
        double sum = 0.0;
        double error = all * Neglected;
        double chosen = 1.0;
        int rounded = Roundings(states, lots) + (4 * MostForced);
        for (int h = 0; h <= Math.Min(states, MostForced); h++)
        {
            double term = signs[h] * chosen * WithForced(h, lots - h);
            sum += term;
            error += Math.Abs(term) * (rounded + (((2 * hi) + 12) * h)) * Rounding;
            if (h < states)
                chosen *= (states - h) * mean / (lots - h);
        }

        return (sum - error, sum + error);
    }

    private double WithForced(int h, int lots)
    {
        while (forcedPowers.Count <= h)
            forcedPowers.Add(Times(forcedPowers[^1], forcedShares, Math.Max(lo - 1, 0), hi - 1));
        double[] forced = forcedPowers[h];
        double[] rest = Power(states - h);
        double sum = 0.0;
        for (int i = Math.Max(0, lots - rest.Length + 1); i <= Math.Min(lots, forced.Length - 1); i++)
            sum += forced[i] * rest[lots - i];
        return sum;
    }

    private double[] Power(int count)
    {
        while (powers.Count <= count)
            powers.Add(Times(powers[^1], shares, lo, hi));
        return powers[count];
    }

    private static double[] Times(double[] factor, double[] shares, int from, int to)
    {
        var product = new double[factor.Length + to];
        for (int j = from; j <= to; j++)
        {
            double share = shares[j];
            for (int i = 0; i < factor.Length; i++)
                product[i + j] += share * factor[i];
        }

        return product;
    }

    private static double[] Weights(int lo, int hi, double rate)
    {
        var weights = new double[hi + 1];
        double weight = 1.0;
        for (int j = 0; j <= hi; j++)
        {
            if (j > 0)
                weight *= rate / j;
            weights[j] = j < lo ? 0.0 : weight;
        }

        return weights;
    }

    /// <summary>About the rate by which this is the expected load; the lots do not depend on it.</summary>
    private static double RateOf(int lo, int hi, double load)
    {
        double least = 1e-6;
        double most = 1e6;
        for (int step = 0; step < 40; step++)
        {
            double middle = Math.Sqrt(least * most);
            double[] weights = Weights(lo, hi, middle);
            double lots = 0.0;
            for (int j = lo; j <= hi; j++)
                lots += j * weights[j];
            if (lots > load * weights.Sum())
                most = middle;
            else
                least = middle;
        }

        return least;
    }

    private static double[] Signs()
    {
        var found = new double[MostForced + 1];
        BigInteger before = BigInteger.Zero;
        BigInteger sign = BigInteger.One;
        BigInteger factorial = BigInteger.One;
        for (int h = 0; h <= MostForced; h++)
        {
            found[h] = (double)sign / (double)factorial;
            (before, sign) = (sign, -sign - (h * before));
            factorial *= h + 1;
        }

        return found;
    }
}
