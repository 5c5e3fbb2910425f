using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace LotDrawing.CountryReviews;

/// <summary>Writes a document as Markdown with pipe tables. The pictures are left to their tables.</summary>
internal static class MarkdownWriter
{
    internal static string Write(Document document)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(Escaped(document.Title)).Append('\n');
        if (document.Subtitle is { } subtitle)
            text.Append('\n').Append(Escaped(subtitle)).Append('\n');
        int paragraph = 0;
        int table = 0;
        foreach (Block block in document.Blocks)
        {
            switch (block)
            {
                case Heading heading:
                    text.Append("\n## ").Append(Escaped(heading.Text)).Append('\n');
                    break;
                case Paragraph numbered:
                    text.Append(CultureInfo.InvariantCulture, $"\n{++paragraph}\\. {Escaped(numbered.Text)}\n");
                    break;
                case Notice notice:
                    text.Append("\n*").Append(Escaped(notice.Text)).Append("*\n");
                    break;
                case Table rows:
                    Write(text, rows, ++table);
                    break;
            }
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, Table table, int number)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n**Table {number}. {Escaped(table.Caption)}**\n\n");
        Row(text, [.. table.Columns.Select(column => column.Heading)]);
        text.Append('|').AppendJoin('|', table.Columns.Select(column => column.Numbers ? "---:" : "---")).Append("|\n");
        foreach (ImmutableArray<string> row in table.Rows)
            Row(text, row);
    }

    private static void Row(StringBuilder text, ImmutableArray<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(Escaped)).Append(" |\n");

    // Every character that Markdown could take for its own, so that a State's name is read as it is written.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            if (letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '~' or '&' or '!')
                escaped.Append('\\');
            escaped.Append(letter);
        }

        return escaped.ToString();
    }
}
