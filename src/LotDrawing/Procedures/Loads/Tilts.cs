using System.Numerics;

namespace LotDrawing.Procedures.Loads;

/// <summary>The weights by which free seats draw their regions, before the counts are accepted or not.</summary>
/// <remarks>docs/loads.md, section 3. Any positive weights give the same law; these make nearly all rounds worth finishing, and
/// are fixed so that everybody takes the same words.</remarks>
internal static class Tilts
{
    private const int Iterations = 64;

    /// <summary>One weight a region.</summary>
    /// <param name="regions">The regions.</param>
    /// <param name="seats">For each free seat of a review and each region of the State under review, the regions it may draw from.</param>
    internal static BigInteger[] Of(RegionLoads[] regions, int[][][] seats)
    {
        if (regions.Length == 1 || seats.Length == 0)
            return [.. regions.Select(_ => BigInteger.One)];
        return FromWays(regions, seats.Length) ?? ByIteration(regions, seats);
    }

    /// <summary>How the number of ways grows with one lot more, at the number of lots that each region has on average.</summary>
    private static BigInteger[]? FromWays(RegionLoads[] regions, int freeSeats)
    {
        var tilts = new BigInteger[regions.Length];
        for (int k = 0; k < regions.Length; k++)
        {
            RegionLoads region = regions[k];
            int expected = Math.Min(freeSeats * region.States, region.MostFree);
            if (expected >= region.MostFree || region.Ways[expected].IsZero || region.Ways[expected + 1].IsZero)
                return null;
            tilts[k] = BigInteger.Max(1, (region.Ways[expected + 1] << 16) / region.Ways[expected]);
        }

        return tilts;
    }

    /// <summary>Weights under which each region is drawn as often as its States are many.</summary>
    private static BigInteger[] ByIteration(RegionLoads[] regions, int[][][] seats)
    {
        BigInteger[] tilts = [.. regions.Select(region => (BigInteger)region.States << 16)];
        for (int iteration = 0; iteration < Iterations; iteration++)
        {
            var expected = new BigInteger[regions.Length];
            foreach (int[][] allowedFrom in seats)
            {
                for (int k = 0; k < regions.Length; k++)
                {
                    BigInteger sum = allowedFrom[k].Aggregate(BigInteger.Zero, (total, l) => total + tilts[l]);
                    foreach (int l in allowedFrom[k])
                        expected[l] += ((regions[k].States * tilts[l]) << 32) / sum;
                }
            }

            for (int l = 0; l < regions.Length; l++)
                tilts[l] = BigInteger.Max(1, tilts[l] * ((BigInteger)(seats.Length * regions[l].States) << 32) / BigInteger.Max(1, expected[l]));
        }

        return tilts;
    }
}
