using System.Numerics;

namespace LotDrawing.TestKit.Naive;

/// <summary>A fraction for expected values: nothing but cross-multiplication.</summary>
public readonly record struct NaiveFraction(BigInteger Over, BigInteger Under)
{
    public static NaiveFraction Zero { get; } = new(0, 1);

    public static NaiveFraction operator +(NaiveFraction a, NaiveFraction b) => Reduced((a.Over * b.Under) + (b.Over * a.Under), a.Under * b.Under);

    public static NaiveFraction operator *(NaiveFraction a, NaiveFraction b) => Reduced(a.Over * b.Over, a.Under * b.Under);

    public static NaiveFraction operator /(NaiveFraction a, NaiveFraction b) => Reduced(a.Over * b.Under, a.Under * b.Over);

    public static NaiveFraction operator /(NaiveFraction a, int b) => Reduced(a.Over, a.Under * b);

    public static NaiveFraction Parse(string fraction)
    {
        string[] parts = fraction.Split('/');
        return Reduced(
            BigInteger.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture),
            BigInteger.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>As a double; exact to its last digits as long as both numbers are not beyond what a double holds.</summary>
    public double ToDouble() => (double)Over / (double)Under;

    public override string ToString() => $"{Over}/{Under}";

    private static NaiveFraction Reduced(BigInteger over, BigInteger under)
    {
        BigInteger common = BigInteger.GreatestCommonDivisor(over, under);
        return common.IsZero ? new(over, under) : new(over / common, under / common);
    }
}
