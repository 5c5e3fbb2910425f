namespace LotDrawing.CountryReviews;

/// <summary>A span within which something is due: a number of weeks or of calendar months.</summary>
/// <remarks>
/// The last day on which a thing is still in time is the start day plus the span; the day after, it is one day late.
/// Weeks are seven days each. Months are calendar months: the same day of the later month, or that month's last day
/// where it has no such day (<see cref="DateOnly.AddMonths"/>), so six months from 31 August end on 28 February, in a
/// leap year on the 29th, and six months from 29 February end on 29 August.
/// Immutable; any number of threads may use it.
/// </remarks>
public readonly record struct TimeLimit
{
    private TimeLimit(int weeks, int months) => (Weeks, Months) = (weeks, months);

    /// <summary>How many weeks; 0 when the limit counts months.</summary>
    public int Weeks { get; }

    /// <summary>How many months; 0 when the limit counts weeks.</summary>
    public int Months { get; }

    /// <summary>A limit of this many weeks.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1, or more than 1,000.</exception>
    public static TimeLimit OfWeeks(int weeks)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weeks, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weeks, 1000);
        return new TimeLimit(weeks, 0);
    }

    /// <summary>A limit of this many calendar months.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1, or more than 1,000.</exception>
    public static TimeLimit OfMonths(int months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, 1000);
        return new TimeLimit(0, months);
    }

    /// <summary>The last day that is in time, counted from <paramref name="start"/>; <see cref="DateOnly.MaxValue"/>
    /// when the calendar ends before.</summary>
    /// <exception cref="InvalidOperationException">It is the default of the struct, which is no limit.</exception>
    public DateOnly LastDay(DateOnly start)
    {
        if (Months > 0)
        {
            int monthsLeft = ((DateOnly.MaxValue.Year - start.Year) * 12) + DateOnly.MaxValue.Month - start.Month;
            return Months > monthsLeft ? DateOnly.MaxValue : start.AddMonths(Months);
        }

        if (Weeks == 0)
            throw new InvalidOperationException("No limit was set; expected one of OfWeeks or OfMonths.");
        int daysLeft = DateOnly.MaxValue.DayNumber - start.DayNumber;
        return Weeks * 7 > daysLeft ? DateOnly.MaxValue : start.AddDays(Weeks * 7);
    }

    /// <summary>The limit in words: <c>two weeks</c>, <c>six months</c>.</summary>
    public override string ToString()
    {
        (int count, string unit) = Months > 0 ? (Months, "month") : (Weeks, "week");
        string[] words = ["no", "one", "two", "three", "four", "five", "six"];
        return $"{(count < words.Length ? words[count] : count)} {unit}{(count == 1 ? "" : "s")}";
    }
}
