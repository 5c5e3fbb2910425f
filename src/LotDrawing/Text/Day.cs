using System.Globalization;

namespace LotDrawing.Text;

/// <summary>Dates as records write them.</summary>
internal static class Day
{
    internal static readonly DateOnly Earliest = new(2000, 1, 1);
    internal static readonly DateOnly Latest = new(2199, 12, 31);

    internal static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
