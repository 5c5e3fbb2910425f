using System.Buffers;
using System.Globalization;
using System.Text;

namespace Lots.Shell;

/// <summary>Text on one line that a terminal shows and does not obey.</summary>
internal static class OneLine
{
    private const int Longest = 60;

    /// <summary>Letters and marks that leave nothing on the screen: fillers, joiners, variation selectors.</summary>
    private static readonly SearchValues<char> Unseen = SearchValues.Create(
        "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u2800\u3164\uFE00\uFE01\uFE02\uFE03\uFE04\uFE05\uFE06\uFE07\uFE08\uFE09\uFE0A\uFE0B\uFE0C\uFE0D\uFE0E\uFE0F\uFFA0");

    /// <summary>The text with everything that cannot be seen as its code point.</summary>
    internal static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (!IsSeen(rune))
                line.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>");
            else
                line.Append(rune.ToString());
        }

        return line.ToString();
    }

    private static bool IsSeen(Rune rune) => rune.Value == ' ' || !(
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || (rune.IsBmp ? Unseen.Contains((char)rune.Value) : rune.Value is >= 0xE0000 and <= 0xE0FFF));

    /// <summary>A value from the user in quotes, cut when it is long.</summary>
    internal static string Shown(string value) => $"\"{Of(value.Length > Longest ? value[..Longest] + "…" : value)}\"";
}
