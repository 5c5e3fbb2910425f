using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using LotDrawing.Text;

namespace LotDrawing;

/// <summary>Words as any keyboard types them, brought into the one spelling that a record takes.</summary>
/// <remarks>docs/record-format.md, typing aid. What cannot be seen or heard is brought into one form: composed letters, case,
/// vowel marks, digits, punctuation. What can be seen (é and e, ё and е, ñ and n) is left as it is, and all else is refused by
/// name. A table and not the platform's normalization, which with invariant globalization changes nothing.</remarks>
internal static class SpokenWords
{
    private static readonly FrozenDictionary<(char Letter, char Mark), char> Composed = Pairs().ToFrozenDictionary();

    private static readonly SearchValues<char> Separators = SearchValues.Create(
    [
        '\u0009', '\u000A', '\u000D', .. Range(0x20, 0x2F), .. Range(0x3A, 0x40), .. Range(0x5B, 0x60), .. Range(0x7B, 0x7E),
        '\u00A0', '\u00A1', '\u00AB', '\u00B7', '\u00BB', '\u00BF', '\u060C', '\u061B', '\u061F', '\u06D4', .. Range(0x2000, 0x200A),
        .. Range(0x2010, 0x2029), .. Range(0x202F, 0x205F), .. Range(0x3000, 0x3003), .. Range(0x3008, 0x3011), '\uFF01', '\uFF08', '\uFF09',
        '\uFF0C', '\uFF0E', '\uFF1A', '\uFF1B', '\uFF1F',
    ]);

    /// <summary>The words as a record takes them, or what is refused.</summary>
    /// <param name="typed">What was typed.</param>
    internal static Parsed<string> Normalize(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var faults = new FaultList();

        // Each step makes a text at most twice as long, so what is far too long is refused before any.
        if (typed.Length > 16 * RecordPatterns.LongestWords)
            faults.Add("words", $"{typed.Length} characters", $"at most {RecordPatterns.LongestWords}");
        string words = faults.Any ? "" : Spaced(Folded(Compose(typed)));
        if (!faults.Any)
            FindFaults(words, faults);
        return faults.Any ? new Parsed<string>(faults.All) : new Parsed<string>(words);
    }

    /// <summary>Puts a letter and a mark behind it together.</summary>
    private static string Compose(string typed)
    {
        var text = new StringBuilder(typed.Length);
        foreach (char c in typed)
        {
            if (text.Length > 0 && Composed.TryGetValue((text[^1], c), out char composed))
                text[^1] = composed;
            else
                text.Append(c);
        }

        return text.ToString();
    }

    /// <summary>Drops vowel marks, and folds case and digits.</summary>
    private static string Folded(string composed)
    {
        var text = new StringBuilder(composed.Length);
        foreach (char c in composed)
        {
            switch (c)
            {
                case '\u0640' or (>= '\u064B' and <= '\u0652') or '\u0670':
                    break;
                case 'ß':
                    text.Append("ss");
                    break;
                default:
                    text.Append(Folded(c));
                    break;
            }
        }

        return text.ToString();
    }

    private static char Folded(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c + 32),
        '\u00D7' => c,
        >= '\u00C0' and <= '\u00DE' => (char)(c + 32),
        >= '\u0410' and <= '\u042F' => (char)(c + 32),
        'Œ' => 'œ',
        'Ÿ' => 'ÿ',
        'Ё' => 'ё',
        '\u06A9' => '\u0643',
        '\u06CC' => '\u064A',
        >= '\u0660' and <= '\u0669' => (char)(c - '\u0660' + '0'),
        >= '\u06F0' and <= '\u06F9' => (char)(c - '\u06F0' + '0'),
        >= '\uFF10' and <= '\uFF19' => (char)(c - '\uFF10' + '0'),
        _ => c,
    };

    /// <summary>One space for each run of separators and between letter and digit; none at the ends and none in Han.</summary>
    private static string Spaced(string folded)
    {
        bool isHan = folded.AsSpan().IndexOfAnyInRange('\u4E00', '\u9FA5') >= 0;
        var text = new StringBuilder(folded.Length);
        bool separated = false;
        foreach (char c in folded)
        {
            if (Separators.Contains(c))
            {
                separated = true;
                continue;
            }

            if (!isHan && text.Length > 0 && (separated || char.IsAsciiDigit(c) != char.IsAsciiDigit(text[^1])))
                text.Append(' ');
            text.Append(c);
            separated = false;
        }

        return text.ToString();
    }

    private static void FindFaults(string words, FaultList faults)
    {
        if (RecordPatterns.IsWords(words))
            return;
        if (words.Length == 0)
            faults.Add("words", "nothing", "at least one letter or digit");
        if (words.Length > RecordPatterns.LongestWords)
            faults.Add("words", $"{words.Length} characters", $"at most {RecordPatterns.LongestWords}");
        foreach (char c in words.Where(c => c != ' ' && !RecordPatterns.IsWordsCharacter(c)).Distinct())
            faults.Add("words", $"the character {FaultText.Shown(c.ToString())}, {CodePoint(c)}", "letters of Latin, Cyrillic, Arabic or Han, and digits");
        if (!faults.Any)
            faults.Add("words", FaultText.Shown(words), RecordPatterns.Words);
    }

    private static string CodePoint(char c) => $"U+{((int)c).ToString("X4", CultureInfo.InvariantCulture)}";

    private static IEnumerable<KeyValuePair<(char, char), char>> Pairs()
    {
        (char Mark, string Letters, string With)[] marks =
        [
            ('\u0300', "aeiouAEIOU", "àèìòùÀÈÌÒÙ"),
            ('\u0301', "aeiouyAEIOUY", "áéíóúýÁÉÍÓÚÝ"),
            ('\u0302', "aeiouAEIOU", "âêîôûÂÊÎÔÛ"),
            ('\u0303', "anoANO", "ãñõÃÑÕ"),
            ('\u0308', "aeiouyAEIOUY\u0435\u0415", "äëïöüÿÄËÏÖÜŸ\u0451\u0401"),
            ('\u030A', "aA", "åÅ"),
            ('\u0327', "cC", "çÇ"),
            ('\u0306', "\u0438\u0418", "\u0439\u0419"),
            ('\u0653', "\u0627", "\u0622"),
            ('\u0654', "\u0627\u0648\u064A", "\u0623\u0624\u0626"),
            ('\u0655', "\u0627", "\u0625"),
        ];
        foreach (var (mark, letters, with) in marks)
        {
            for (int i = 0; i < letters.Length; i++)
                yield return new KeyValuePair<(char, char), char>((letters[i], mark), with[i]);
        }
    }

    private static IEnumerable<char> Range(int first, int last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
