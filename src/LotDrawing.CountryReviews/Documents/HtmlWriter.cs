using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;

namespace LotDrawing.CountryReviews;

/// <summary>Writes a document as one HTML page without scripts or anything outside it.</summary>
internal static class HtmlWriter
{
    private const int MostRowsOnOnePage = 15;

    internal static string Write(Document document)
    {
        var text = new StringBuilder();
        text.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>")
            .Append(Escaped(document.Title)).Append("</title>\n<style>\n").Append(HtmlStyle.Sheet).Append("</style>\n</head>\n<body>\n<main>\n<h1>")
            .Append(Escaped(document.Title)).Append("</h1>\n");
        if (document.Subtitle is { } subtitle)
            text.Append("<p class=\"subtitle\">").Append(Escaped(subtitle)).Append("</p>\n");
        int paragraph = 0;
        int table = 0;
        foreach (Block block in document.Blocks)
        {
            switch (block)
            {
                case Heading heading:
                    text.Append("<h2>").Append(Escaped(heading.Text)).Append("</h2>\n");
                    break;
                case Paragraph numbered:
                    text.Append(CultureInfo.InvariantCulture, $"<p><span class=\"number\">{++paragraph}.</span> {Escaped(numbered.Text)}</p>\n");
                    break;
                case Notice notice:
                    text.Append("<p class=\"notice\">").Append(Escaped(notice.Text)).Append("</p>\n");
                    break;
                case Timeline timeline:
                    text.Append(TimelineSvg.Write(timeline));
                    break;
                case Table rows:
                    Write(text, rows, ++table);
                    break;
            }
        }

        return text.Append("</main>\n</body>\n</html>\n").ToString();
    }

    /// <summary>The text as HTML shows it, also within an attribute.</summary>
    internal static string Escaped(string text) => WebUtility.HtmlEncode(text);

    private static string Class(Column column) => column.Numbers ? " class=\"figure\"" : column.Whole ? " class=\"whole\"" : "";

    private static void Write(StringBuilder text, Table table, int number)
    {
        // The region scrolls by itself where the page is narrow; it can be reached by the keyboard for that.
        string id = string.Create(CultureInfo.InvariantCulture, $"table-{number}");
        string kind = table.Rows.Length <= MostRowsOnOnePage ? "scroll short" : "scroll";
        text.Append(CultureInfo.InvariantCulture, $"<div class=\"{kind}\" role=\"region\" aria-labelledby=\"{id}\" tabindex=\"0\">\n<table>\n<caption id=\"{id}\">Table {number}. {Escaped(table.Caption)}</caption>\n<thead>\n<tr>");
        foreach (Column column in table.Columns)
            text.Append("<th scope=\"col\"").Append(Class(column)).Append('>').Append(Escaped(column.Heading)).Append("</th>");
        text.Append("</tr>\n</thead>\n<tbody>\n");
        foreach (ImmutableArray<string> row in table.Rows)
        {
            text.Append("<tr><th scope=\"row\"").Append(Class(table.Columns[0])).Append('>').Append(Escaped(row[0])).Append("</th>");
            for (int index = 1; index < row.Length; index++)
                text.Append("<td").Append(Class(table.Columns[index])).Append('>').Append(Escaped(row[index])).Append("</td>");
            text.Append("</tr>\n");
        }

        text.Append("</tbody>\n</table>\n</div>\n");
    }
}
