using System.Globalization;

namespace LotDrawing.Fairness;

/// <summary>Numbers as the report writes them: the same everywhere, whatever the machine's language.</summary>
internal static class Numbers
{
    internal static string Whole(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    internal static string Fixed(double number, int digits) =>
        Minus(number.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    /// <summary>Three significant figures, without an exponent where that is readable.</summary>
    internal static string Short(double number)
    {
        double size = Math.Abs(number);
        return size >= 100 ? Fixed(number, 0)
            : size >= 10 ? Fixed(number, 1)
            : size >= 1 ? Fixed(number, 2)
            : size >= 0.1 ? Fixed(number, 3)
            : size >= 0.001 ? Fixed(number, 4)
            : size == 0 ? "0"
            : Minus(number.ToString("0.0E+0", CultureInfo.InvariantCulture));
    }

    /// <summary>A p-value.</summary>
    internal static string P(double p) => p < 1e-12 ? "< 10⁻¹²" : p < 0.0001 ? p.ToString("0.0E+0", CultureInfo.InvariantCulture) : p.ToString("0.0000", CultureInfo.InvariantCulture);

    /// <summary>A coordinate.</summary>
    internal static string At(double coordinate) => coordinate.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Minus(string text) => text.Replace('-', '−').Replace("E−", "E-", StringComparison.Ordinal);
}
