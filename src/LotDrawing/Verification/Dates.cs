using System.Globalization;

namespace LotDrawing.Verification;

/// <summary>Dates as records write them.</summary>
internal static class Dates
{
    internal static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
