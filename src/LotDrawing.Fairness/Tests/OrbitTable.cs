namespace LotDrawing.Fairness;

/// <summary>The counts of one orbit as a table of seats and States, and how they vary from draw to draw.</summary>
/// <remarks>The group that permutes interchangeable States splits the table's space into parts (all cells; rows; columns; what is left),
/// within each of which the covariance of one draw is a single number by Schur's lemma. That number is the mean square of the
/// part over its dimension, and the mean square comes from the moments. See docs/audit-method.md.</remarks>
internal sealed class OrbitTable
{
    /// <summary>From so many lots on the correlation within a draw is known well enough; rarer cells hardly meet in one draw.</summary>
    internal const long LeastForStretch = 400;

    private readonly long[] cells;
    private readonly int width;

    private OrbitTable(Evidence evidence, int row, int column, bool isPrincipal)
    {
        Seats = evidence.SeatClasses[row];
        States = evidence.Classes[column];
        Orbit = evidence.Symmetry.OrbitOf(row, column);
        var shape = evidence.Tally.Shape;
        width = shape.Width;
        cells = isPrincipal ? evidence.Tally.PrincipalCells : evidence.Tally.AdditionalCells;
        for (int i = 0; i < Seats.Length; i++)
        {
            for (int j = 0; j < States.Length; j++)
                Total += IsLeftOut(i, j) ? 0 : Count(i, j);
        }

        var all = evidence.Tally.Moments;
        var moments = isPrincipal ? all.Principal : all.Additional;
        int orbit = (row * shape.OrbitColumns) + column;
        double draws = all.Draws;
        (double sum, double square) = (moments.Sums[orbit] / draws, moments.Squares[orbit] / draws);
        (double columnSquare, double rowTimesColumn) = (moments.ColumnSquares[orbit] / draws, moments.RowsTimesColumns[orbit] / draws);
        CellVariance = (sum - (square / Orbit.Cells)) / Orbit.Cells;
        if (moments.Sums[orbit] >= LeastForStretch && CellVariance > 1e-9 * sum / Orbit.Cells)
            Stretch = Math.Sqrt(sum / Orbit.Cells * (1 - (1.0 / Orbit.Cells)) / CellVariance);
        if (Orbit.InteractionFreedom > 0 && sum > 0)
        {
            double margins = Orbit.OwnClass
                ? OwnMargins(Orbit.Rows, sum, square, columnSquare, rowTimesColumn)
                : (sum / Orbit.Columns) + (columnSquare / Orbit.Rows) - (square / Orbit.Cells);
            InteractionEffect = (sum - margins) / Orbit.InteractionFreedom / (sum / Orbit.Cells);
        }
    }

    internal Orbit Orbit { get; }

    internal int[] Seats { get; }

    internal int[] States { get; }

    internal long Total { get; }

    /// <summary>The mean count of a cell.</summary>
    internal double Expected => (double)Total / Orbit.Cells;

    /// <summary>The variance, in one draw, of a cell's deviation from the mean of the table.</summary>
    internal double CellVariance { get; }

    /// <summary>By what the score of a cell is multiplied, as the cells of one draw are not independent: what its share of the table's total would
    /// vary by if they were, over what it does vary by, both as standard deviations.</summary>
    private double Stretch { get; } = 1;

    /// <summary>The design effect of the interaction: its variance in one draw against that of independent counts.</summary>
    internal double InteractionEffect { get; }

    internal static IEnumerable<OrbitTable> All(Evidence evidence, bool isPrincipal)
    {
        var symmetry = evidence.Symmetry;
        bool[] allowed = isPrincipal ? symmetry.Principal : symmetry.Additional;
        for (int row = 0; row < symmetry.RowSizes.Length; row++)
        {
            for (int column = 0; column < symmetry.ColumnSizes.Length; column++)
            {
                if (allowed[(row * symmetry.ColumnSizes.Length) + column] && symmetry.OrbitOf(row, column).Cells > 0)
                    yield return new OrbitTable(evidence, row, column, isPrincipal);
            }
        }
    }

    internal long Count(int i, int j) => cells[(Seats[i] * width) + States[j] + 1];

    /// <summary>The standard normal score of a cell's count as its share of the table's total.</summary>
    /// <remarks>The total is not asked about here. Given it, a cell is binomial with the chance of one cell among all: of two cells, one count falls as the
    /// other grows, which the score of a count of its own would take for far less likely below the mean than it is.</remarks>
    internal double Score(long count) => Chance.BinomialScore(count, Total, 1.0 / Orbit.Cells) * Stretch;

    /// <summary>Whether the cell is a State's own. Seats and States of one class are both in the order of the States.</summary>
    internal bool IsLeftOut(int i, int j) => Orbit.OwnClass && i == j;

    /// <summary>What the sums of rows and columns alone make of each cell: the least-squares fit.</summary>
    internal double[] Fit()
    {
        double[] rows = new double[Seats.Length];
        double[] columns = new double[States.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            for (int j = 0; j < columns.Length; j++)
            {
                long count = IsLeftOut(i, j) ? 0 : Count(i, j);
                rows[i] += count;
                columns[j] += count;
            }
        }

        double[] fit = new double[rows.Length * columns.Length];
        int n = rows.Length;
        double mean = (double)Total / Orbit.Cells;
        for (int i = 0; i < rows.Length; i++)
        {
            for (int j = 0; j < columns.Length; j++)
            {
                fit[(i * columns.Length) + j] = Orbit.OwnClass
                    ? RowPart(i) + ColumnPart(j)
                    : (rows[i] / columns.Length) + (columns[j] / rows.Length) - mean;
            }
        }

        return fit;

        // Without its diagonal the table is not a product; its sums and differences of margins still part.
        double Even(int i) => (rows[i] + columns[i] - (Total / (n - 1.0))) / (n - 2);
        double Odd(int i) => (rows[i] - columns[i]) / n;
        double RowPart(int i) => (Even(i) + Odd(i)) / 2;
        double ColumnPart(int j) => (Even(j) - Odd(j)) / 2;
    }

    /// <summary>Pearson's sum of squares of what the fit leaves.</summary>
    internal double Pearson(double[] fit) => Sum(fit, (count, fitted) => (count - fitted) * (count - fitted)) / Expected;

    /// <summary>The likelihood ratio of the same, with Williams' correction (Biometrika 63, 1976).</summary>
    internal double LikelihoodRatio(double[] fit)
    {
        double g = 2 * Sum(fit, (count, fitted) => count > 0 && fitted > 0 ? (count * Math.Log(count / fitted)) - (count - fitted) : fitted);
        return g / (1 + (1 / (6 * Expected)));
    }

    private static double OwnMargins(int n, double sum, double square, double columnSquare, double rowTimesColumn)
    {
        double even = sum + columnSquare + (2 * rowTimesColumn) - (2 * square / (n - 1));
        double odd = sum + columnSquare - (2 * rowTimesColumn);
        return ((even / (n - 2)) + (odd / n)) / 2;
    }

    private double Sum(double[] fit, Func<double, double, double> part)
    {
        double sum = 0;
        for (int i = 0; i < Seats.Length; i++)
        {
            for (int j = 0; j < States.Length; j++)
                sum += IsLeftOut(i, j) ? 0 : part(Count(i, j), fit[(i * States.Length) + j]);
        }

        return sum;
    }
}
