using System.Globalization;

namespace LotDrawing.CountryReviews;

/// <summary>Numbers, dates and lists as a United Nations document writes them.</summary>
internal static class Words
{
    private static readonly string[] Small =
    [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
        "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>A number in a sentence: words below ten, digits with commas from ten on.</summary>
    internal static string Number(int number) =>
        number is >= 0 and < 10 ? Small[number] : number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number that <c>of</c> follows: as <see cref="Number"/>, and <c>none</c> for 0.</summary>
    internal static string Some(int number) => number == 0 ? "none" : Number(number);

    /// <summary>A number in digits with commas.</summary>
    internal static string Digits(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number and what it counts: <c>one review</c>, <c>22 reviews</c>.</summary>
    internal static string Count(int number, string one, string? many = null) =>
        $"{Number(number)} {(number == 1 ? one : many ?? one + "s")}";

    /// <summary>One of two words for a number: <c>is</c> for one, <c>are</c> else.</summary>
    internal static string Verb(int number, string one, string many) => number == 1 ? one : many;

    /// <summary>A date: <c>21 June 2022</c>.</summary>
    internal static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A group: <c>group one</c>.</summary>
    internal static string Group(int group) => $"group {(group < 10 ? Small[group] : Digits(group))}";

    /// <summary>The text as a sentence begins: with a capital letter, and a number below 1,000 in words.</summary>
    internal static string Sentence(string text)
    {
        int digits = text.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is > 0 and <= 3 && (digits == text.Length || text[digits] != ','))
            text = Spelled(int.Parse(text.AsSpan(0, digits), CultureInfo.InvariantCulture)) + text[digits..];
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static string Spelled(int number) => number switch
    {
        < 20 => Small[number],
        < 100 => Tens[number / 10] + (number % 10 == 0 ? "" : $"-{Small[number % 10]}"),
        _ => $"{Small[number / 100]} hundred" + (number % 100 == 0 ? "" : $" and {Spelled(number % 100)}"),
    };

    /// <summary>A list: <c>a, b and c</c>.</summary>
    internal static string List(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count <= 1 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}";
    }
}
