using System.Numerics;

namespace LotDrawing.Procedures.Loads;

/// <summary>How the lots of one region are shared out among its States: the chances of each State's load, and in how many ways
/// it can be done.</summary>
/// <remarks>docs/loads.md, sections 2 and 3: F gives the chances, G the number of ways.</remarks>
internal sealed class RegionLoads
{
    private readonly LoadPolynomials loads;
    private readonly ulong[] thresholds;
    private readonly int[] starts;

    private RegionLoads(LoadPolynomials loads, int states, bool ownLots)
    {
        this.loads = loads;
        States = states;
        OwnLots = ownLots ? states : 0;
        MostFree = (loads.Hi * states) - OwnLots;
        starts = new int[states + 1];
        for (int m = 1; m < states; m++)
            starts[m + 1] = starts[m] + (((m * loads.Steps) + 1) * loads.Steps);
        thresholds = new ulong[starts[states] + (((states * loads.Steps) + 1) * loads.Steps)];
        Ways = new BigInteger[MostFree + 1];
    }

    /// <summary>How many States the region has.</summary>
    internal int States { get; }

    /// <summary>How many own lots it has: one a State, or none.</summary>
    internal int OwnLots { get; }

    /// <summary>X: the most free lots that its States can serve.</summary>
    internal int MostFree { get; }

    /// <summary>G, by the number of free lots from 0 to <see cref="MostFree"/>.</summary>
    internal BigInteger[] Ways { get; }

    internal int Lo => loads.Lo;

    internal int Hi => loads.Hi;

    /// <summary>How many bytes the thresholds of so many States take.</summary>
    internal static double ThresholdBytes(double states, double steps) => sizeof(ulong) * steps * (states + (steps * states * (states + 1) / 2));

    /// <summary>Counts everything for a region.</summary>
    internal static RegionLoads Count(LoadPolynomials loads, int states, bool ownLots, CancellationToken cancellation)
    {
        var region = new RegionLoads(loads, states, ownLots);
        BigInteger[] row = [BigInteger.One];
        for (int m = 1; m <= states; m++)
        {
            cancellation.ThrowIfCancellationRequested();
            BigInteger[] next = loads.Next(row);
            region.FillThresholds(m, row, next);
            row = next;
        }

        region.CountWays(row, cancellation);
        return region;
    }

    /// <summary>The least load that the first of m States can have when they share so many lots.</summary>
    internal int Least(int m, int left) => Math.Max(Lo, left - ((m - 1) * Hi));

    /// <summary>The greatest load that it can have.</summary>
    internal int Most(int m, int left) => Math.Min(Hi, left - ((m - 1) * Lo));

    /// <summary>Where the thresholds of the first of m States lie when they share so many lots: from that of load lo on.</summary>
    internal int Index(int m, int left) => starts[m] + ((left - (m * Lo)) * loads.Steps);

    /// <summary>The chance of a load, given that it is not less.</summary>
    internal ReadOnlySpan<ulong> Thresholds => thresholds;

    /// <summary>By m, where the thresholds of the first of m States start.</summary>
    internal ReadOnlySpan<int> Starts => starts;

    /// <summary>The same chance as two whole numbers, counted anew: asked for once in 2⁶⁴ lots.</summary>
    internal (BigInteger Of, BigInteger Among) Exactly(int m, int left, int load)
    {
        BigInteger[] row = [BigInteger.One];
        for (int i = 1; i < m; i++)
            row = loads.Next(row);
        BigInteger among = 0;
        for (int j = Most(m, left); j > load; j--)
            among += Weight(row, m, left, j);
        BigInteger of = Weight(row, m, left, load);
        return (of, among + of);
    }

    private BigInteger Weight(BigInteger[] row, int m, int left, int load) => loads.Factors[load - Lo] * row[left - load - ((m - 1) * Lo)];

    private void FillThresholds(int m, BigInteger[] row, BigInteger[] next)
    {
        for (int i = 0; i < next.Length; i++)
        {
            int left = i + (m * Lo);
            BigInteger among = next[i];
            int most = Most(m, left);
            for (int load = Least(m, left); load < most; load++)
            {
                BigInteger of = Weight(row, m, left, load);
                thresholds[Index(m, left) + load - Lo] = Chance.Threshold(of, among);
                among -= of;
            }
        }
    }

    /// <summary>G by inclusion and exclusion over States that have their own lot and pairs that have each other's; without own
    /// lots it is F itself.</summary>
    private void CountWays(BigInteger[] row, CancellationToken cancellation)
    {
        // Σ over h of κ(h) C(n, h) (c − h)! p_h(c − h), by Horner's rule in h: (c − h)! is (c − n)! times falling factors.
        int forcedMost = OwnLots;
        BigInteger kappaBefore = 0;
        BigInteger kappa = 1;
        BigInteger choose = 1;
        BigInteger[] forced = row;
        for (int h = 0; ; h++)
        {
            cancellation.ThrowIfCancellationRequested();
            BigInteger weight = kappa * choose;
            int lowest = ((States - h) * Lo) + (h * loads.ForcedLo);
            for (int free = 0; free <= MostFree; free++)
            {
                int at = OwnLots + free - h - lowest;
                Ways[free] *= OwnLots + free - h + 1; // 0 at first
                if (at >= 0)
                    Ways[free] += weight * forced[at];
            }

            if (h == forcedMost)
                break;
            (kappaBefore, kappa) = (kappa, -kappa - (h * kappaBefore));
            choose = choose * (States - h) / (h + 1);
            forced = loads.ForceOne(forced);
        }

        // What is left: (c − n)!, and the scale (hi!)ⁿ.
        BigInteger scale = BigInteger.Pow(Factorial(Hi), States);
        BigInteger factorial = 1;
        for (int free = 0; free <= MostFree; free++)
        {
            if (free > 0)
                factorial *= free;
            Ways[free] = Ways[free] * factorial / scale;
        }
    }

    private static BigInteger Factorial(int n)
    {
        BigInteger factorial = 1;
        for (int i = 2; i <= n; i++)
            factorial *= i;
        return factorial;
    }
}
