using System.Text;

namespace Papers.Names;

/// <summary>Text with what a keyboard may lack or a typist leave out taken away: capitals, accents, Arabic vowel signs, punctuation.
/// For finding a name, never for anything that is hashed.</summary>
/// <remarks>A table of its own, as the program runs without the platform's Unicode data and <see cref="string.Normalize()"/> then
/// returns its input.</remarks>
public static class FoldedText
{
    private static readonly Dictionary<char, string> Plain = Table(
        ("àáâãäåāăą", "a"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"), ("ĥħ", "h"), ("ìíîïĩīĭįı", "i"),
        ("ñńņňŋ", "n"), ("òóôõöøōŏő", "o"), ("ŕŗř", "r"), ("śŝşšș", "s"), ("ţťŧț", "t"), ("ùúûüũūŭůűų", "u"), ("ýÿŷ", "y"),
        ("źżž", "z"), ("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("þ", "th"), ("ё", "е"), ("й", "и"), ("أإآٱ", "ا"), ("ؤ", "و"), ("ئى", "ي"), ("ة", "ه"),
        ("\u0300\u0301\u0302\u0303\u0308\u030a\u0327\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655", ""));

    /// <summary>The letters and digits, folded, with single spaces between words.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        bool gap = false;
        foreach (char letter in text)
        {
            char small = char.ToLowerInvariant(letter);
            if (Plain.TryGetValue(small, out string? plain))
                Append(plain);
            else if (char.IsLetterOrDigit(small))
                Append(small.ToString());
            else if (small is not ('\'' or '’' or 'ʼ'))
                gap = folded.Length > 0;
        }

        return folded.ToString();

        void Append(string letters)
        {
            if (gap && letters.Length > 0)
                folded.Append(' ');
            gap &= letters.Length == 0;
            folded.Append(letters);
        }
    }

    private static Dictionary<char, string> Table(params (string From, string To)[] rows) =>
        rows.SelectMany(row => row.From.Select(letter => (letter, row.To))).ToDictionary(pair => pair.letter, pair => pair.To);
}
