using System.Globalization;

namespace LotDrawing.Fairness;

/// <summary>Round numbers along an axis.</summary>
internal static class Scale
{
    /// <summary>About so many round numbers between two.</summary>
    internal static IEnumerable<double> Ticks(double from, double to, int about)
    {
        double step = Step((to - from) / about);
        if (!(step > 0))
            yield break;
        for (double i = Math.Ceiling(from / step); i * step <= to; i++)
            yield return i * step;
    }

    internal static string Label(double tick) =>
        Math.Round(tick, 10).ToString("0.#####", CultureInfo.InvariantCulture).Replace('-', '−');

    private static double Step(double rough)
    {
        if (!(rough > 0) || double.IsInfinity(rough))
            return 0;
        double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double part = rough / power;
        return power * (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10);
    }
}
