using System.Globalization;

namespace LotDrawing.CountryReviews.Reports;

/// <summary>Numbers, dates and lists as a United Nations document writes them.</summary>
internal static class Words
{
    private static readonly string[] Small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>A number in a sentence: words below ten, digits with commas from ten on.</summary>
    internal static string Number(int number) =>
        number is >= 0 and < 10 ? Small[number] : number.ToString("N0", CultureInfo.InvariantCulture);

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
    internal static string Group(int group) => $"group {(group < Small.Length ? Small[group] : Digits(group))}";

    /// <summary>The sentence with a capital first letter.</summary>
    internal static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A list: <c>a, b and c</c>.</summary>
    internal static string List(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count <= 1 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}";
    }
}
