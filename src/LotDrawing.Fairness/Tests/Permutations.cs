using LotDrawing.Procedures;

namespace LotDrawing.Fairness;

/// <summary>Permutation tests: if interchangeable States could as well bear each other's names, a statistic of their positions is as
/// likely as with the names permuted.</summary>
/// <remarks>Exact whatever the counts' distribution, as the law does not change when interchangeable States are exchanged. It stops early
/// when the answer is plain: J. Besag and P. Clifford, Sequential Monte Carlo p-values, Biometrika 78 (1991).</remarks>
internal static class Permutations
{
    /// <summary>So many permutations for each part of the level: enough for a p-value that stands among fifty tests.</summary>
    private const double MostTimesLevel = 50;
    private const int MostPermutations = 5_000_000;
    private const int EnoughExceeded = 20;

    /// <summary>The p-value of |statistic|.</summary>
    /// <param name="classes">The States that may change positions, class by class.</param>
    /// <param name="positions">By State, its position in the order that is asked about.</param>
    /// <param name="statistic">The statistic by the States' positions; its mean over permutations is 0.</param>
    /// <param name="level">The level of the audit.</param>
    internal static double PValue(int[][] classes, int[] positions, Func<int[], double> statistic, double level)
    {
        int most = (int)Math.Min(MostPermutations, Math.Ceiling(MostTimesLevel / level));
        double observed = Math.Abs(statistic(positions));
        int[] permuted = [.. positions];
        var lots = new SimulationStream(1);
        int exceeded = 0;
        for (int made = 1; made < most; made++)
        {
            foreach (int[] states in classes)
                Shuffle(states, permuted, ref lots);

            // Sums taken in another order differ in the last digits: equal up to those counts as reached.
            if (Math.Abs(statistic(permuted)) >= observed * (1 - 1e-9) && ++exceeded == EnoughExceeded)
                return (double)exceeded / made;
        }

        return (exceeded + 1.0) / most;
    }

    private static void Shuffle(int[] states, int[] positions, ref SimulationStream lots)
    {
        for (int i = states.Length - 1; i > 0; i--)
        {
            int j = (int)lots.Below((uint)i + 1);
            (positions[states[i]], positions[states[j]]) = (positions[states[j]], positions[states[i]]);
        }
    }
}
