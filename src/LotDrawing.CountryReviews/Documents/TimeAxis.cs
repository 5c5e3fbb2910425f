using System.Globalization;

namespace LotDrawing.CountryReviews;

/// <summary>Places days along a line.</summary>
/// <param name="From">The day at its left end.</param>
/// <param name="To">The day at its right end; a line has the length of a day at least.</param>
/// <param name="Left">The left end.</param>
/// <param name="Right">The right end.</param>
internal sealed record TimeAxis(DateOnly From, DateOnly To, int Left, int Right)
{
    private const int MostTicks = 6;

    /// <summary>The position of a day; days outside the line are placed at its ends.</summary>
    internal double X(DateOnly day)
    {
        int span = Math.Max(1, To.DayNumber - From.DayNumber);
        double share = Math.Clamp((double)(day.DayNumber - From.DayNumber) / span, 0, 1);
        return Math.Round(Left + (share * (Right - Left)), 1);
    }

    /// <summary>First days of months, evenly apart and not too many, with their labels.</summary>
    internal IEnumerable<(DateOnly Day, string Label)> Ticks()
    {
        int months = ((To.Year - From.Year) * 12) + To.Month - From.Month;
        int[] steps = [1, 2, 3, 6, 12, 24, 60, 120, 600, 6000, 120_000];
        int step = steps.First(step => months / step < MostTicks);
        for (int month = 0; month <= months; month += step)
        {
            DateOnly day = new DateOnly(From.Year, From.Month, 1).AddMonths(month);
            if (day >= From && day <= To)
                yield return (day, day.ToString("MMM yyyy", CultureInfo.InvariantCulture));
        }
    }
}
