using System.Globalization;
using System.Text;

namespace LotDrawing.Text;

/// <summary>How a value from a file is shown in a fault: in quotes, on one line, never long, and harmless to a terminal.</summary>
internal static class FaultText
{
    private const int Longest = 60;

    /// <summary>The value in quotes; what cannot be seen is written as its code point, and a long value is cut.</summary>
    internal static string Shown(string value)
    {
        var text = new StringBuilder("\"");
        int shown = 0;
        foreach (Rune rune in value.EnumerateRunes())
        {
            if (shown++ == Longest)
                return text.Append("…\"").ToString();
            if (IsVisible(rune))
                text.Append(rune.ToString());
            else
                text.Append('<').Append(CodePoint(rune.Value)).Append('>');
        }

        return text.Append('"').ToString();
    }

    /// <summary>The first character that no code, name or id may hold, as <c>U+0007</c>, or null when there is none.</summary>
    internal static string? Unprintable(string value)
    {
        // Most texts are plain ASCII, seen at a glance.
        if (!value.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return null;
        for (int i = 0; i < value.Length; i++)
        {
            // A surrogate without its partner has no UTF-8, so no stream and no record could carry it.
            if (!Rune.TryGetRuneAt(value, i, out Rune rune))
                return $"half a character, {CodePoint(value[i])}";
            if (!IsVisible(rune))
                return $"the character {CodePoint(rune.Value)}, which cannot be seen";
            i += rune.Utf16SequenceLength - 1;
        }

        return null;
    }

    private static bool IsVisible(Rune rune) => rune.Value == ' ' || (!RecordPatterns.IsUnseen(rune) && Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned));

    private static string CodePoint(int value) => "U+" + value.ToString("X4", CultureInfo.InvariantCulture);
}
