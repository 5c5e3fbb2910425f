using System.Buffers;
using System.Text;

namespace LotDrawing.Text;

/// <summary>What the texts of a record may be. docs/record-format.md, sections 1 and 4.</summary>
internal static class RecordPatterns
{
    internal const int LongestText = 2000;

    internal const int LongestWords = 1000;

    internal const string Code = "a code: 2 to 8 of A-Z and 0-9";

    internal const string Id = "an id: a letter or digit, then at most 31 letters, digits or hyphens";

    internal const string PlainText = "a text of 1 to 2000 characters without invisible ones, and without a space at either end";

    internal const string Words =
        "words: lowercase letters of one alphabet (Latin, Cyrillic, Arabic) and digits, with single spaces between; or Han characters alone";

    // Fixed for ever, whatever Unicode adds: what is not seen, or looks like a space.
    private static readonly SearchValues<char> Unseen = SearchValues.Create(
    [
        .. Range(0x00, 0x1F), .. Range(0x7F, 0xA0), '\u00AD', '\u034F', '\u061C', .. Range(0x115F, 0x1160), '\u1680', .. Range(0x17B4, 0x17B5),
        '\u180E', .. Range(0x2000, 0x200F), .. Range(0x2028, 0x202F), .. Range(0x205F, 0x206F), '\u2800', '\u3000', '\u3164',
        .. Range(0xFE00, 0xFE0F), '\uFEFF', '\uFFA0', .. Range(0xFFF0, 0xFFFB),
    ]);

    private static readonly SearchValues<char> LookedAt = SearchValues.Create([.. Range(0x00, 0x1F), .. Range(0x7F, 0xFFFF)]);

    /// <summary>Whether it is one of the characters that no text of a record may hold.</summary>
    internal static bool IsUnseen(System.Text.Rune rune) => rune.IsBmp ? Unseen.Contains((char)rune.Value) : rune.Value is >= 0xE0000 and <= 0xE0FFF;

    internal static bool IsCode(string text) =>
        text.Length is >= 2 and <= 8 && text.AsSpan().IndexOfAnyExcept(CodeCharacters) < 0;

    internal static bool IsId(string text) =>
        text.Length is >= 1 and <= 32 && text[0] != '-' && text.AsSpan().IndexOfAnyExcept(IdCharacters) < 0;

    internal static bool IsHex(string text, int digits) => text.Length == digits && text.All(char.IsAsciiHexDigitLower);

    internal static bool IsText(string text)
    {
        if (text.Length is 0 or > LongestText || text[0] == ' ' || text[^1] == ' ')
            return false;
        if (text.AsSpan().IndexOfAny(LookedAt) < 0)
            return true;
        if (text.AsSpan().IndexOfAny(Unseen) >= 0)
            return false;
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!Rune.TryGetRuneAt(text, i, out Rune rune) || rune.Value is >= 0xE0000 and <= 0xE0FFF)
                return false;
            i++;
        }

        return true;
    }

    /// <summary>Whether these are words in their one spelling.</summary>
    internal static bool IsWords(string text)
    {
        if (text.Length is 0 or > LongestWords)
            return false;
        if (text.All(c => c is >= '\u4E00' and <= '\u9FA5'))
            return true;

        Func<char, bool>? alphabet = null;
        bool distinct = false;
        char before = ' ';
        foreach (char c in text)
        {
            if (c == ' ')
            {
                if (before == ' ')
                    return false;
            }
            else if (char.IsAsciiDigit(c))
            {
                if (before != ' ' && !char.IsAsciiDigit(before))
                    return false;
            }
            else
            {
                if (char.IsAsciiDigit(before))
                    return false;
                alphabet ??= Array.Find(Alphabets, letters => letters(c));
                if (alphabet is null || !alphabet(c))
                    return false;
                distinct |= !LookLatin.Contains(c);
            }

            before = c;
        }

        // Cyrillic words of these letters alone cannot be told from Latin ones.
        return before != ' ' && (alphabet != Cyrillic || distinct);
    }

    /// <summary>Whether a character can be in words at all, in some alphabet.</summary>
    internal static bool IsWordsCharacter(char c) => char.IsAsciiDigit(c) || c is >= '\u4E00' and <= '\u9FA5' || Array.Exists(Alphabets, letters => letters(c));

    private static readonly SearchValues<char> CodeCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static readonly SearchValues<char> IdCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    private static readonly SearchValues<char> LookLatin = SearchValues.Create("аеёорсух");

    private static readonly Func<char, bool> Cyrillic = c => c is (>= '\u0430' and <= '\u044F') or '\u0451';

    private static readonly Func<char, bool>[] Alphabets =
    [
        c => c is (>= 'a' and <= 'z') or (>= '\u00E0' and <= '\u00F6') or (>= '\u00F8' and <= '\u00FF') or '\u0153',
        Cyrillic,
        c => c is (>= '\u0621' and <= '\u063A') or (>= '\u0641' and <= '\u064A'),
    ];

    private static IEnumerable<char> Range(int first, int last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
