using System.Text;

namespace LotDrawing.Fairness;

/// <summary>Ids as people read them, and text as HTML takes it.</summary>
internal static class Words
{
    private static readonly HashSet<string> Small = ["and", "of", "the", "other"];

    /// <summary><c>western-european-and-other</c> as Western European and other.</summary>
    internal static string Region(string id) => id == "asia-pacific"
        ? "Asia-Pacific" // the one whose hyphen is its own
        : string.Join(' ', id.Split('-').Select((word, i) => word.Length == 0 || (i > 0 && Small.Contains(word)) ? word : char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>The text with what means something in HTML written out.</summary>
    internal static string Html(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
