namespace LotDrawing.Fairness;

/// <summary>A sum of squared deviations, each part divided by what chance alone makes of it.</summary>
/// <remarks>Parts that are uncorrelated add up to a chi-square. Where counts are small a squared count has a wider spread than
/// its normal limit; the sum then is compared with a gamma of the right mean and variance.</remarks>
internal sealed class SumOfSquares
{
    private double variance;

    internal double Statistic { get; private set; }

    internal double Freedom { get; private set; }

    internal double PValue => Freedom <= 0 ? 1 : Chance.GammaUpper(Freedom, variance, Statistic);

    /// <summary>Adds a part.</summary>
    /// <param name="statistic">Its sum of squares, in units of what each degree of freedom gives by chance.</param>
    /// <param name="freedom">Its degrees of freedom.</param>
    /// <param name="expectedCount">The expected count of a cell, or infinity where it plays no part.</param>
    internal void Add(double statistic, double freedom, double expectedCount = double.PositiveInfinity)
    {
        Statistic += statistic;
        Freedom += freedom;
        variance += freedom * (2 + (1 / expectedCount));
    }
}
