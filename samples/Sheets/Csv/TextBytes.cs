using System.Globalization;
using System.Text;

namespace Lots.Sheets.Csv;

/// <summary>Makes text of bytes: UTF-8, UTF-16, or Windows-1252 where nothing else can be meant.</summary>
/// <remarks>Excel saves "CSV" in the code page of its Windows. A byte that is another letter in the code pages of Central Europe or
/// of Turkey would give another name, so it is taken only in a word that is known.</remarks>
internal static class TextBytes
{
    // What Windows-1252 has from 0x80 on, up to 0x9F; a blank where it has nothing. The rest is that of Latin-1.
    private const string Western = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    // Bytes that are the same in Windows-1250 (Central Europe), 1252 and 1254 (Turkey), punctuation of use in names and lists included.
    private const string Same = "€‚„…‹›‘’“”–—\u00a0«»°´·ÁÂÄÇÉËÍÎÓÔÖÚÜßáâäçéëíîóôöúü";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, or null and what is wrong.</summary>
    internal static string? Decode(ReadOnlySpan<byte> bytes, Func<string, bool> isKnownWord, out SheetFault? fault)
    {
        fault = null;
        try
        {
            if (bytes.StartsWith("\uFEFF"u8))
                return Utf8.GetString(bytes[3..]);
            if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
                return new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true).GetString(bytes[2..]);
            if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
                return new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true).GetString(bytes[2..]);
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            if (bytes[0] is 0xEF or 0xFE or 0xFF)
            {
                fault = new SheetFault(null, 0, -1, null, "bytes that are no text in the encoding that the file begins with", "UTF-8 or UTF-16");
                return null;
            }

            return DecodeWestern(bytes, isKnownWord, out fault);
        }
    }

    private static string? DecodeWestern(ReadOnlySpan<byte> bytes, Func<string, bool> isKnownWord, out SheetFault? fault)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (byte one in bytes)
            text.Append(one is >= 0x80 and <= 0x9F ? Western[one - 0x80] is ' ' and not '\u00a0' ? '\uFFFD' : Western[one - 0x80] : (char)one);

        string all = text.ToString();
        fault = null;
        int row = 1;
        for (int start = 0; start < all.Length;)
        {
            if (all[start] == '\n')
                row++;
            if (!IsOfWord(all[start]))
            {
                start++;
                continue;
            }

            int end = start;
            while (end < all.Length && IsOfWord(all[end]))
                end++;
            string word = all[start..end];
            if (!IsClear(word) && !isKnownWord(word))
            {
                fault = new SheetFault(
                    null, row, -1, null,
                    string.Create(CultureInfo.InvariantCulture, $"bytes that are not UTF-8 and may be one letter or another: \"{Shown(word)}\""),
                    "UTF-8 (in Excel: save as \"CSV UTF-8\"), UTF-16, or an .xlsx");
                return null;
            }

            start = end;
        }

        return all;
    }

    private static bool IsOfWord(char letter) => letter >= '\u0080' || char.IsAsciiLetter(letter);

    /// <summary>Whether all that is not ASCII is the same letter in each code page, in a word that is mostly ASCII as no Greek,
    /// Cyrillic, Arabic or Chinese one is.</summary>
    private static bool IsClear(string word)
    {
        int letters = word.Count(char.IsAsciiLetter);
        int others = word.Count(letter => letter >= '\u0080' && char.IsLetter(letter));
        return others <= letters && word.All(letter => letter < '\u0080' || Same.Contains(letter));
    }

    private static string Shown(string word) => word.Length > 30 ? word[..30] + "…" : word;
}
