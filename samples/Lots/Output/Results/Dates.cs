using System.Globalization;

namespace Lots.Output.Results;

/// <summary>Dates as files write them.</summary>
internal static class Dates
{
    internal static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
