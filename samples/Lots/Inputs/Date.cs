using System.CommandLine;
using System.Globalization;
using Lots.Shell;

namespace Lots.Inputs;

/// <summary><c>--date DATE</c>: the day of a meeting.</summary>
internal static class Date
{
    private const string Form = "yyyy-MM-dd";

    internal static Option<string?> Option(string what) => new("--date")
    {
        Description = $"{what}, as 2020-11-23. Without it today's date.",
        HelpName = "DATE",
    };

    /// <summary>The date, today's when none is given; with a fault any.</summary>
    internal static DateOnly Read(string? text, Faults faults)
    {
        if (text is null)
            return DateOnly.FromDateTime(DateTime.Now);
        if (DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            return date;
        faults.Add("--date", OneLine.Shown(text), "a day of the calendar as 2020-11-23");
        return default;
    }
}
