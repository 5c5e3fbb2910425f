using System.Numerics;

namespace LotDrawing.Fairness;

/// <summary>The chance that a whole drawing of principals has no mutual review, as an exact number that nothing was drawn for: what the engine and the
/// audit's independent procedure are held to.</summary>
/// <remarks>Every State is reviewed by one other of its regional group and one of the other groups, all lots uniform. Two States review each other with the product of
/// their lots' chances, and pairs that share a State exclude each other within one kind of seat, so by inclusion and exclusion the chance is a sum over matchings: the
/// matching polynomial (O. J. Heilmann and E. H. Lieb, Theory of monomer-dimer systems, Communications in Mathematical Physics 25, 1972) of the
/// complete graph for each regional group, and of the complete multipartite graph between them.</remarks>
internal static class NoMutualChance
{
    /// <param name="sizes">How many States each regional group has, at least two each, and at least two groups.</param>
    internal static Rational Of(IReadOnlyList<int> sizes)
    {
        Rational chance = Between(sizes);
        foreach (int size in sizes)
            chance *= Within(size);
        return chance;
    }

    /// <summary>Σ over k of (−1)^k · matchings of k pairs among n States / (n − 1)^2k.</summary>
    private static Rational Within(int n)
    {
        BigInteger sum = 0;
        int most = n / 2;
        for (int pairs = 0; pairs <= most; pairs++)
        {
            BigInteger matchings = Choose(n, 2 * pairs) * Matchings(2 * pairs);
            sum += (pairs % 2 == 0 ? 1 : -1) * matchings * BigInteger.Pow(n - 1, 2 * (most - pairs));
        }

        return new Rational(sum, BigInteger.Pow(n - 1, 2 * most));
    }

    /// <summary>The same between the groups. Matchings between groups are those of all States less those that pair States of one group, by inclusion and exclusion
    /// once more: the polynomial of a group says, for each number of its States left to be paired with any, the weight of the ways.</summary>
    private static Rational Between(IReadOnlyList<int> sizes)
    {
        int all = sizes.Sum();
        BigInteger[] left = [1];
        BigInteger weights = 1;
        foreach (int n in sizes)
        {
            var product = new BigInteger[left.Length + n];
            for (int m = 0; m <= n; m++)
            {
                BigInteger ways = 0;
                for (int paired = 0; m + paired <= n; paired += 2)
                    ways += Choose(n, m + paired) * Choose(m + paired, paired) * Matchings(paired) * BigInteger.Pow(all - n, n - m - paired);
                for (int before = 0; before < left.Length; before++)
                    product[before + m] += left[before] * ways;
            }

            left = product;
            weights *= BigInteger.Pow(all - n, n);
        }

        BigInteger sum = 0;
        for (int m = 0; m < left.Length; m += 2)
            sum += (m % 4 == 0 ? 1 : -1) * left[m] * Matchings(m);
        return new Rational(sum, weights);
    }

    /// <summary>In how many ways so many States, an even number, are put into pairs.</summary>
    private static BigInteger Matchings(int states)
    {
        BigInteger ways = 1;
        for (int factor = states - 1; factor > 1; factor -= 2)
            ways *= factor;
        return ways;
    }

    private static BigInteger Choose(int n, int k)
    {
        BigInteger ways = 1;
        for (int i = 0; i < k; i++)
            ways = ways * (n - i) / (i + 1);
        return ways;
    }
}
