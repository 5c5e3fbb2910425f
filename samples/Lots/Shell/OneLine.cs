using System.Globalization;
using System.Text;

namespace Lots.Shell;

/// <summary>Text on one line that a terminal shows and does not obey.</summary>
internal static class OneLine
{
    private const int Longest = 60;

    /// <summary>The text with everything that cannot be seen as its code point.</summary>
    internal static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                line.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>");
            else
                line.Append(rune.ToString());
        }

        return line.ToString();
    }

    /// <summary>A value from the user in quotes, cut when it is long.</summary>
    internal static string Shown(string value) => $"\"{Of(value.Length > Longest ? value[..Longest] + "…" : value)}\"";
}
