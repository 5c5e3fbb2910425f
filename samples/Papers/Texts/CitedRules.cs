using LotDrawing;

namespace Papers.Texts;

/// <summary>The sources of rules, as each language cites them.</summary>
public static class CitedRules
{
    private const string Before = ", para. ";

    private static readonly (string Document, string Key)[] Documents =
    [
        ("Procedures and rules (Conference resolution 9/1, annex)", "cited.9/1"),
        ("Conference resolution 9/1, annex", "cited.9/1"),
        ("Guidelines for conducting the country reviews (Conference resolution 10/1)", "cited.10/1"),
    ];

    /// <summary>A paragraph, or several of several documents; a document that the texts do not know stays in the language of the rules.</summary>
    public static string Cited(this PaperTexts texts, Citation source)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(source);
        return string.Join(texts["semicolon"], source.ToString().Split("; ").Select(part => One(texts, part)));
    }

    private static string One(PaperTexts texts, string source)
    {
        if (source == "UNODC, Review Mechanism, overview, steps of a phase")
            return texts["cited.overview"];
        foreach (var (document, key) in Documents)
        {
            if (source.StartsWith(document + Before, StringComparison.Ordinal))
                return texts.Fill(key, ("paragraph", Paragraph(texts, source[(document.Length + Before.Length)..])));
        }

        return source;
    }

    /// <summary>A paragraph as each language writes it: 28 (d), 28 d).</summary>
    private static string Paragraph(PaperTexts texts, string paragraph) => paragraph is [.. var number, ' ', '(', >= 'a' and <= 'h' and var letter, ')']
        ? $"{number} {texts.Fill("cited.letter", ("letter", texts["cited.letters"][letter - 'a'].ToString()))}"
        : paragraph;
}
