using System.Globalization;
using System.Text;

namespace Lots.Sheets;

/// <summary>What no code, name or id of a record may hold.</summary>
internal static class PlainText
{
    /// <summary>The first character that cannot be seen, as <c>U+200B</c>, or null.</summary>
    internal static string? Unprintable(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out Rune rune))
                return string.Create(CultureInfo.InvariantCulture, $"half a character, U+{(int)text[i]:X4}");
            if (rune.Value != ' ' && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
            {
                return string.Create(CultureInfo.InvariantCulture, $"the character U+{rune.Value:X4}, which cannot be seen");
            }

            i += rune.Utf16SequenceLength - 1;
        }

        return null;
    }
}
