namespace LotDrawing.Fairness.Tests.Tests;

public sealed class PermutationTests
{
    /// <summary>Of the 4! orders of four values only the two monotone ones reach the greatest trend: twenty do so within 240
    /// permutations on average. A second class, of ever more States that play no part, makes each permutation another.</summary>
    [Fact]
    public void A_perfect_trend_of_four_has_the_p_value_2_in_24()
    {
        const int Tries = 40;
        double permutations = Enumerable.Range(2, Tries).Average(others => 20 / Permutations.PValue(
            [[0, 1, 2, 3], [.. Enumerable.Range(4, others)]],
            [-3, -1, 1, 3, .. Enumerable.Range(0, others)],
            positions => (1.0 * positions[0]) + (2 * positions[1]) + (3 * positions[2]) + (4 * positions[3]),
            level: 0.0001));

        // The number of permutations to the twentieth has a standard deviation of √(20 · 11 · 12) = 51.
        Assert.InRange(permutations, 240 - (4 * 51 / Math.Sqrt(Tries)), 240 + (4 * 51 / Math.Sqrt(Tries)));
    }

    [Fact]
    public void Classes_change_places_only_within()
    {
        // The trend lies between the classes: no permutation within them changes it, so it says nothing.
        double p = Permutations.PValue([[0, 1], [2, 3]], [0, 0, 1, 1], positions => positions[2] + positions[3] - positions[0] - positions[1], 0.001);

        Assert.Equal(1, p);
    }

    [Fact]
    public void The_least_p_value_is_a_fiftieth_of_the_level()
    {
        int[] states = [.. Enumerable.Range(0, 30)];

        double p = Permutations.PValue([states], states, positions => states.Sum(state => (state - 14.5) * (positions[state] - 14.5)), 0.01);

        Assert.Equal(0.01 / 50, p, 12);
    }
}
