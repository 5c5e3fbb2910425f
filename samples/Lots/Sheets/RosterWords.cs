using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using LotDrawing.Text;
using Papers.Names;

namespace Lots.Sheets;

/// <summary>What people write for regional groups, instruments, languages and legal systems, and the ids that these are.</summary>
internal static partial class RosterWords
{
    private static readonly Dictionary<string, string> Groups = Table(
        ("african", ["african", "africa", "ag", "afr", "groupe africain", "afrique", "africano", "africa group"]),
        ("asia-pacific", ["asia pacific", "asia and pacific", "asian", "asia", "apg", "asian and pacific", "asie pacifique", "asia y pacifico", "asia y el pacifico"]),
        ("eastern-european", ["eastern european", "eastern europe", "eeg", "europe orientale", "europe de l est", "europa oriental"]),
        ("latin-american-and-caribbean", ["latin american and caribbean", "latin america and caribbean", "grulac", "lac", "latin american", "latin america", "amerique latine et caraibes", "america latina y caribe"]),
        ("western-european-and-other", ["western european and other", "western european and others", "western europe and other", "western europe and others", "weog", "weo", "europe occidentale et autres", "europa occidental y otros"]));

    private static readonly Dictionary<string, string[]> Instruments = new(StringComparer.Ordinal)
    {
        ["UNTOC"] = ["untoc", "ctoc", "convention", "palermo convention", "organized crime convention", "organised crime convention", "convention against transnational organized crime", "united nations convention against transnational organized crime", "un convention against transnational organized crime"],
        ["TIP"] = ["tip", "trafficking in persons protocol", "trafficking protocol", "tip protocol", "protocol to prevent suppress and punish trafficking in persons", "protocol to prevent suppress and punish trafficking in persons especially women and children", "protocol on trafficking in persons", "trafficking in persons"],
        ["SOM"] = ["som", "smuggling of migrants protocol", "smuggling protocol", "som protocol", "migrants protocol", "protocol against smuggling of migrants by land sea and air", "protocol on smuggling of migrants", "smuggling of migrants"],
        ["FIREARMS"] = ["firearms", "firearms protocol", "fa", "protocol against illicit manufacturing of and trafficking in firearms their parts and components and ammunition", "protocol on firearms"],
        ["UNCAC"] = ["uncac", "convention", "convention against corruption", "united nations convention against corruption", "un convention against corruption"],
    };

    private static readonly Dictionary<string, string> LanguageLetters = Table(
        ("A", ["a", "ar", "arabic", "arabe"]), ("C", ["c", "zh", "chinese", "chinois", "chino"]), ("E", ["e", "en", "english", "anglais", "ingles"]),
        ("F", ["f", "fr", "french", "francais", "frances"]), ("R", ["r", "ru", "russian", "russe", "ruso"]), ("S", ["s", "es", "spanish", "espagnol", "espanol"]));

    private static readonly Dictionary<string, string> Systems = Table(
        ("civil", ["civil", "civil law"]), ("common", ["common", "common law"]), ("customary", ["customary", "customary law"]), ("islamic", ["islamic", "islamic law", "muslim", "muslim law"]));

    /// <summary>The regional group that is meant, or null.</summary>
    internal static string? Group(string text, ImmutableArray<string> known)
    {
        string folded = FoldedText.Of(text);
        if (known.FirstOrDefault(id => FoldedText.Of(id) == folded) is { } exact)
            return exact;
        string core = Core().Replace(folded, "").Replace("and the ", "and ", StringComparison.Ordinal).Trim();
        return Groups.TryGetValue(core, out string? id) || Groups.TryGetValue(folded, out id) ? known.Contains(id) ? id : null : null;
    }

    /// <summary>What a group's name may have been meant to be, for the end of a fault.</summary>
    internal static string NearestGroup(string text, ImmutableArray<string> known) =>
        Spelling.Nearest(FoldedText.Of(text), [.. known, .. Groups.Keys]) is { } near && Group(near, known) is { } id ? $" (nearest: {id})" : "";

    /// <summary>The instrument that is meant, or null.</summary>
    internal static string? Instrument(string text, ImmutableArray<string> known)
    {
        string folded = FoldedText.Of(text);
        if (known.FirstOrDefault(id => FoldedText.Of(id) == folded) is { } exact)
            return exact;
        string core = folded.Replace("the ", "", StringComparison.Ordinal);
        return known.FirstOrDefault(id => Instruments.TryGetValue(id, out string[]? names) && names.Contains(core, StringComparer.Ordinal));
    }

    /// <summary>The headings under which a table may have a column for one instrument.</summary>
    internal static string[] HeadingsOf(string instrument)
    {
        string[] names = Instruments.GetValueOrDefault(instrument, [FoldedText.Of(instrument)]);
        return [.. names, .. from name in names from ending in (string[])["since", "date", "party", "party since", "ratification", "accession", "ratification accession", "status"] select $"{name} {ending}"];
    }

    /// <summary>The UN language that is meant, by its letter; any other text stays as it is.</summary>
    internal static string Language(string text) => LanguageLetters.GetValueOrDefault(FoldedText.Of(text), text);

    /// <summary>The family of legal systems that is meant; any other text stays as it is.</summary>
    internal static string LegalSystem(string text) => Systems.GetValueOrDefault(FoldedText.Of(text), text);

    /// <summary>Whether a cell of a column of one instrument says that the State is party to it: a date or a yes, a no or nothing.</summary>
    /// <returns>Null where it says neither.</returns>
    internal static bool? IsParty(SheetCell cell)
    {
        if (cell.IsBlank)
            return false;
        if (cell.Kind == CellKind.Date)
            return true;
        return FoldedText.Of(cell.Text) switch
        {
            "yes" or "y" or "x" or "true" or "party" or "1" or "oui" or "si" => true,
            "no" or "n" or "false" or "0" or "not party" or "non" or "n a" => false,
            "" => cell.Text is "✓" or "✔" or "☑" ? true : cell.Text.All(letter => letter is '-' or '–' or '—') ? false : null,
            _ => IsIso(cell.Text) || TreatyDate().IsMatch(cell.Text) ? true : null,
        };
    }

    internal static bool IsIso(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>The items of a list, by semicolons or by commas; whole names that hold a comma are tried first.</summary>
    internal static IEnumerable<string> Items(string text, Func<string, bool> isOne)
    {
        if (text.Length == 0)
            return [];
        return text.Split(';').SelectMany(part => isOne(part) ? [part] : part.Split(',')).Select(item => item.Trim()).Where(item => item.Length > 0);
    }

    /// <summary>What is around the core of a group's name: "Group of … States".</summary>
    [GeneratedRegex("^(the )?(group of )?(the )?|^groupe des etats d |^grupo de |( regional)?( states)?( countries)?( group)?$")]
    private static partial Regex Core();

    /// <summary>A date as treaty tables have it, with a letter for accession, succession and the like: 24 Sep 2003 a.</summary>
    [GeneratedRegex("^[0-9]{1,2} +(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\\.? +(19|20)[0-9]{2}( *[aAcdsp])?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TreatyDate();

    private static Dictionary<string, string> Table(params (string Id, string[] Words)[] rows) =>
        rows.SelectMany(row => row.Words.Select(word => (word, row.Id))).ToDictionary(pair => pair.word, pair => pair.Id, StringComparer.Ordinal);
}
