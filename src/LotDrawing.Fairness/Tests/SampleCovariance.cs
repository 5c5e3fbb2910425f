namespace LotDrawing.Fairness;

/// <summary>The covariance of counts in one draw, measured from draws, which may be of less than full rank.</summary>
/// <remarks>Cholesky's factor with the largest pivot first, which stops where nothing varies any more: a sixth of the work of
/// eigenvectors. Deviations are taken to vary only where the counts do, as those of rows with a fixed sum.</remarks>
internal sealed class SampleCovariance
{
    /// <summary>From so many draws a degree of freedom on F holds for counts, whose distribution is skewed: with 4 of them three times too many fair
    /// audits were called unfair at 0.1 %.</summary>
    private const int LeastDrawsAFreedom = 16;

    /// <summary>A pivot below this part of the first is rounding.</summary>
    private const double Rounding = 1e-9;

    private readonly double[] factor; // row by row, in the order of the pivots
    private readonly int[] order;
    private readonly int size;
    private readonly double draws;

    /// <param name="entries">The matrix, row by row, as the mean over draws of products of deviations.</param>
    /// <param name="size">Its rows.</param>
    /// <param name="draws">Over how many draws it was measured.</param>
    internal SampleCovariance(double[] entries, int size, double draws)
    {
        (this.size, this.draws) = (size, draws);
        factor = [.. entries];
        order = [.. Enumerable.Range(0, size)];
        double least = Rounding * Math.Max(1e-12, order.Max(i => entries[(i * size) + i]));
        for (int k = 0; k < size; k++)
        {
            int pivot = k;
            for (int i = k + 1; i < size; i++)
                pivot = factor[(i * size) + i] > factor[(pivot * size) + pivot] ? i : pivot;
            if (factor[(pivot * size) + pivot] <= least)
                break;
            Exchange(k, pivot);
            Eliminate(k);
            Rank++;
        }
    }

    /// <summary>In how many independent ways the counts vary: the degrees of freedom.</summary>
    internal int Rank { get; }

    /// <summary>Hotelling's T² of the mean of so many draws, and how often chance alone makes it as large.</summary>
    /// <param name="deviation">The mean of the draws less what it should be.</param>
    /// <param name="of">How many draws the mean is of; the covariance may be from a part of them, of which it is independent.</param>
    /// <returns>Null where there are too few draws for so many degrees of freedom.</returns>
    /// <remarks>H. Hotelling, The generalization of Student's ratio, Annals of Mathematical Statistics 2 (1931): a measured covariance makes
    /// T² larger than a chi-square; (n − p) T² / (p (n − 1)) follows F with p and n − p degrees of freedom.</remarks>
    internal (double Statistic, double PValue)? Hotelling(IReadOnlyList<double> deviation, double of)
    {
        if (Rank == 0 || draws < LeastDrawsAFreedom * Rank)
            return null;
        double[] solved = new double[Rank];
        double squares = 0;
        for (int i = 0; i < Rank; i++)
        {
            double rest = deviation[order[i]];
            for (int k = 0; k < i; k++)
                rest -= factor[(i * size) + k] * solved[k];
            solved[i] = rest / factor[(i * size) + i];
            squares += solved[i] * solved[i];
        }

        double statistic = of * squares * (draws - 1) / draws;
        return (statistic, Chance.FUpper(Rank, draws - Rank, statistic * (draws - Rank) / (Rank * (draws - 1))));
    }

    private void Exchange(int k, int pivot)
    {
        if (k == pivot)
            return;
        (order[k], order[pivot]) = (order[pivot], order[k]);
        for (int i = 0; i < size; i++)
            (factor[(k * size) + i], factor[(pivot * size) + i]) = (factor[(pivot * size) + i], factor[(k * size) + i]);

        // The rows were exchanged whole; of the columns, those not yet eliminated.
        for (int i = k; i < size; i++)
            (factor[(i * size) + k], factor[(i * size) + pivot]) = (factor[(i * size) + pivot], factor[(i * size) + k]);
    }

    private void Eliminate(int k)
    {
        double root = Math.Sqrt(factor[(k * size) + k]);
        factor[(k * size) + k] = root;
        for (int i = k + 1; i < size; i++)
            factor[(i * size) + k] /= root;
        for (int i = k + 1; i < size; i++)
        {
            double part = factor[(i * size) + k];
            if (part == 0)
                continue;
            for (int j = k + 1; j < size; j++)
                factor[(i * size) + j] -= part * factor[(j * size) + k];
        }
    }
}
