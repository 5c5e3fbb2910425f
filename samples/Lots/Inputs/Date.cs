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

    /// <summary>The day by the clock.</summary>
    internal static DateOnly Today => DateOnly.FromDateTime(DateTime.Now);

    /// <summary>A day as people read it: <c>29 November 2026</c>.</summary>
    internal static string Words(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Reads a day of the calendar.</summary>
    internal static bool TryRead(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>The date, today's when none is given; with a fault any.</summary>
    internal static DateOnly Read(string? text, Faults faults, string option = "--date")
    {
        if (text is null)
            return Today;
        if (TryRead(text, out DateOnly date))
            return date;
        faults.Add(option, OneLine.Shown(text), "a day of the calendar as 2020-11-23");
        return default;
    }
}
