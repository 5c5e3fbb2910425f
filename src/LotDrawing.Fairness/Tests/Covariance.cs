using MathNet.Numerics.LinearAlgebra;

namespace LotDrawing.Fairness;

/// <summary>The covariance of a few counts in one draw, which may be of less than full rank: counts with a fixed sum are.</summary>
internal sealed class Covariance
{
    private readonly Matrix<double> vectors;
    private readonly double[] values;

    /// <param name="entries">The matrix, row by row.</param>
    /// <param name="size">Its rows.</param>
    internal Covariance(double[] entries, int size)
    {
        Entries = Matrix<double>.Build.DenseOfRowMajor(size, size, entries);
        var parts = Entries.Evd(Symmetricity.Symmetric);
        vectors = parts.EigenVectors;
        values = [.. parts.EigenValues.Select(value => value.Real)];
        double least = 1e-9 * Math.Max(1e-12, values.Max());
        Kept = [.. Enumerable.Range(0, size).Where(i => values[i] > least)];
    }

    internal Matrix<double> Entries { get; }

    /// <summary>In how many independent ways the counts vary: the degrees of freedom.</summary>
    internal int Rank => Kept.Length;

    private int[] Kept { get; }

    /// <summary>The squared length of a deviation in units of what it varies by.</summary>
    internal double SquaredDistance(IReadOnlyList<double> deviation)
    {
        double sum = 0;
        foreach (int i in Kept)
        {
            double along = 0;
            for (int k = 0; k < deviation.Count; k++)
                along += vectors[k, i] * deviation[k];
            sum += along * along / values[i];
        }

        return sum;
    }
}
