namespace Lots.Output;

/// <summary>Text for CSV that no spreadsheet takes for a formula.</summary>
internal static class SpreadsheetText
{
    /// <summary>The text; with an apostrophe before it, which spreadsheets take for the mark of a text, where it begins as a formula would.</summary>
    internal static string Of(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠', ..] ? $"'{text}" : text;
}
