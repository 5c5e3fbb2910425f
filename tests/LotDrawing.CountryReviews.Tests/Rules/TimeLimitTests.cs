using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace LotDrawing.CountryReviews.Tests.Rules;

public class TimeLimitTests
{
    private static readonly Arbitrary<DateOnly> Dates =
        Gen.Choose(new DateOnly(1996, 1, 1).DayNumber, new DateOnly(2110, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    // The published start of each group, and what the limits make of it by the calendar on the wall.
    [Theory]
    [InlineData("2020-12-01", 2, "2020-12-15")]
    [InlineData("2020-12-01", 4, "2020-12-29")]
    [InlineData("2020-12-01", 6, "2021-01-12")]
    [InlineData("2021-11-01", 6, "2021-12-13")]
    [InlineData("2024-02-15", 2, "2024-02-29")]
    [InlineData("2023-02-15", 2, "2023-03-01")]
    [InlineData("2023-12-20", 2, "2024-01-03")]
    public void Weeks_are_seven_days_each(string start, int weeks, string last) =>
        Assert.Equal(DateOnly.Parse(last), TimeLimit.OfWeeks(weeks).LastDay(DateOnly.Parse(start)));

    [Theory]
    [InlineData("2020-12-01", "2021-06-01")]
    [InlineData("2021-11-01", "2022-05-01")]
    [InlineData("2021-08-31", "2022-02-28")] // no 31 February, and no leap year
    [InlineData("2023-08-31", "2024-02-29")] // a leap year
    [InlineData("2023-08-30", "2024-02-29")]
    [InlineData("2023-08-29", "2024-02-29")]
    [InlineData("2023-08-28", "2024-02-28")]
    [InlineData("2024-02-29", "2024-08-29")]
    [InlineData("2099-08-31", "2100-02-28")] // 2100 is no leap year
    [InlineData("1999-08-31", "2000-02-29")] // 2000 was one
    [InlineData("2021-05-31", "2021-11-30")]
    [InlineData("2021-12-31", "2022-06-30")]
    public void Months_keep_the_day_or_end_with_the_month(string start, string last) =>
        Assert.Equal(DateOnly.Parse(last), TimeLimit.OfMonths(6).LastDay(DateOnly.Parse(start)));

    [Property]
    public Property Six_months_end_six_calendar_months_later_on_the_same_day_or_the_last_there_is() => Prop.ForAll(Dates, start =>
    {
        DateOnly last = TimeLimit.OfMonths(6).LastDay(start);
        int monthsBetween = ((last.Year - start.Year) * 12) + last.Month - start.Month;
        return monthsBetween == 6 && (last.Day == start.Day || (last.Day < start.Day && last.AddDays(1).Day == 1));
    });

    [Property]
    public Property Weeks_are_counted_in_days() => Prop.ForAll(Dates, start =>
        TimeLimit.OfWeeks(6).LastDay(start).DayNumber - start.DayNumber == 42);

    [Theory]
    [InlineData("9999-12-01")]
    [InlineData("9999-12-31")]
    public void At_the_end_of_the_calendar_the_limit_is_its_last_day(string start)
    {
        Assert.Equal(DateOnly.MaxValue, TimeLimit.OfMonths(6).LastDay(DateOnly.Parse(start)));
        Assert.Equal(DateOnly.MaxValue, TimeLimit.OfWeeks(6).LastDay(DateOnly.Parse(start)));
        Assert.Equal(DateOnly.MaxValue, TimeLimit.OfMonths(6).LastDay(new DateOnly(9999, 6, 30).AddDays(1)));
        Assert.Equal(new DateOnly(9999, 12, 30), TimeLimit.OfMonths(6).LastDay(new DateOnly(9999, 6, 30)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1001)]
    public void No_limit_is_less_than_one_or_beyond_reason(int count)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TimeLimit.OfWeeks(count));
        Assert.Throws<ArgumentOutOfRangeException>(() => TimeLimit.OfMonths(count));
    }

    [Fact]
    public void A_limit_is_said_in_words()
    {
        Assert.Equal("two weeks", TimeLimit.OfWeeks(2).ToString());
        Assert.Equal("one month", TimeLimit.OfMonths(1).ToString());
        Assert.Equal("12 months", TimeLimit.OfMonths(12).ToString());
    }
}
