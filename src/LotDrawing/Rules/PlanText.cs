using System.Buffers;
using System.Globalization;
using System.Text;

namespace LotDrawing.Rules;

/// <summary>Text that came from outside, as a fault shows it: one line, never long, nothing that a terminal would obey.</summary>
internal static class PlanText
{
    private const int Most = 60;

    /// <summary>The text in quotation marks, cut after 60 characters, what cannot be printed as its code.</summary>
    internal static string Shown(string text)
    {
        var shown = new StringBuilder("\"");
        foreach (char c in text.AsSpan(0, Math.Min(text.Length, Most)))
        {
            // Surrogates are shown as codes too: the cut may fall between the two of a pair.
            if (char.IsControl(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                shown.Append(c);
        }

        return shown.Append(text.Length > Most ? "…\"" : "\"").ToString();
    }

    /// <summary>Whether every surrogate is half of a pair, so that the text has a UTF-8 form.</summary>
    internal static bool IsUnicode(string text)
    {
        ReadOnlySpan<char> rest = text;
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out int taken) != OperationStatus.Done)
                return false;
            rest = rest[taken..];
        }

        return true;
    }
}
